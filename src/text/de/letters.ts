import type { Issue } from '../../domain/issue';
import type { LetterIssueCode } from '../../domain/letters/letterIssue';
import { shortDate } from './dates';
import { mailingLabels } from './letterWords';
import { counted } from './numbers';

type Facts = Issue['facts'];

const dateNames: Readonly<Record<string, string>> = {
  posting: 'Briefdatum',
  deadline: 'Rückmeldefrist',
  event: 'Datum der Veranstaltung',
};

const unsureNames: Readonly<Record<string, string>> = {
  chip: 'einen Smart-Chip (Datum, Person oder Link)',
  contents: 'ein Inhaltsverzeichnis',
  drawing: 'eine Zeichnung oder ein Textfeld',
  equation: 'eine Formel',
  footnote: 'eine Fußnote',
  'some-pages': 'eine Kopf- oder Fußzeile, die nur auf manchen Seiten steht',
  other: 'etwas, das Programme in Google Docs nicht sehen (zum Beispiel eine Seitenzahl)',
};

const day = (value: string | number | undefined) => shortDate(String(value ?? ''));

/** Sentences for what the step Briefe finds: what is the matter and what to do. */
export const letterIssues: Record<LetterIssueCode, (facts: Facts) => string> = {
  'address-lines': ({ lines, most, tab }) =>
    `Die Anschrift hat ${lines} Zeilen, ins Fenster passen ${most}. Kürzen Sie sie im Blatt „${tab}“.`,
  'address-line-long': ({ line, characters }) =>
    `Zeile ${line} der Anschrift hat ${characters} Zeichen. Prüfen Sie in der Vorschau, ob sie ins Fenster passt.`,
  'address-line-wide': ({ line, width, most, tab }) =>
    `Zeile ${line} der Anschrift ist etwa ${width} mm breit, ins Fenster passen ${most} mm. Kürzen Sie sie im Blatt „${tab}“.`,
  'address-incomplete': ({ tab }) =>
    `Die Anschrift ist unvollständig. Ergänzen Sie im Blatt „${tab}“, was fehlt: Straße, PLZ oder Ort.`,
  'placeholder-unknown': ({ template, name }) =>
    `In „${template}“ steht {{${name}}}. Diesen Platzhalter gibt es in diesem Brief nicht. Nehmen Sie einen aus der Liste „Platzhalter zum Einfügen“.`,
  'placeholder-missing': ({ name }) =>
    `Der Platzhalter {{${name}}} kommt in keiner Vorlage dieses Versands vor. Fügen Sie ihn ein, wenn er fehlt.`,
  'placeholder-empty': ({ names }) =>
    `In den Briefen bleibt leer: ${names}. Tragen Sie es im Schritt „Projekt“ oder im Blatt „Veranstaltungen“ ein.`,
  'placeholder-personal': ({ template, name }) =>
    `In Kopf- oder Fußzeile von „${template}“ kann {{${name}}} nicht stehen: Sie ist für alle Briefe gleich. Setzen Sie ihn in den Text.`,
  'template-empty': ({ template }) => `Die Vorlage „${template}“ ist leer.`,
  'template-unsure': ({ template, kinds }) =>
    `„${template}“ enthält ${String(kinds)
      .split(',')
      .map((kind) => unsureNames[kind] ?? kind)
      .join(
        ', ',
      )}. Das kommt in den Briefen nicht sicher an, und Platzhalter darin werden nicht ausgefüllt. Nehmen Sie Text, eine Tabelle oder ein Bild.`,
  'condition-unclosed': ({ template, name }) =>
    `In „${template}“ beginnt {{#${name}}}, endet aber nicht. Schreiben Sie {{/${name}}} ans Ende.`,
  'condition-unopened': ({ template, name }) =>
    `In „${template}“ steht {{/${name}}} ohne passenden Anfang. Schreiben Sie {{#${name}}} davor.`,
  'braces-unclosed': ({ template }) =>
    `In „${template}“ stehen geschweifte Klammern, die nicht zusammenpassen. Ein Platzhalter sieht so aus: {{Anrede}}.`,
  'dates-missing': ({ which }) => `Es fehlt: ${dateNames[String(which)] ?? which}. Bitte tragen Sie es ein.`,
  'dates-deadline-too-early': ({ posting, deadline, days, least }) =>
    Number(days) < 0
      ? `Am ${day(posting)} ist die Frist (${day(deadline)}) schon vorbei. Die Post braucht Zeit: Geben Sie ihr mindestens ${least} Tage.`
      : `Zwischen Aufgabe (${day(posting)}) und Frist (${day(deadline)}) liegen nur ${counted(Number(days), 'Tag', 'Tage')}. Die Post braucht Zeit: Geben Sie ihr mindestens ${least} Tage.`,
  'dates-deadline-not-before-event': ({ deadline, event }) =>
    `Die Frist (${day(deadline)}) liegt nicht vor der Veranstaltung (${day(event)}). Wählen Sie eine frühere Frist.`,
  'dates-deadline-differs': ({ deadline, projectDeadline }) =>
    `Im Brief steht als Frist der ${day(deadline)}, im Projekt und auf der Antwortseite der ${day(projectDeadline)}. Nehmen Sie überall denselben Tag.`,
  'dates-unknown-in-template': ({ template, date }) =>
    `In „${template}“ steht fest eingetippt „${date}“. Das ist weder Briefdatum noch Frist noch Veranstaltung. Nehmen Sie besser einen Platzhalter wie {{Frist}}.`,
  'dates-weekday-wrong': ({ template, date }) =>
    `In „${template}“ steht „${date}“. Der Wochentag passt nicht zum Datum.`,
  'article14-missing': ({ people }) =>
    `${counted(Number(people), 'Person erfährt', 'Personen erfahren')} so nirgends, woher wir die Anschrift haben. Das muss mit dem ersten Brief geschehen: Legen Sie die „Information nach Art. 14“ in den Umschlag.`,
  'reply-code-length': ({ characters, expected }) =>
    `Ein Rückmeldecode hat ${expected} Zeichen, hier sind es ${characters}.`,
  'reply-code-character': ({ position }) =>
    `Das ${position}. Zeichen kommt in Rückmeldecodes nicht vor. Es gibt darin weder 0 und O noch 1, I und L.`,
  'reply-code-check': () =>
    'Dieser Rückmeldecode enthält einen Tippfehler. Bitte vergleichen Sie ihn noch einmal.',
  'letters-no-assembly': () =>
    'Es gibt noch keine Veranstaltung. Richten Sie zuerst den Schritt „Projekt“ ein.',
  'letters-template-gone': ({ template }) =>
    `Die Vorlage „${template}“ ist noch nicht angelegt, liegt im Papierkorb, ist gelöscht oder für Sie nicht freigegeben. Holen Sie sie zurück, oder legen Sie sie neu an.`,
  'letters-nobody': ({ kind }) =>
    `Für „${mailingLabels[kind as keyof typeof mailingLabels] ?? kind}“ ist gerade niemand an der Reihe.`,
  'letters-date-missing': () => 'Bitte geben Sie ein gültiges Datum an.',
  'letters-posted-in-future': ({ date }) =>
    `Der ${day(date)} liegt in der Zukunft. Bestätigen Sie die Briefe an dem Tag, an dem sie zur Post gehen.`,
  'letters-posted-before-made': ({ batch, madeOn }) =>
    `Stapel ${batch} wurde erst am ${day(madeOn)} erstellt und kann nicht früher aufgegeben worden sein. Prüfen Sie das Datum.`,
  'letters-batch-unknown': ({ batch }) =>
    `Den Stapel ${batch} gibt es nicht mehr, oder er ist noch nicht erstellt. Laden Sie die Ansicht neu.`,
  'letters-batch-closed': ({ batch }) =>
    `Der Stapel ${batch} ist schon aufgegeben oder abgebrochen, oder seine Veranstaltung ist vorbei; er wird nicht mehr erstellt.`,
  'letters-batch-empty': ({ batch }) =>
    `Im Stapel ${batch} ist niemand mehr, dem geschrieben werden darf. Wählen Sie bei diesem Versand „Rest abbrechen“ oder „Briefe verwerfen“.`,
  'letters-batch-not-made': ({ batch }) =>
    `Der Stapel ${batch} ist noch nicht erstellt. Aufgegeben werden kann nur, was gedruckt ist.`,
  'letters-no-pdf': () =>
    'Ein PDF lässt sich hier nicht machen, weil LibreOffice nicht installiert ist. Das Dokument (.docx) ist fertig und lässt sich drucken.',
  'letters-mail-quota': ({ people }) =>
    `Google lässt heute keine weiteren E-Mails zu. ${counted(Number(people), 'Person wartet', 'Personen warten')} noch; machen Sie morgen weiter.`,
  'letters-pages': ({ batch, pages, letters, expected }) =>
    `Das PDF von Stapel ${batch} hat ${pages} Seiten; für ${counted(Number(letters), 'Brief', 'Briefe')} sollten es ${expected} sein. Vermutlich läuft ein Text auf eine weitere Seite. Sehen Sie das PDF durch, bevor Sie drucken.`,
  'letter-pages': ({ pages, expected }) =>
    `Dieser Brief hat ${counted(Number(pages), 'Seite', 'Seiten')}; nach den Vorlagen sollten es ${expected} sein. Kürzen Sie den Text. Soll eine Vorlage länger sein, fügen Sie darin einen Seitenumbruch ein.`,
  'letters-recipients-gone': ({ batch, people }) =>
    people === 1
      ? `1 Person im Stapel ${batch} hat inzwischen geantwortet, widersprochen oder scheidet aus. Sie bekommt keinen Brief mehr.`
      : `${people} Personen im Stapel ${batch} haben inzwischen geantwortet, widersprochen oder scheiden aus. Sie bekommen keinen Brief mehr.`,
  'letters-people-changed': ({ batch }) =>
    `Seit der Vorbereitung haben sich im Stapel ${batch} Namen, Anschriften oder Angaben im Projekt geändert.`,
  'letters-template-changed': ({ batch }) =>
    `Seit der Vorbereitung wurde eine Vorlage geändert, im Wortlaut oder im Aussehen. Stapel ${batch} würde anders aussehen als die Stapel davor. Sollen alle gleich sein, nehmen Sie die Änderung in der Vorlage zurück.`,
  'letters-document-unseen': ({ batch, by }) =>
    `Das Dokument von Stapel ${batch}, das ${by} erstellt hat, ist gelöscht oder für Sie nicht freigegeben. Fragen Sie nach, bevor Sie es neu erstellen: Ist es schon gedruckt, bekäme jede Person zwei Briefe.`,
  'letters-no-progress': ({ batch }) =>
    `Das Dokument von Stapel ${batch} war mehrmals nicht so, wie es gespeichert wurde, und wurde jedes Mal neu begonnen. Schließen Sie es, falls es jemand offen hat, und machen Sie dann weiter. Hilft das nicht, zeigt der Selbsttest, was bei Google anders ist.`,
};
