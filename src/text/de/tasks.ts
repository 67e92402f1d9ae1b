import type { Task, TaskCode } from '../../api/today';
import { shortDate } from './dates';
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
  'plan-requests': {
    title: 'Meldebehörden anfragen',
    detail: () => 'Welche Behörde soll wie viele Personen nennen? Ein Vorschlag liegt bereit.',
  },
  'ask-authorities': {
    title: 'Meldebehörden anfragen',
    detail: (n) => `${counted(n, 'Behörde wurde', 'Behörden wurden')} noch nicht gefragt.`,
  },
  'remind-authorities': {
    title: 'Meldebehörden erinnern',
    detail: (n) =>
      `${counted(n, 'Behörde ist', 'Behörden sind')} überfällig. Eine Erinnerung liegt als Brief bereit.`,
  },
  'import-register': {
    title: 'Register einlesen',
    detail: (n) =>
      n === 0
        ? 'Die Dateien der Meldebehörden prüfen und in den Pool übernehmen.'
        : `${counted(n, 'Behörde hat', 'Behörden haben')} noch nicht geliefert. Was kommt, wird hier eingelesen.`,
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
  'finish-draw': {
    title: 'Losung abschließen',
    detail: () => 'Die Losung wurde unterbrochen. Sie wird mit demselben Startwert fertig.',
  },
  'create-letters': {
    title: 'Einladungen erstellen',
    detail: (n) => `${counted(n, 'Person wartet', 'Personen warten')} auf ihren Brief.`,
  },
  'write-to-guardians': {
    title: 'Eltern anschreiben',
    detail: (n) =>
      `${counted(n, 'Person ist', 'Personen sind')} unter 18. Die Eltern bekommen einen eigenen Brief.`,
  },
  'finish-letters': {
    title: 'Briefe fertig erstellen',
    detail: (n) => `${counted(n, 'Brief ist', 'Briefe sind')} noch nicht fertig.`,
  },
  'confirm-posting': {
    title: 'Versand bestätigen',
    detail: (n) => `${counted(n, 'Brief ist', 'Briefe sind')} erstellt. Drucken, einpacken, zur Post geben.`,
  },
  'enter-responses': {
    title: 'Rückmeldungen eintragen',
    detail: (n) =>
      `${counted(n, 'Antwort steht', 'Antworten stehen')} noch aus. Sobald sich jemand meldet, tragen Sie es hier ein.`,
  },
  'send-reminders': {
    title: 'An die Einladung erinnern',
    detail: (n) => `${counted(n, 'Person hat', 'Personen haben')} eine Woche lang nicht geantwortet.`,
  },
  replace: {
    title: 'Nachlosen',
    detail: (n) => `${counted(n, 'Platz', 'Plätze')} frei. Die Nächsten der Losung rücken nach.`,
  },
  'send-article14': {
    title: 'Nach Art. 14 DSGVO informieren',
    detail: (n) =>
      `Für ${counted(n, 'Lieferung', 'Lieferungen')} läuft die Frist, alle Personen über ihre Daten zu informieren.`,
  },
  'delete-files': {
    title: 'Gelieferte Dateien löschen',
    detail: (n) =>
      `Die Dateien zu ${counted(n, 'Lieferung', 'Lieferungen')} werden nicht mehr gebraucht. Löschen Sie sie überall, wo sie liegen, und tragen Sie es ein.`,
  },
  'close-assembly': {
    title: 'Veranstaltung abschließen',
    detail: () => 'Ihr Tag ist vorbei. Bestätigen Sie, dass sie stattgefunden hat.',
  },
  'begin-assembly': {
    title: 'Nächste Veranstaltung anlegen',
    detail: () => 'Diese hat stattgefunden. Titel, Termin und Plätze der nächsten eintragen.',
  },
  'read-report': {
    title: 'Bericht ansehen',
    detail: () => 'Wer wurde gelost, wer kommt, und wie gut bildet das die Bevölkerung ab?',
  },
};

/** Says till when a task must be done; for some since or from when it can be. Empty without a date. */
export function dueText({ code, due }: Pick<Task, 'code' | 'due'>): string {
  return due === '' ? '' : `${dueWords[code] ?? 'bis'}\u00a0${shortDate(due)}`;
}

const dueWords: Partial<Record<TaskCode, string>> = {
  'hold-draw': 'ab',
  'remind-authorities': 'seit',
  'confirm-posting': 'Briefdatum',
};
