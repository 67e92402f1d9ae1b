import { templateLayouts } from '../../../src/text/de/templates/templateLayouts';
import { createTemplates, mergeBatch, planMailing } from '../../../src/workflow/letters';
import { letterTemplateTable } from '../../../src/workflow/tables/letterTemplate';
import { mailingTable } from '../../../src/workflow/tables/mailing';
import { readTable } from '../../../src/workflow/tables/table';
import { drawnWorkbook } from '../../support/drawnWorkbook';
import { usual } from '../../support/envelope';
import { history, invitee } from '../../support/invitees';
import { memoryDocuments } from '../../support/memoryDocuments';
import { codes, value } from '../../support/value';
import { testWorld } from '../../support/world';

const dates = { letterDate: '2026-11-23', replyBy: '2026-12-01' };
const plan = { ...usual('note'), ...dates, leftOut: [], blankPage: false } as const;

/** A desk whose door note can be typed into. */
function desk() {
  const person = invitee({ aid: 'A1', replyCode: '222222222', status: 'invited' });
  const store = drawnWorkbook([person], history('A1', ['drawn', 'invited']));
  const { documents, type } = memoryDocuments();
  const world = { ...testWorld(store), documents };
  value(createTemplates(world, ['note'], templateLayouts));
  const { document } = value(readTable(store, letterTemplateTable)).rows[0]!;
  return {
    world,
    type: (line: string) => type(document, line),
    plan: () => planMailing(world, plan),
    batches: () => value(readTable(store, mailingTable)).rows,
  };
}

test.each(['{{Anrde}}', '{{#Frist}}', '{{Frist'])(
  'nothing is planned from a template that says %s since it was looked at',
  (words) => {
    const { type, plan, batches } = desk();
    type(words);
    expect(codes(plan())).not.toEqual([]);
    expect(batches()).toEqual([]);
  },
);

test('nothing is made from a template that got wrong in the middle, even if changes are taken over', () => {
  const { world, type, plan, batches } = desk();
  value(plan());
  type('{{Anrde}}');
  for (const accept of [false, true])
    expect(codes(mergeBatch(world, 'V01-01', accept))).toEqual(['placeholder-unknown']);
  expect(batches()[0]!.status).toBe('planned');
});
