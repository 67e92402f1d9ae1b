import type { DrawWishes } from '../../api/draw';
import { fail, type Result } from '../../domain/issue';
import type { DeskIssueCode } from './desk';
import { isCount, isSource } from './inhabitants';

/** Characters of a note in the plan; the form takes no more. */
const longestNote = 500;

/**
 * What the form cannot have sent, or what would not be open to everybody.
 *
 * @param groups how many the plan has
 */
export function wrongWish(
  { n, factors, seedKind, seedDate, notes, counted = {} }: DrawWishes,
  groups: number,
  today: string,
): Result<never, DeskIssueCode> | undefined {
  const whole = [n, ...Object.values(factors)];
  if (!whole.every((value) => Number.isSafeInteger(value) && value >= 0 && value <= 100_000) || n === 0)
    return fail('draw-wish-wrong');
  if (Object.values(notes).some((note) => note.length > longestNote)) return fail('draw-wish-wrong');
  for (const { counts, source } of Object.values(counted)) {
    if (counts.length !== groups || !counts.every(isCount)) return fail('inhabitants-wrong');
    if (!isSource(source)) return fail('inhabitants-source');
  }
  // Dice are thrown, and a computer is asked, after announcing; numbers of today may be known to somebody already.
  const isMade = seedKind === 'dice' || seedKind === 'computer';
  if (!/^\d{4}-\d\d-\d\d$/.test(seedDate) || seedDate < today || (seedDate === today && !isMade))
    return fail('draw-source-past', { date: seedDate });
  return undefined;
}
