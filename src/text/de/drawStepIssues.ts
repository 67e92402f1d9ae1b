import type { DrawStepIssueCode } from '../../api/draw';
import type { Issue } from '../../domain/issue';

/** Sentences of the steps of the draw in the workbook. */
export const drawStepIssues: Readonly<Record<DrawStepIssueCode, (facts: Issue['facts']) => string>> = {
  'draw-no-assembly': () => 'Es gibt noch keine Veranstaltung. Beginnen Sie mit „Projekt“.',
  'draw-no-pool': () => 'Der Pool ist leer. Bitte übernehmen Sie zuerst die Registerdaten.',
  'draw-importing': () =>
    'Eine Lieferung ist erst zum Teil eingelesen. Bitte lesen Sie sie fertig ein, bevor Sie losen.',
  'draw-plan-changed': () => 'Inzwischen hat sich etwas geändert. Bitte prüfen Sie die Losung noch einmal.',
  'draw-source-past': () =>
    'Der Startwert muss aus einem Ereignis stammen, das noch kommt. Bitte wählen Sie einen Tag ab morgen, beim Würfeln ab heute.',
  'draw-source-not-yet': ({ date }) =>
    `Der Startwert trägt das Datum ${date}. Dieser Tag ist noch nicht gekommen.`,
  'draw-seed-not-canonical': ({ seed }) => `Der Startwert muss genau so geschrieben sein: ${seed}`,
  'draw-not-announced': ({ draw }) => `Die Losung ${draw} ist nicht angekündigt.`,
  'draw-already': ({ draw }) =>
    `Es gibt schon eine Losung: ${draw}. Eine zweite ist nur möglich, wenn die erste aufgehoben wird.`,
  'draw-unknown': ({ draw }) => `Die Losung ${draw} steht nicht im Blatt „Losungen“.`,
  'draw-seed-exists': ({ draw }) => `Die Ankündigung ${draw} kann nicht mehr zurückgezogen werden.`,
  'draw-over': ({ draw }) =>
    `Die Veranstaltung zur Losung ${draw} hat stattgefunden. An der Losung ändert sich nichts mehr.`,
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
  'inhabitants-wrong': () => 'Bitte tragen Sie alle Einwohner als ganze Zahlen ein.',
  'inhabitants-source': () =>
    'Bitte nennen Sie die Quelle der Zahlen in bis zu 200 Zeichen. Sie steht im öffentlichen Plan.',
  'keep-out-incomplete': () =>
    'Bitte tragen Sie Familienname, Vorname, Straße und Postleitzahl ein. Sonst wird die Person im Pool nicht erkannt.',
  'replacement-stopped': () => 'Der letzte Tag für Nachlosungen ist vorbei.',
  'replacement-moved-on': () =>
    'Inzwischen hat sich etwas geändert. Bitte sehen Sie sich die Liste noch einmal an.',
};
