import type { Issue } from '../../domain/issue';
import type { DrawRuleIssueCode } from '../drawWords';

/** Sentences of the rules of the draw: plan, list, seed, changes, files. */
export const drawIssues: Readonly<Record<DrawRuleIssueCode, (facts: Issue['facts']) => string>> = {
  'plan-not-json': () => 'Der Plan ist keine JSON-Datei. Bitte nehmen Sie die veröffentlichte plan.json.',
  'plan-field': ({ field, unknown }) =>
    unknown
      ? `Der Plan enthält das unbekannte Feld „${unknown}“. Bitte entfernen Sie es.`
      : `Im Plan fehlt das Feld „${field}“, oder sein Wert ist ungültig.`,
  'plan-id-twice': ({ field, value }) => `Im Plan kommt die Kennung „${value}“ in ${field} zweimal vor.`,
  'plan-ags-twice': ({ value }) => `Im Plan gehört die Gemeinde ${value} zu zwei Bezirken.`,
  'plan-not-ascending': ({ field, value }) =>
    `Im Plan ist ${field} nicht aufsteigend sortiert (bei „${value}“).`,
  'plan-shape': ({ field, has, needs }) => `Im Plan hat ${field} ${has} Einträge statt ${needs}.`,
  'plan-weights-too-large': () =>
    'Die Gewichte im Plan sind zu groß: Ihre Summe mal Anzahl muss unter 2⁵³ bleiben. Bitte teilen Sie alle durch dieselbe Zahl.',
  'plan-group-ages': ({ group }) =>
    `Bei der Gruppe „${group}“ liegt das höchste Alter unter dem niedrigsten.`,
  'plan-ages-uncovered': ({ age }) => `Keine Altersgruppe des Plans enthält das Alter ${age} für alle.`,
  'plan-ages-overlap': ({ age }) => `Mehrere Altersgruppen des Plans enthalten das Alter ${age}.`,
  'plan-population-missing': ({ ags, name }) =>
    `Für ${name} (${ags}) ist keine Einwohnerzahl im Wahlkreis bekannt. Bitte tragen Sie Männer und Frauen unter „Einwohnerzahlen“ ein.`,
  'plan-factor-unknown': ({ group, known }) => `Die Gruppe „${group}“ gibt es nicht. Es gibt: ${known}.`,
  'plan-weights-divided': ({ by }) =>
    `Die Gewichte wurden durch ${by} geteilt und gerundet, damit genau gerechnet werden kann.`,
  'plan-cell-small': ({ area, group, people }) =>
    `In „${area}“ ist die Gruppe ${group} klein (${people} Personen im Pool). Wer die Losliste hat, kann sie zählen.`,
  'salt-malformed': () => 'Das Salz muss aus 64 Ziffern 0–9 und a–f bestehen.',
  'list-same-person': ({ pid1, pid2 }) =>
    `${pid1} und ${pid2} sind nach allen Angaben dieselbe Person. Bitte entfernen Sie eine Zeile aus dem Pool.`,
  'list-municipality-not-in-plan': ({ ags, count }) =>
    `${count} Personen wohnen in der Gemeinde ${ags}, die in keinem Bezirk des Plans steht.`,
  'list-final-newline': () => 'Die Losliste endet mit einem Zeilenumbruch. Das Original hat keinen.',
  'list-carriage-return': () =>
    'Die Losliste hat Windows-Zeilenenden. Bitte laden Sie das Original noch einmal, ohne es in einem Editor zu speichern.',
  'list-line-malformed': ({ line }) =>
    `Zeile ${line} der Losliste hat nicht die Form Schlüssel;Bezirk;Gruppe;Haushalt.`,
  'list-not-ascending': ({ line }) => `Zeile ${line} der Losliste steht nicht an ihrem Platz.`,
  'list-key-twice': ({ line }) => `Zeile ${line} der Losliste wiederholt die Zeile davor.`,
  'list-cell-not-in-plan': ({ line }) =>
    `Zeile ${line} der Losliste nennt einen Bezirk oder eine Gruppe, die nicht im Plan steht.`,
  'pool-smaller-than-n': ({ n, people }) =>
    `Es sollen ${n} Personen gelost werden, aber in Zellen mit Gewicht sind nur ${people}. Bitte losen Sie weniger oder ergänzen Sie den Pool.`,
  'seed-empty': () => 'Der Startwert fehlt.',
  'seed-not-ascii': () => 'Der Startwert darf nur einfache Zeichen ohne Umlaute enthalten.',
  'seed-form': () =>
    'Der Startwert hat keine der vereinbarten Formen, zum Beispiel „2026-12-05 lotto 03-11-17-24-38-45 superzahl 7 spiel77 1234567“.',
  'seed-other-source': ({ announced, typed }) =>
    `Angekündigt war „${announced}“, eingegeben ist „${typed}“. Die Quelle darf nicht gewechselt werden.`,
  'seed-lotto-numbers': () => 'Lottozahlen sind sechs verschiedene Zahlen von 1 bis 49.',
  'seed-dice-few': ({ dice, needs }) => `${dice} Würfe reichen nicht, es braucht mindestens ${needs}.`,
  'seed-beacon-short': ({ digits, needs }) =>
    `${digits} Ziffern reichen nicht, es braucht mindestens ${needs}.`,
  'seed-date': ({ date }) => `Den Tag ${date} gibt es nicht.`,
  'change-unknown': ({ key }) => `${key} steht nicht in der Losliste.`,
  'change-without-seat': ({ key, reason }) =>
    `${key} hat keinen Platz, der durch „${reason}“ frei werden könnte.`,
  'change-not-gone': ({ key }) => `${key} kann nicht zurückkehren: Der Platz ist nicht frei.`,
  'protocol-not-json': () =>
    'Das Losprotokoll ist keine JSON-Datei. Bitte nehmen Sie die veröffentlichte protocol.json.',
  'protocol-field': ({ field, unknown }) =>
    unknown
      ? `Das Losprotokoll enthält das unbekannte Feld „${unknown}“.`
      : `Im Losprotokoll fehlt das Feld „${field}“, oder sein Wert ist ungültig.`,
};
