import type { DrawStepIssueCode } from '../../api/draw';
import type { ChangeIssueCode, DrawIssueCode } from '../../domain/draw/draw';
import type { DrawListIssueCode } from '../../domain/draw/drawList';
import type { PlanIssueCode } from '../../domain/draw/plan';
import type { ProposalIssueCode } from '../../domain/draw/proposePlan';
import type { ProtocolIssueCode } from '../../domain/draw/protocol';
import type { ChangeReason, Fallback } from '../../domain/draw/replacement';
import type { SeedIssueCode, SeedKind } from '../../domain/draw/seed';
import type { VerifyFinding, VerifyIssueCode, VerifyStep } from '../../domain/draw/verifyFinding';
import type { Issue } from '../../domain/issue';
import { fallbackLabels } from './drawRecords';

type Facts = Issue['facts'];

/** Every code the draw and its verification know. */
export type AnyDrawIssueCode =
  | PlanIssueCode
  | ProposalIssueCode
  | DrawListIssueCode
  | DrawIssueCode
  | ChangeIssueCode
  | ProtocolIssueCode
  | SeedIssueCode
  | VerifyIssueCode;

/** The words of the draw in one language. */
export interface DrawWords {
  readonly issues: Readonly<Record<AnyDrawIssueCode, (facts: Facts) => string>>;
  readonly steps: Readonly<Record<VerifyStep, string>>;
  /** One sentence per step and state for people without mathematics. */
  readonly meanings: Readonly<Record<VerifyStep, Readonly<Record<VerifyFinding['state'], string>>>>;
  readonly states: Readonly<Record<VerifyFinding['state'], string>>;
  readonly fallbacks: Readonly<Record<Fallback, string>>;
  readonly reasons: Readonly<Record<ChangeReason, string>>;
  readonly seedKinds: Readonly<Record<SeedKind, string>>;
}

const because = ({ because: code, ...facts }: Facts): string =>
  issues[code as AnyDrawIssueCode]?.(facts) ?? String(code);

const issues: DrawWords['issues'] = {
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
    `Für ${name} (${ags}) ist keine Einwohnerzahl im Wahlkreis bekannt. Bitte tragen Sie Männer und Frauen ein.`,
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
  'verify-not-announced': () =>
    'Es gab keine Ankündigung: Niemand kann prüfen, ob Liste und Plan schon vor dem Startwert feststanden.',
  'verify-announced-fingerprint': ({ announced, stated }) =>
    `Angekündigt war eine andere Losliste: Fingerabdruck ${announced}, im Protokoll ${stated}.`,
  'verify-announced-plan': ({ announced, stated }) =>
    `Angekündigt war ein anderer Plan: Prüfsumme ${announced}, im Protokoll ${stated}. Der Plan wurde nach der Ankündigung geändert.`,
  'verify-announced-source': ({ announced, stated }) =>
    `Angekündigt war der Startwert aus „${announced}“, im Protokoll steht „${stated}“.`,
  'verify-announced-time': ({ announced, stated }) =>
    `Die Ankündigung ist vom ${announced}, im Protokoll steht ${stated}.`,
  'verify-drawn-before-announced': ({ announced, drawn }) =>
    `Gelost wurde (${drawn}) vor der Ankündigung (${announced}), oder eine Zeitangabe ist unlesbar.`,
  'verify-annulled': ({ reason }) => `Diese Losung wurde aufgehoben: ${reason}`,
  'verify-unknown-fields': ({ fields }) =>
    `Das Protokoll hat weitere Felder, die nichts beweisen: ${fields}.`,
  'verify-list-malformed': (facts) => `Die Losliste ist beschädigt: ${because(facts)}`,
  'verify-plan-hash': ({ stated, found }) =>
    `Der Plan im Protokoll ist nicht der, dessen Prüfsumme dort steht: ${found} statt ${stated}. Der Plan wurde geändert.`,
  'verify-plan-invalid': (facts) => `Der Plan widerspricht sich: ${because(facts)}`,
  'verify-fingerprint': ({ stated, found }) =>
    `Die Losliste ist nicht die des Protokolls: Fingerabdruck ${found} statt ${stated}. Mindestens eine Zeile wurde geändert.`,
  'verify-people-refused': (facts) => `Aus dem Pool lässt sich die Liste nicht bilden: ${because(facts)}`,
  'verify-people-differ': ({ onlyPool, onlyList }) =>
    `Liste und Pool sind verschieden: ${onlyPool} Zeilen nur aus dem Pool, ${onlyList} nur in der Liste.`,
  'verify-seed-source': ({ stated, planned }) =>
    `Der Plan nennt als Quelle des Startwerts „${planned}“, das Protokoll „${stated}“.`,
  'verify-seed-other-source': ({ stated, planned }) =>
    `Der Startwert „${stated}“ stammt nicht aus der angekündigten Quelle „${planned}“.`,
  'verify-seed-other-form': ({ planned }) =>
    `Der Startwert hat keine der vereinbarten Formen. Bitte prüfen Sie selbst, ob er aus der angekündigten Quelle „${planned}“ stammt.`,
  'verify-seed-spelling': ({ stated, found }) =>
    `Der Startwert „${stated}“ ist nicht in der vereinbarten Form geschrieben, richtig wäre „${found}“. Wer die Schreibweise wählen kann, kann sich eine Losung aussuchen.`,
  'verify-seed-no-source': () =>
    'Der Plan nennt keine Quelle des Startwerts: Niemand kann prüfen, ob er frei gewählt wurde.',
  'verify-seed-known': ({ date, announced }) =>
    `Der Startwert ist vom ${date}, angekündigt wurde erst am ${announced}: Er war schon bekannt.`,
  'verify-seed-too-early': ({ date, drawn }) =>
    `Der Startwert ist vom ${date}, gelost wurde schon am ${drawn}: Da gab es ihn noch nicht.`,
  'verify-cannot-draw': (facts) => `Die Losung lässt sich nicht wiederholen: ${because(facts)}`,
  'verify-cell': ({ name, area, group, stated, found }) =>
    `${tables[String(name)]}, Bezirk ${area}, Gruppe ${group}: Im Protokoll steht ${stated}, richtig ist ${found}.`,
  'verify-number': ({ name, stated, found }) =>
    `Im Protokoll steht ${name} = ${stated}, richtig ist ${found}.`,
  'verify-shape': ({ name }) =>
    `${tables[String(name)]}: Die Tabelle hat andere Zeilen oder Spalten als der Plan.`,
  'verify-result': ({ stated, found, seed }) =>
    `Aus dem Startwert „${seed}“ folgen andere Gezogene: Ergebnis ${found} statt ${stated}. Der Startwert oder das Ergebnis wurde geändert.`,
  'verify-replacement-change': ({ sequence, key, reason }) =>
    `Nachlosung ${sequence}: „${reason}“ kann für ${key} nicht stimmen.`,
  'verify-replacement-nobody': ({ sequence }) =>
    `Nachlosung ${sequence}: Es war kein Platz frei oder niemand mehr übrig.`,
  'verify-replacement-differs': ({ sequence, field, stated, found }) =>
    `Nachlosung ${sequence} wurde vertauscht oder geändert: ${replacementFields[String(field)]} ist „${stated}“, richtig ist „${found}“.`,
  'verify-replacement-missing': ({ sequence, found, area, group }) =>
    `Nachlosung ${sequence} fehlt: Für den freien Platz in ${area}, ${group} kommt ${found}.`,
  'verify-confidential': ({ stated, found }) =>
    `Das vertrauliche Protokoll hat die Prüfsumme ${found} statt ${stated}.`,
};

const tables: Readonly<Record<string, string>> = {
  pool: 'Personen je Zelle',
  capped: 'Deckelung',
  seats: 'Plätze je Zelle',
};

const replacementFields: Readonly<Record<string, string>> = {
  key: 'die nachgerückte Person',
  area: 'der Bezirk des Platzes',
  group: 'die Gruppe des Platzes',
  leaves: 'die ausgeschiedene Person',
  fallback: 'der Ausweichschritt',
  sequence: 'die Nummer',
};

/** German words of the draw. */
export const drawWords: DrawWords = {
  issues,
  steps: {
    announcement: 'Ankündigung',
    plan: 'Plan',
    fingerprint: 'Losliste',
    people: 'Pool',
    seed: 'Startwert',
    pool: 'Personen je Zelle',
    caps: 'Chance',
    seats: 'Plätze',
    lots: 'Gezogene',
    replacements: 'Nachlosungen',
    confidential: 'Vertrauliches Protokoll',
  },
  meanings: {
    announcement: {
      agrees: 'Liste und Plan wurden veröffentlicht, bevor gelost wurde.',
      differs: 'Was angekündigt wurde und was im Protokoll steht, passt nicht zusammen.',
      note: 'Bitte beachten Sie den Hinweis zur Ankündigung.',
      unchecked: 'Die Ankündigung wurde nicht geprüft.',
    },
    plan: {
      agrees: 'Der Plan ist unverändert: Er trägt genau die angegebene Prüfsumme.',
      differs: 'Der Plan wurde geändert oder widerspricht sich.',
      note: 'Bitte beachten Sie den Hinweis zum Plan.',
      unchecked: 'Der Plan wurde nicht geprüft.',
    },
    fingerprint: {
      agrees: 'Die Losliste ist unverändert: Sie trägt genau den angegebenen Fingerabdruck.',
      differs: 'Die Losliste ist nicht die, aus der gelost wurde.',
      note: 'Bitte beachten Sie den Hinweis zur Losliste.',
      unchecked: 'Die Losliste wurde nicht geprüft.',
    },
    people: {
      agrees: 'Die Losliste enthält genau die Personen des Pools.',
      differs: 'Die Losliste enthält nicht genau die Personen des Pools.',
      note: 'Bitte beachten Sie den Hinweis zum Pool.',
      unchecked: 'Ob die Liste der Pool ist, lässt sich nur mit Pool und Salz prüfen.',
    },
    seed: {
      agrees: 'Der Startwert hat die Form der angekündigten Quelle.',
      differs: 'Der Startwert stammt nicht aus der angekündigten Quelle.',
      note: 'Bitte vergleichen Sie den Startwert selbst mit seiner Quelle.',
      unchecked: 'Der Startwert wurde nicht geprüft.',
    },
    pool: {
      agrees: 'Die Liste enthält in jeder Zelle so viele Personen wie angegeben.',
      differs: 'Die angegebenen Personenzahlen stimmen nicht mit der Liste überein.',
      note: 'Bitte beachten Sie den Hinweis zu den Personenzahlen.',
      unchecked: 'Die Personenzahlen wurden nicht geprüft.',
    },
    caps: {
      agrees: 'Alle hatten die gleiche Chance, wie der Plan sie festlegt.',
      differs: 'Die angegebene Chance stimmt nicht.',
      note: 'Bitte beachten Sie den Hinweis zur Chance.',
      unchecked: 'Die Chance wurde nicht nachgerechnet.',
    },
    seats: {
      agrees: 'Die Plätze jeder Zelle folgen aus Plan, Liste und Startwert.',
      differs: 'Die Plätze folgen nicht aus Plan, Liste und Startwert.',
      note: 'Bitte beachten Sie den Hinweis zu den Plätzen.',
      unchecked: 'Die Plätze wurden nicht nachgerechnet.',
    },
    lots: {
      agrees: 'Gezogen wurde genau, wer die niedrigsten Lose hat.',
      differs: 'Gezogen wurden andere, als der Startwert ergibt.',
      note: 'Bitte beachten Sie den Hinweis zu den Gezogenen.',
      unchecked: 'Die Lose wurden nicht nachgerechnet.',
    },
    replacements: {
      agrees: 'Jede Nachlosung folgt aus denselben Losen.',
      differs: 'Eine Nachlosung folgt nicht aus den Losen.',
      note: 'Bitte beachten Sie den Hinweis zu den Nachlosungen.',
      unchecked: 'Die Nachlosungen wurden nicht nachgerechnet.',
    },
    confidential: {
      agrees: 'Das vertrauliche Protokoll gehört zu diesem.',
      differs: 'Das vertrauliche Protokoll gehört nicht zu diesem.',
      note: 'Bitte beachten Sie den Hinweis zum vertraulichen Protokoll.',
      unchecked: 'Das vertrauliche Protokoll lässt sich nur mit Pool und Salz prüfen.',
    },
  },
  states: { agrees: 'stimmt', differs: 'stimmt nicht', note: 'Hinweis', unchecked: 'nicht geprüft' },
  fallbacks: fallbackLabels,
  reasons: {
    declined: 'abgesagt',
    unreachable: 'nicht erreicht',
    undeliverable: 'unzustellbar',
    objected: 'Widerspruch',
    excluded: 'ausgeschlossen',
    withdrawn: 'abgesagt (spät)',
    returned: 'doch zugesagt',
  },
  seedKinds: {
    lotto: 'Lottozahlen (6 aus 49, Superzahl, Spiel 77)',
    dice: 'Würfel (mindestens 16 Würfe)',
    beacon: 'Öffentlicher Zufallsgenerator',
    computer: 'Zufall dieses Computers',
  },
};

/** Sentences of the steps of the draw in the workbook. */
export const drawStepIssues: Readonly<Record<DrawStepIssueCode, (facts: Facts) => string>> = {
  'draw-no-assembly': () => 'Es gibt noch keine Veranstaltung. Beginnen Sie mit „Projekt“.',
  'draw-no-pool': () => 'Der Pool ist leer. Bitte übernehmen Sie zuerst die Registerdaten.',
  'draw-importing': () =>
    'Eine Lieferung ist erst zum Teil eingelesen. Bitte lesen Sie sie fertig ein, bevor Sie losen.',
  'draw-plan-changed': () => 'Inzwischen hat sich etwas geändert. Bitte prüfen Sie die Losung noch einmal.',
  'draw-source-past': () =>
    'Der Startwert muss aus einem Ereignis stammen, das noch kommt. Bitte wählen Sie einen Tag ab heute.',
  'draw-source-not-yet': ({ date }) =>
    `Der Startwert trägt das Datum ${date}. Dieser Tag ist noch nicht gekommen.`,
  'draw-seed-not-canonical': ({ seed }) => `Der Startwert muss genau so geschrieben sein: ${seed}`,
  'draw-not-announced': ({ draw }) => `Die Losung ${draw} ist nicht angekündigt.`,
  'draw-already': ({ draw }) =>
    `Es gibt schon eine Losung: ${draw}. Eine zweite ist nur möglich, wenn die erste aufgehoben wird.`,
  'draw-unknown': ({ draw }) => `Die Losung ${draw} steht nicht im Blatt „Losungen“.`,
  'draw-seed-exists': ({ draw }) => `Die Ankündigung ${draw} kann nicht mehr zurückgezogen werden.`,
  'draw-reason-missing': () => 'Bitte nennen Sie den Grund. Er steht später im Protokoll.',
  'draw-deliveries-changed': ({ deliveries }) =>
    `Seit der Ankündigung fehlen Lieferungen im Pool: ${deliveries}. Bitte ziehen Sie die Ankündigung zurück und kündigen Sie neu an.`,
  'draw-people-changed': ({ deliveries }) =>
    deliveries
      ? `Der Pool ist nicht mehr der angekündigte. Neue oder geänderte Personen stehen in: ${deliveries}. Bitte machen Sie das rückgängig, oder kündigen Sie neu an.`
      : 'Der Pool ist nicht mehr der angekündigte. Bitte kündigen Sie neu an.',
  'draw-list-damaged': ({ draw }) =>
    `Das Blatt „Losliste“ passt nicht mehr zum Fingerabdruck der Losung ${draw}. Bitte machen Sie Ihre letzten Änderungen dort rückgängig.`,
  'draw-record-damaged': ({ draw }) =>
    `Die Angaben zur Losung ${draw} wurden von Hand geändert. Bitte machen Sie das rückgängig (Datei → Versionsverlauf).`,
  'draw-other-seed': ({ seed }) =>
    `Diese Losung hat schon begonnen, und zwar mit dem Startwert „${seed}“. Sie kann nur damit fertig werden.`,
  'draw-wish-wrong': () =>
    'Bitte prüfen Sie die Zahlen: Es dürfen nur ganze Zahlen sein, und gelost wird mindestens eine Person.',
  'replacement-stopped': () => 'Der letzte Tag für Nachlosungen ist vorbei.',
  'replacement-moved-on': () =>
    'Inzwischen hat sich etwas geändert. Bitte sehen Sie sich die Liste noch einmal an.',
};
