import type { RegisterIssueCode } from '../../api/register';
import type { Issue } from '../../domain/issue';
import type { OddityCode } from '../../domain/register/plausibility';
import type { ReadingIssueCode } from '../../domain/register/readingIssue';
import type {
  IneligibleCode,
  QuarantineCode,
  RowCode,
  WarningCode,
} from '../../domain/register/registerIssue';
import { grouped } from './numbers';

type Facts = Issue['facts'];

/** One sentence per code of a row; never a value of the row. */
export const rowSentences: Readonly<Record<RowCode, string>> = {
  name_missing: 'Familienname und Vorname fehlen.',
  address_incomplete: 'Die Anschrift reicht nicht: Straße oder Hausnummer und PLZ oder Ort werden gebraucht.',
  age_unknown: 'Das Alter lässt sich nicht bestimmen.',
  age_out_of_range: 'Das Alter liegt unter 0 oder bei 110 und mehr.',
  date_impossible: 'Das Geburtsdatum gibt es nicht.',
  too_many_cells: 'Die Zeile hat mehr gefüllte Zellen als die Kopfzeile; vermutlich ist etwas verrutscht.',
  text_too_long: 'Eine Zelle hat mehr als 500 Zeichen; vermutlich ist etwas verrutscht.',
  municipality_unknown: 'Die Gemeinde lässt sich nicht bestimmen.',
  too_young: 'Jünger als das Mindestalter.',
  outside_district: 'Die Gemeinde liegt nicht im Wahlkreis.',
  age_estimated: 'Alter aus unvollständigem Geburtsdatum (jüngstes mögliches).',
  age_contradicts_birth: 'Alter und Geburtsdatum widersprechen sich; das Geburtsdatum gilt.',
  name_order_guessed: 'Vor- und Familienname standen in einer Spalte; Reihenfolge angenommen.',
  name_not_split: 'Vor- und Familienname stehen zusammen im Familiennamen.',
  house_number_unclear: 'Hausnummer wie geliefert übernommen, bitte prüfen.',
  postcode_zero_restored: 'Führende Null der PLZ ergänzt.',
  ags_zero_restored: 'Führende Null des Gemeindeschlüssels ergänzt.',
  ags_contradicts_town: 'Ort und Gemeindeschlüssel widersprechen sich; der Schlüssel gilt.',
  same_person: 'Diese Person war schon in einer früheren Zeile oder Lieferung.',
} satisfies Record<QuarantineCode | IneligibleCode | WarningCode | 'same_person', string>;

/** What stands in the column Hinweise where the name of somebody stood who may not be drawn any more. */
export const blockedRemark = 'Nach der Ankündigung gesperrt; die Losung überspringt diese Zeile.';

/** One remark of the column Hinweise. */
export function remarkText(code: WarningCode | 'other_titles', detail: string): string {
  return code === 'other_titles' ? `Weiterer Titel: ${detail}.` : rowSentences[code];
}

/** Sentences for what stands in the way of reading a file: what is the matter, and what to do. */
export const readingIssues: Readonly<Record<ReadingIssueCode, (facts: Facts) => string>> = {
  file_empty: () => 'Die Datei ist leer. Bitte fordern Sie sie noch einmal an.',
  file_unreadable: () =>
    'Das ist ein Ordner, oder die Datei wurde inzwischen verschoben. Bitte wählen Sie die Dateien selbst.',
  file_too_large: ({ most }) =>
    `Die Datei ist größer als ${megabytes(most)} MB. Bitte lassen Sie sie in mehrere Dateien teilen.`,
  line_too_long: ({ row }) =>
    `Zeile ${row} ist länger als eine Million Zeichen. Das ist vermutlich keine Tabelle; bitte prüfen Sie die Datei.`,
  too_many_columns: ({ row, columns, most }) =>
    `Zeile ${row} hat ${columns} Spalten, mehr als ${most}. Bitte löschen Sie überzählige Spalten.`,
  too_many_rows: ({ most }) => `Die Datei hat mehr als ${most} Zeilen. Bitte lassen Sie sie teilen.`,
  too_many_together: ({ rows }) =>
    `Zusammen ist das zu viel auf einmal (höchstens etwa ${rows} Zeilen). Bitte lesen Sie weniger Dateien auf einmal ein.`,
  archive_too_large: ({ most }) =>
    `Entpackt wäre die Datei größer als ${megabytes(most)} MB. Bitte lassen Sie sich die Tabellen einzeln schicken.`,
  archive_damaged: () => 'Das ZIP-Archiv ist beschädigt. Bitte laden Sie es noch einmal herunter.',
  archive_empty: () => 'Im ZIP-Archiv ist keine Tabelle.',
  archive_encrypted: () =>
    'Das ZIP-Archiv ist mit einem Kennwort geschützt. Bitte entpacken Sie es zuerst und nehmen Sie die Dateien daraus.',
  archive_nested: () =>
    'Das ist ein Archiv in einem Archiv. Bitte entpacken Sie es und nehmen Sie die Dateien daraus.',
  archive_too_many: ({ most }) =>
    `Im ZIP-Archiv sind mehr als ${most} Dateien. Bitte nehmen Sie nur die Tabellen daraus.`,
  workbook_damaged: () =>
    'Die Arbeitsmappe ist beschädigt. Bitte öffnen Sie sie in Excel oder LibreOffice und speichern Sie sie neu als .xlsx.',
  workbook_encrypted: () =>
    'Die Arbeitsmappe ist mit einem Kennwort geschützt. Bitte öffnen Sie sie mit dem Kennwort und speichern Sie sie ohne.',
  workbook_too_old: () =>
    'Die Arbeitsmappe stammt aus einem Excel vor 1997. Bitte speichern Sie sie in Excel oder LibreOffice als .xlsx.',
  workbook_too_large: () => 'Die Arbeitsmappe ist zu groß. Bitte speichern Sie ihre Blätter als CSV-Dateien.',
  format_pdf: () => 'Das ist ein PDF. Bitte fordern Sie die Liste als CSV- oder Excel-Datei an.',
  format_unknown: () =>
    'Das ist keine Tabelle, die gelesen werden kann. Bitte fordern Sie CSV, XLSX oder XLS an.',
  header_not_found: () => 'Keine Kopfzeile erkannt. Bitte ordnen Sie die Spalten von Hand zu.',
};

function megabytes(bytes: string | number | undefined): number {
  return Math.round(Number(bytes) / 1024 / 1024);
}

/** Sentences for what stands in the way of an import. */
export const registerIssues: Readonly<Record<RegisterIssueCode, (facts: Facts) => string>> = {
  'pool-too-large': ({ people, most }) =>
    `Mit dieser Lieferung wären ${grouped(Number(people))} Personen im Pool, mehr als ${grouped(Number(most))}. So viele lassen Sie bitte auf Ihrem Rechner („Pool bleibt lokal“): Lesen Sie die Dateien dort mit „lostrommel import“ ein und losen Sie mit „lostrommel draw“. Die Ausgelosten stehen dann in „invitees.csv“. Diese Tabelle nimmt sie noch nicht auf; Briefe und Rückmeldungen führen Sie so lange selbst.`,
  'delivery-unknown': ({ delivery }) =>
    `Die Lieferung ${delivery} gibt es nicht (mehr). Bitte laden Sie die Ansicht neu.`,
  'delivery-announced': ({ delivery }) =>
    `Aus der Lieferung ${delivery} wurde schon eine Losliste angekündigt. Ziehen Sie zuerst die Losung zurück.`,
  'delivery-finished': ({ delivery }) => `Die Lieferung ${delivery} ist schon eingelesen.`,
  'import-gap': ({ delivery }) =>
    `In der Lieferung ${delivery} fehlen Zeilen. Bitte lesen Sie die Datei noch einmal ein; Doppeltes wird nicht übernommen.`,
  'quarantine-unknown': () =>
    'Diese Zeile gibt es in der Quarantäne nicht mehr. Bitte laden Sie die Ansicht neu.',
  'quarantine-duplicate': ({ pid }) =>
    `Diese Person ist schon im Pool (${pid}). Lassen Sie die Zeile bitte weg.`,
};

function number(value: Facts[string] | undefined): string {
  return grouped(Number(value));
}

/** Sentences the manager can send to the authority. */
export const odditySentences: Readonly<Record<OddityCode, (facts: Facts) => string>> = {
  'fewer-than-ordered': ({ delivered, ordered }) =>
    `Wir hatten ${number(ordered)} Personen erbeten und ${number(delivered)} erhalten. Können Sie die übrigen nachliefern?`,
  'more-than-ordered': ({ delivered, ordered }) =>
    `Wir hatten ${number(ordered)} Personen erbeten und ${number(delivered)} erhalten. Wurde die Auswahl zufällig gezogen?`,
  'sexes-improbable': ({ men, total, expected }) =>
    `Unter ${number(total)} Personen sind ${number(men)} Männer; in einer Zufallsauswahl wären etwa ${number(expected)} zu erwarten (Anteilstest gegen die Einwohnerzahlen, p < 0,001). Wurde nach dem Geschlecht ausgewählt?`,
  'ages-improbable': ({ from, to, count, expected }) =>
    `${number(count)} Personen sind ${from} bis ${to} Jahre alt; in einer Zufallsauswahl wären etwa ${number(expected)} zu erwarten (Chi-Quadrat-Test gegen die Altersstatistik des Wahlkreises, p < 0,001). Wurde nach dem Alter ausgewählt?`,
  'surnames-from-part': ({ from, to }) =>
    `Fast alle Familiennamen beginnen mit ${from === to ? from : `${from} bis ${to}`}. Wurde die Liste alphabetisch abgeschnitten statt zufällig gezogen?`,
  'one-citizenship': ({ german, total }) =>
    Number(german) > 0
      ? `Alle ${number(total)} Personen haben die deutsche Staatsangehörigkeit. Wir brauchen eine Auswahl aus allen Einwohnerinnen und Einwohnern.`
      : `Keine der ${number(total)} Personen hat die deutsche Staatsangehörigkeit. Wir brauchen eine Auswahl aus allen Einwohnerinnen und Einwohnern.`,
  'one-town-part': ({ part, total }) =>
    `Alle ${number(total)} Personen wohnen im Ortsteil ${part}. Wir brauchen eine Auswahl aus der ganzen Gemeinde.`,
  'many-at-one-number': ({ count, street, number: house }) =>
    `${number(count)} Personen wohnen unter einer Anschrift (${street} ${house}). Ist das ein Heim oder eine Sammelunterkunft, oder ein Versehen?`,
  'letters-lost': ({ count }) =>
    `Bei ${number(count)} Personen sind in Name oder Anschrift Umlaute verloren gegangen (zum Beispiel „M?ller“ oder „MÃ¼ller“). Können Sie die Liste noch einmal schicken, einheitlich in UTF-8 oder Windows-1252?`,
};
