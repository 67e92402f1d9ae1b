import type { TaskCode } from '../../../api/today';
import { shortDate } from '../dates';
import { counted } from '../numbers';
import { buttons } from './buttons';

/** Label of Heute's button for a task; the primary button of the view it leads to says the same. */
export const taskButtons: Record<TaskCode, string> = {
  'set-up-project': buttons.setUpProject,
  'ask-authorities': buttons.markAsked,
  'remind-authorities': 'Meldebehörden ansehen',
  'import-register': buttons.readFiles,
  'finish-import': buttons.readFiles,
  'decide-quarantine': buttons.decideRows,
  draw: buttons.checkDraw,
  'hold-draw': buttons.holdDraw,
  'create-letters': buttons.prepareLetters,
  'finish-letters': buttons.resumeLetters,
  'confirm-posting': buttons.confirmPosting,
  'enter-responses': buttons.enterResponse,
  replace: buttons.replace,
  'send-article14': buttons.prepareLetters,
  'delete-files': 'Löschung eintragen',
  'read-report': buttons.writeReport,
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
