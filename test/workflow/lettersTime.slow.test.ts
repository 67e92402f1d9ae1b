import type { MailingKind } from '../../src/domain/letters/mailing';
import { templateLayouts } from '../../src/text/de/templates/templateLayouts';
import { createTemplates, mergeBatch, planMailing } from '../../src/workflow/letters';
import { readProject, saveProject } from '../../src/workflow/tables/project';
import { drawnWorkbook } from '../support/drawnWorkbook';
import { templatesOf, usual } from '../support/envelope';
import { history, invitee } from '../support/invitees';
import { letterDesk } from '../support/letterDesk';
import { value } from '../support/value';

const people = 60;

test.each<[MailingKind, 'drawn' | 'invited', 'drawn' | 'replacement', boolean]>([
  ['invitation', 'drawn', 'drawn', false],
  ['invitation', 'drawn', 'drawn', true],
  ['replacement', 'drawn', 'replacement', false],
  ['guardians', 'drawn', 'drawn', true],
  ['reminder', 'invited', 'drawn', false],
  ['note', 'invited', 'drawn', false],
])('%s, %s, %s, under age %s: no call takes more than 30 virtual seconds', (kind, status, drawnAs, minor) => {
  const guardian1 = minor ? 'Lan Muster, Musterweg 3, 91154 Roth' : '';
  const everyone = Array.from({ length: people }, (_, at) =>
    invitee({
      aid: `245-2025-1-${100 + at}`,
      houseNumber: String(at + 1),
      kind: drawnAs,
      status,
      entries: status === 'drawn' ? 0 : 1,
      ...{ minor, guardian1, replyCode: '222222222' },
    }),
  );
  const log = status === 'drawn' ? [] : everyone.flatMap(({ aid }) => history(aid, [status]));
  const store = drawnWorkbook(everyone, log);
  saveProject(store, { ...value(readProject(store)), replyPage: 'https://example.org/antwort' }); // so a QR code each
  const desk = letterDesk(store.workbook(), () => new Uint8Array());
  value(desk.run((world) => createTemplates(world, templatesOf(kind), templateLayouts)));
  const dates = { letterDate: '2026-11-03', replyBy: '2026-11-20' };
  const plan = { ...usual(kind), leftOut: [], blankPage: true, lettersPerDocument: null, ...dates };
  const seconds = (call: () => void) => {
    const before = desk.elapsed();
    call();
    return (desk.elapsed() - before) / 1000;
  };
  const { batches } = value(desk.run((world) => planMailing(world, plan))).mailings[0]!;
  const each = batches.map(({ id }) =>
    seconds(() => value(desk.run((world) => mergeBatch(world, id, false)))),
  );
  expect(Math.max(...each)).toBeLessThan(30);
  desk.end();
});
