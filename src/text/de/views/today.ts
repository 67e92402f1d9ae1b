import type { TaskCode } from '../../../api/today';
import { counted } from '../numbers';
import { buttons } from './buttons';

/** Label of Heute's button for a task; the primary button of the view it leads to says the same. */
export const taskButtons: Record<TaskCode, string> = {
  'set-up-project': buttons.setUpProject,
  'plan-requests': buttons.planRequests,
  'ask-authorities': buttons.markAsked,
  'remind-authorities': buttons.prepareLetters,
  'import-register': buttons.readFiles,
  'finish-import': buttons.readFiles,
  'decide-quarantine': buttons.decideRows,
  draw: buttons.checkDraw,
  'hold-draw': buttons.holdDraw,
  'finish-draw': buttons.finishDraw,
  'create-letters': buttons.prepareLetters,
  'write-to-guardians': buttons.prepareLetters,
  'finish-letters': buttons.resumeLetters,
  'confirm-posting': buttons.confirmPosting,
  'enter-responses': buttons.enterResponse,
  'send-reminders': buttons.prepareLetters,
  replace: buttons.replace,
  'send-article14': buttons.prepareLetters,
  'delete-files': buttons.markDeleted,
  'close-assembly': buttons.closeAssembly,
  'begin-assembly': buttons.beginAssembly,
  'read-report': buttons.writeReport,
};

/** Wording of the view Heute. */
export const todayText = {
  title: 'Heute',
  district: (name: string, assembly: number) =>
    `Wahlkreis ${name}${assembly > 1 ? ` · Veranstaltung ${assembly}` : ''}`,
  welcome: 'Willkommen bei Lostrommel',
  welcomeLead: 'Vom Melderegister bis zum Bericht führt Sie diese Leiste durch Ihren Bürgerrat.',
  next: 'Als Nächstes',
  also: 'Außerdem',
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
