import { cancelMailing, planMailing } from '../../src/workflow/letters';
import { inviteeTable } from '../../src/workflow/tables/invitee';
import { readTable, upsertRows } from '../../src/workflow/tables/table';
import { usual } from './envelope';
import type { LetterDesk } from './letterDesk';
import { expectNoOrphan, expectOneLetterEach, merged, reminderDesk } from './mailingRun';
import { value } from './value';

/**
 * Cuts the making of a document off at every n-th service call. Then either somebody gets another name and the
 * letters are made all the same, or the mailing is given up: no half or outdated document may lie about.
 *
 * @returns places at which it was cut off
 */
export function expectToSurviveChanges(every: number): number {
  for (let k = 1; ; k += every) {
    const changed = desk(k);
    if (changed === undefined) return k - 1;
    const { rows } = value(readTable(changed.store, inviteeTable));
    const renamed = rows.map((row) => (row.surname === 'Muster1' ? { ...row, givenNames: 'Neue' } : row));
    value(upsertRows(changed.store, inviteeTable, renamed));
    merged(changed, 'V01-01', true);
    expectOneLetterEach(changed, 2);
    changed.end();
    const cancelled = desk(k)!;
    value(cancelled.run((world) => cancelMailing(world, 'V01', 'unmade')));
    expectNoOrphan(cancelled);
    cancelled.end();
  }
}

/** A desk whose one batch was cut off at its k-th call; `undefined` if it has fewer. */
function desk(k: number): LetterDesk | undefined {
  const made = reminderDesk(2);
  const plan = { ...usual('reminder'), leftOut: [], letterDate: '2026-11-03', replyBy: '2026-11-20' };
  value(made.run((world) => planMailing(world, { ...plan, blankPage: false, lettersPerDocument: 2 })));
  made.cutOffAt(k, 'kept');
  try {
    merged(made, 'V01-01');
    made.end();
    return undefined;
  } catch {
    return made;
  }
}
