import { addDays } from '../../domain/addDays';
import type { Invitee } from '../../domain/invitee';
import { isPast } from '../../domain/inviteeMoves';
import { nextStepOf } from '../../domain/inviteeState';
import { daysInPost } from '../../domain/letters/dateConsistency';
import { type MailingKind, ruleOf } from '../../domain/letters/mailing';
import { isMeant } from '../../domain/letters/writtenTo';
import type { LetterContext } from './context';

/** Whether a kind of letter is what comes next by its dates. */
export interface WhenDue {
  readonly isDue: boolean;
  /** `YYYY-MM-DD` from which it is; empty if it is due at once, or if its dates stand elsewhere. */
  readonly dueFrom: string;
}

/**
 * Tells when a kind of letter is due for the first of its invitees: a reminder a week after the letter, as long as it
 * arrives before the deadline; a note once visits begin. Information after Art. 14 has dates of its own, which Heute
 * watches; everything else is due at once.
 */
export function whenDue(kind: MailingKind, context: LetterContext): WhenDue {
  if (kind === 'article14') return { isDue: false, dueFrom: '' };
  if (kind !== 'reminder' && kind !== 'note') return { isDue: true, dueFrom: '' };
  const { invitees, stateOf, assembly, today } = context;
  const days = invitees
    .filter(({ aid }) => isMeant(ruleOf(kind), stateOf(aid)))
    .map((invitee) => dayFor(kind, invitee, context));
  const dueFrom = days.sort()[0] ?? '';
  const tooLate = kind === 'reminder' && isPast(assembly.replyDeadline, addDays(today, daysInPost + 1));
  return { isDue: dueFrom <= today && !tooLate, dueFrom };
}

function dayFor(
  kind: 'reminder' | 'note',
  { aid, kind: drawnAs }: Invitee,
  { stateOf, assembly, today }: LetterContext,
): string {
  const state = stateOf(aid);
  const moment = {
    today,
    assemblyDate: assembly.date,
    replyDeadline: assembly.replyDeadline,
    replacementStop: '',
  };
  // Whoever is still to be reminded is visited after the deadline like those who were.
  const asVisited =
    kind === 'note' && drawnAs === 'drawn' ? ({ ...state, status: 'reminded' } as const) : state;
  return nextStepOf(asVisited, drawnAs, moment).due;
}
