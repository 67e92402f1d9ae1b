import type { TaskCode } from '../../../api/today';
import { shortDate } from '../dates';
import { counted } from '../numbers';
import { buttons } from './buttons';

/** What one task of Heute says. */
interface TaskText {
  readonly title: string;
  readonly detail: (count: number) => string;
  /** Label of Heute's button; the primary button of the view it leads to says the same. */
  readonly button: string;
}

/** Wording of every task. */
export const taskText: Record<TaskCode, TaskText> = {
  'set-up-project': {
    title: 'Projekt einrichten',
    detail: () => 'Wahlkreis wählen, Termin und Plätze eintragen.',
    button: buttons.setUpProject,
  },
  'ask-authorities': {
    title: 'Meldebehörden anfragen',
    detail: (n) => `${counted(n, 'Behörde wurde', 'Behörden wurden')} noch nicht gefragt.`,
    button: buttons.markAsked,
  },
  'remind-authorities': {
    title: 'Meldebehörden erinnern',
    detail: (n) => `${counted(n, 'Behörde ist', 'Behörden sind')} überfällig.`,
    button: 'Meldebehörden ansehen',
  },
  'import-register': {
    title: 'Register einlesen',
    detail: () => 'Die Dateien der Meldebehörden prüfen und in den Pool übernehmen.',
    button: buttons.readFiles,
  },
  'finish-import': {
    title: 'Einlesen fortsetzen',
    detail: (n) =>
      `${counted(n, 'Lieferung ist', 'Lieferungen sind')} erst zum Teil übernommen. Wählen Sie dieselbe Datei noch einmal.`,
    button: buttons.readFiles,
  },
  'decide-quarantine': {
    title: 'Zweifelsfälle entscheiden',
    detail: (n) => `${counted(n, 'Zeile wartet', 'Zeilen warten')} in der Quarantäne.`,
    button: buttons.decideRows,
  },
  draw: {
    title: 'Losung vorbereiten',
    detail: (n) => `${counted(n, 'Person steht', 'Personen stehen')} im Pool bereit.`,
    button: buttons.checkDraw,
  },
  'hold-draw': {
    title: 'Losen',
    detail: () => 'Die Losung ist angekündigt. Sobald der Startwert da ist, wird gelost.',
    button: buttons.holdDraw,
  },
  'create-letters': {
    title: 'Einladungen erstellen',
    detail: (n) => `${counted(n, 'Person wartet', 'Personen warten')} auf ihren Brief.`,
    button: buttons.prepareLetters,
  },
  'finish-letters': {
    title: 'Briefe fertig erstellen',
    detail: (n) => `${counted(n, 'Brief fehlt', 'Briefe fehlen')} noch.`,
    button: buttons.resumeLetters,
  },
  'confirm-posting': {
    title: 'Versand bestätigen',
    detail: (n) => `${counted(n, 'Brief ist', 'Briefe sind')} erstellt. Drucken, einpacken, zur Post geben.`,
    button: buttons.confirmPosting,
  },
  'enter-responses': {
    title: 'Rückmeldungen eintragen',
    detail: (n) => `${counted(n, 'Person hat', 'Personen haben')} noch nicht geantwortet.`,
    button: buttons.enterResponse,
  },
  replace: {
    title: 'Nachlosen',
    detail: (n) => `${counted(n, 'Platz ist', 'Plätze sind')} durch Absagen frei geworden.`,
    button: buttons.replace,
  },
  'send-article14': {
    title: 'Nach Art. 14 DSGVO informieren',
    detail: (n) =>
      `Für ${counted(n, 'Lieferung', 'Lieferungen')} läuft die Frist, alle Personen über ihre Daten zu informieren.`,
    button: buttons.prepareLetters,
  },
  'delete-files': {
    title: 'Gelieferte Dateien löschen',
    detail: (n) =>
      `Die Dateien zu ${counted(n, 'Lieferung', 'Lieferungen')} werden nicht mehr gebraucht. Löschen Sie sie und tragen Sie den Tag unter „Register“ ein.`,
    button: 'Löschung eintragen',
  },
  'read-report': {
    title: 'Bericht ansehen',
    detail: () => 'Wer wurde gelost, wer kommt, und wie gut bildet das die Bevölkerung ab?',
    button: buttons.writeReport,
  },
};

/** Wording of the view Heute. */
export const todayText = {
  title: 'Heute',
  district: (name: string) => `Wahlkreis ${name}`,
  welcome: 'Willkommen bei Lostrommel',
  welcomeLead: 'Vom Melderegister bis zum Bericht führt Sie diese Leiste durch Ihren Bürgerrat.',
  next: 'Als Nächstes',
  also: 'Außerdem',
  due: (date: string) => `bis ${shortDate(date)}`,
  daysLeft: (days: number) => {
    if (days < 0) return 'vorbei';
    return days === 0 ? 'heute' : `noch ${counted(days, 'Tag', 'Tage')}`;
  },
  figures: 'Stand',
  seats: 'Plätze',
  pool: 'Personen im Pool',
  drawn: 'ausgelost',
  accepted: 'zugesagt',
  open: 'ohne Antwort',
  declined: 'abgesagt',
  undecided: 'in Klärung',
  way: 'Der Weg',
  sample: 'Übungsdaten geladen. Alle Personen sind erfunden.',
  rehearse: 'Erst einmal üben? Mit Übungsdaten',
} as const;
