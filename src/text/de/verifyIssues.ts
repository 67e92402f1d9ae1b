import type { VerifyIssueCode } from '../../domain/draw/verifyFinding';
import type { Issue } from '../../domain/issue';
import { drawIssues } from './drawIssues';

type Facts = Issue['facts'];

/** The rule behind a finding. */
const because = ({ because: code, ...facts }: Facts): string =>
  drawIssues[code as keyof typeof drawIssues]?.(facts) ?? String(code);

/** Sentences of what a verification can find. */
export const verifyIssues: Readonly<Record<VerifyIssueCode, (facts: Facts) => string>> = {
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
  'verify-people-left-out': ({ onlyPool, earlier, objected, staff }) =>
    `${onlyPool} Personen des Pools stehen nicht auf der Liste. Der Plan nennt ${earlier} früher Geloste, ${objected} mit Widerspruch oder Ausschluss und ${staff} aus dem Team; lassen Sie sich zu jeder den Grund zeigen.`,
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
  'verify-seed-same-day': ({ date, announcedAt }) =>
    `Startwert und Ankündigung sind vom selben Tag, dem ${date}. Bitte prüfen Sie, ob die Ankündigung (${announcedAt}) früher war.`,
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
