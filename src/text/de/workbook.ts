import type { SettingsIssueCode } from '../../api/project';
import type { ResponseIssueCode } from '../../api/responses';
import type { InviteeStatus } from '../../domain/invitee';
import type { MoveIssueCode } from '../../domain/inviteeEvent';
import type { InvariantIssueCode } from '../../domain/inviteeInvariants';
import type { Issue } from '../../domain/issue';
import type { ProjectIssueCode } from '../../domain/workbookIssue';
import { statusLabels } from './labels';

type Facts = Issue['facts'];

/** Title of a new event until the manager changes it. */
export const defaultTitle = 'Bürgerrat';

/** Lines in Protokoll about events. */
export const assemblyLog = {
  held: (assembly: string) => `Veranstaltung ${assembly} hat stattgefunden`,
} as const;

/** Sentences for what can be wrong with a tab. */
export const tableIssues: Record<ProjectIssueCode | 'csv-quote-open', (facts: Facts) => string> = {
  'column-missing': ({ tab, column }) =>
    `Im Blatt „${tab}“ fehlt die Spalte „${column}“. Machen Sie die letzte Änderung rückgängig, oder fügen Sie eine Spalte mit genau dieser Überschrift ein.`,
  'cell-unreadable': ({ tab, row, column }) =>
    `Blatt „${tab}“, Zeile ${row}: Was in „${column}“ steht, passt dort nicht. Die Zeile zählt nicht mit, bis Sie es berichtigen.`,
  'cell-too-long': ({ tab, id, column }) =>
    `Der Text für „${column}“ von ${id} im Blatt „${tab}“ ist zu lang für eine Zelle. Es wurde nichts geschrieben.`,
  'id-missing': ({ tab, row, column }) =>
    `Blatt „${tab}“, Zeile ${row}: „${column}“ ist leer. Die Zeile zählt nicht mit. Machen Sie die Änderung rückgängig, oder löschen Sie die Zeile.`,
  'id-repeated': ({ tab, row, id }) =>
    `Blatt „${tab}“, Zeile ${row}: ${id} steht schon weiter oben. Nur die obere Zeile zählt; löschen Sie diese.`,
  'project-missing': () => 'Das Projekt ist noch nicht eingerichtet. Beginnen Sie mit „Projekt“.',
  'project-field-unreadable': ({ tab, field }) =>
    `Im Blatt „${tab}“ ist die Angabe „${field}“ leer oder nicht lesbar. Öffnen Sie „Projekt“ und speichern Sie es neu.`,
  'csv-quote-open': ({ row }) =>
    `In Zeile ${row} der Datei beginnt ein Anführungszeichen und endet nie. Prüfen Sie, ob die Datei vollständig ist.`,
};

/** Sentences for settings that cannot be kept. */
export const settingsIssues: Record<SettingsIssueCode, (facts: Facts) => string> = {
  'title-missing': () => 'Bitte geben Sie der Veranstaltung einen Titel.',
  'date-missing': () => 'Bitte tragen Sie den Tag der Veranstaltung ein.',
  'seats-wrong': () => 'Bitte tragen Sie 1 bis 1.000 Plätze ein.',
  'deadline-missing': () => 'Bitte tragen Sie ein, bis wann man sich zurückmelden kann.',
  'deadline-late': () => 'Die Rückmeldefrist muss vor dem Tag der Veranstaltung liegen.',
  'min-age-wrong': () => 'Das Mindestalter muss zwischen 0 und 99 liegen.',
  'organisation-missing': () =>
    'Bitte tragen Sie Ihre Organisation ein; sie steht als Absender auf den Briefen.',
  'postcode-wrong': () => 'Die Postleitzahl hat fünf Ziffern.',
  'district-unknown': () => 'Bitte wählen Sie einen Wahlkreis aus der Liste.',
  'project-fixed': () =>
    'Es sind schon Personen im Pool. Wahlkreis, Mindestalter und Altersgruppen lassen sich nicht mehr ändern.',
  'assembly-changed': () =>
    'Inzwischen hat sich an den Veranstaltungen etwas geändert. Öffnen Sie „Projekt“ noch einmal.',
  'assembly-not-yet': () => 'Der Tag der Veranstaltung ist noch nicht gekommen.',
  'assembly-not-invited': () => 'Zu dieser Veranstaltung wurde noch niemand eingeladen.',
  'age-groups-empty': () => 'Bitte tragen Sie Altersgruppen ein, zum Beispiel: 12–17, 18–34, 35–59, 60+.',
  'age-group-unreadable': ({ group }) =>
    `Die Altersgruppe „${group}“ ist nicht lesbar. Schreiben Sie sie so: 18–34 oder 60+.`,
  'age-groups-gap': ({ group }) =>
    `Vor der Altersgruppe „${group}“ ist eine Lücke oder eine Überschneidung. Jedes Alter gehört in genau eine Gruppe.`,
  'age-groups-start': ({ minAge }) => `Die erste Altersgruppe muss beim Mindestalter ${minAge} beginnen.`,
};

/** Sentences for entries that the status machine refuses. */
export const moveIssues: Record<MoveIssueCode | ResponseIssueCode, (facts: Facts) => string> = {
  'move-illegal': ({ from, to }) => `Von „${label(from)}“ aus ist „${label(to)}“ nicht möglich.`,
  'move-not-now': ({ from, to }) =>
    `Von „${label(from)}“ zu „${label(to)}“ ist jetzt nicht möglich: Die Frist lässt es nicht zu.`,
  'move-is-no-change': ({ to }) => `Der Stand ist schon „${label(to)}“. Es wurde nichts geändert.`,
  'reason-missing': () => 'Bitte wählen Sie einen Grund; „kein Grund genannt“ geht auch.',
  'correction-reason-missing': () => 'Bitte schreiben Sie, warum der letzte Eintrag falsch war.',
  'correction-impossible': () => 'Hier gibt es keinen Eintrag, der sich zurücknehmen lässt.',
  'invitee-unknown': ({ aid }) => `${aid} steht nicht (mehr) im Blatt „Ausgeloste“.`,
  'changed-meanwhile': () =>
    'Inzwischen wurde für diese Person etwas anderes eingetragen. Suchen Sie sie noch einmal und prüfen Sie den Stand.',
};

/** Sentences for what must never be true of the people drawn. */
export const invariantIssues: Record<InvariantIssueCode, (facts: Facts) => string> = {
  'person-twice': ({ aid, other }) =>
    `${aid} und ${other} sind dieselbe Person. Nur eine von beiden Zeilen in „Ausgeloste“ darf bleiben; fragen Sie die Zentrale.`,
  'reply-code-twice': ({ aid, other }) =>
    `${aid} und ${other} haben denselben Rückmeldecode. Verschicken Sie diese Briefe nicht, und fragen Sie die Zentrale.`,
};

function label(status: string | number | undefined): string {
  return statusLabels[status as InviteeStatus] ?? String(status);
}
