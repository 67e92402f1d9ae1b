import type { ResponseAnswer } from '../../../api/responses';
import { shortDate } from '../dates';
import { buttons } from './buttons';

/** Wording of the view Rückmeldungen. */
export const responsesText = {
  title: 'Rückmeldungen',
  lead: 'Wer hat sich gemeldet?',
  search: 'Rückmeldecode oder Name',
  searchHint: 'Code mit oder ohne Striche',
  findFirst: 'Suchen Sie zuerst die Person.',
  chooseAnswer: 'Was hat die Person gesagt?',
  nobody: 'Niemand gefunden. Prüfen Sie den Code, oder suchen Sie nach dem Familiennamen.',
  found: 'Treffer',
  earlierEvent: (title: string, date: string) => `gelost für ${title}, ${shortDate(date)}`,
  otherPerson: 'Andere Person',
  answer: 'Antwort',
  channel: 'Kam per',
  reason: 'Grund',
  reasonHint: 'Nur wenn die Person ihn von sich aus nennt.',
  note: 'Notiz',
  noteHint: 'Keine Angaben zu Gesundheit oder Religion.',
  save: buttons.enterResponse,
  closed: (status: string) => `Stand: ${status}. Hier ist keine Rückmeldung mehr möglich.`,
  correct: 'Letzte Eintragung zurücknehmen',
  correctTitle: 'Letzte Eintragung zurücknehmen?',
  correctText: 'Der Verlauf behält beides: die Eintragung und die Korrektur.',
  correctReason: 'Warum war sie falsch?',
  correctConfirm: 'Zurücknehmen',
  saved: (name: string, status: string) => `${name}: ${status}. Eingetragen.`,
} as const;

/** The three answers as buttons. */
export const answerLabels: Record<ResponseAnswer, string> = {
  accepted: 'Kommt',
  declined: 'Kommt nicht',
  undecided: 'Noch offen',
};
