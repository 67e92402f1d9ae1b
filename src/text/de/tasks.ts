import type { TaskCode } from '../../api/today';
import { counted } from './numbers';

/** What one task of Heute says. */
interface TaskText {
  readonly title: string;
  readonly detail: (count: number) => string;
}

/** Wording of every task. */
export const taskText: Record<TaskCode, TaskText> = {
  'set-up-project': {
    title: 'Projekt einrichten',
    detail: () => 'Wahlkreis wählen, Termin und Plätze eintragen.',
  },
  'ask-authorities': {
    title: 'Meldebehörden anfragen',
    detail: (n) => `${counted(n, 'Behörde wurde', 'Behörden wurden')} noch nicht gefragt.`,
  },
  'remind-authorities': {
    title: 'Meldebehörden erinnern',
    detail: (n) => `${counted(n, 'Behörde ist', 'Behörden sind')} überfällig.`,
  },
  'import-register': {
    title: 'Register einlesen',
    detail: () => 'Die Dateien der Meldebehörden prüfen und in den Pool übernehmen.',
  },
  'finish-import': {
    title: 'Einlesen fortsetzen',
    detail: (n) =>
      `${counted(n, 'Lieferung ist', 'Lieferungen sind')} erst zum Teil übernommen. Wählen Sie dieselbe Datei noch einmal.`,
  },
  'decide-quarantine': {
    title: 'Zweifelsfälle entscheiden',
    detail: (n) => `${counted(n, 'Zeile wartet', 'Zeilen warten')} in der Quarantäne.`,
  },
  draw: {
    title: 'Losung vorbereiten',
    detail: (n) => `${counted(n, 'Person steht', 'Personen stehen')} im Pool bereit.`,
  },
  'hold-draw': {
    title: 'Losen',
    detail: () => 'Die Losung ist angekündigt. Sobald der Startwert da ist, wird gelost.',
  },
  'create-letters': {
    title: 'Einladungen erstellen',
    detail: (n) => `${counted(n, 'Person wartet', 'Personen warten')} auf ihren Brief.`,
  },
  'finish-letters': {
    title: 'Briefe fertig erstellen',
    detail: (n) => `${counted(n, 'Brief fehlt', 'Briefe fehlen')} noch.`,
  },
  'confirm-posting': {
    title: 'Versand bestätigen',
    detail: (n) => `${counted(n, 'Brief ist', 'Briefe sind')} erstellt. Drucken, einpacken, zur Post geben.`,
  },
  'enter-responses': {
    title: 'Rückmeldungen eintragen',
    detail: (n) => `${counted(n, 'Person hat', 'Personen haben')} noch nicht geantwortet.`,
  },
  replace: {
    title: 'Nachlosen',
    detail: (n) => `${counted(n, 'Platz ist', 'Plätze sind')} durch Absagen frei geworden.`,
  },
  'send-article14': {
    title: 'Nach Art. 14 DSGVO informieren',
    detail: (n) =>
      `Für ${counted(n, 'Lieferung', 'Lieferungen')} läuft die Frist, alle Personen über ihre Daten zu informieren.`,
  },
  'delete-files': {
    title: 'Gelieferte Dateien löschen',
    detail: (n) =>
      `Die Dateien zu ${counted(n, 'Lieferung', 'Lieferungen')} werden nicht mehr gebraucht. Löschen Sie sie und tragen Sie den Tag unter „Register“ ein.`,
  },
  'read-report': {
    title: 'Bericht ansehen',
    detail: () => 'Wer wurde gelost, wer kommt, und wie gut bildet das die Bevölkerung ab?',
  },
};
