import type { MailingKind } from '../../src/domain/letters/mailing';
import { templateLayouts } from '../../src/text/de/templates/templateLayouts';
import {
  batchPdf,
  createTemplates,
  mergeBatch,
  planMailing,
  previewMailing,
} from '../../src/workflow/letters';
import { letterTemplateTable } from '../../src/workflow/tables/letterTemplate';
import { readProject, saveProject } from '../../src/workflow/tables/project';
import { upsertRows } from '../../src/workflow/tables/table';
import { drawnWorkbook } from '../support/drawnWorkbook';
import { templatesOf, usual } from '../support/envelope';
import { history, invitee } from '../support/invitees';
import { letterDesk } from '../support/letterDesk';
import { smallTemplate } from '../support/mailingRun';
import { value } from '../support/value';

const people = 48;
const guardian1 = 'Lan Muster, Musterweg 3, 91154 Roth';

test.each<
  [MailingKind, 'drawn' | 'invited', 'drawn' | 'replacement', 'grown up' | 'mixed' | 'minor', number]
>([
  ['invitation', 'drawn', 'drawn', 'grown up', 3],
  ['invitation', 'drawn', 'drawn', 'mixed', 3],
  ['replacement', 'drawn', 'replacement', 'grown up', 3],
  ['guardians', 'drawn', 'drawn', 'minor', 2],
  ['reminder', 'invited', 'drawn', 'mixed', 1],
  ['note', 'invited', 'drawn', 'grown up', 1],
])(
  '%s, %s, %s, %s: 48 letters for printing on both sides in a document and %s calls of 27 virtual seconds at most, about as long as announced',
  (kind, status, drawnAs, age, calls) => {
    const everyone = Array.from({ length: people }, (_, at) => {
      const minor = age === 'minor' || (age === 'mixed' && at % 2 === 0);
      return invitee({
        aid: `245-2025-1-${100 + at}`,
        houseNumber: String(at + 1),
        kind: drawnAs,
        status,
        entries: status === 'drawn' ? 0 : 1,
        ...{ minor, guardian1: minor ? guardian1 : '', replyCode: '222222222' },
      });
    });
    const log = status === 'drawn' ? [] : everyone.flatMap(({ aid }) => history(aid, [status]));
    const store = drawnWorkbook(everyone, log);
    saveProject(store, { ...value(readProject(store)), replyPage: 'https://example.org/antwort' }); // so a QR code each
    const desk = letterDesk(store.workbook(), () => new Uint8Array());
    value(desk.run((world) => createTemplates(world, templatesOf(kind), templateLayouts)));
    const dates = { letterDate: '2026-11-03', replyBy: '2026-11-20' };
    const announced = value(desk.run((world) => previewMailing(world, { ...usual(kind), ...dates }))).seconds;
    const plan = { ...usual(kind), leftOut: [], blankPage: true, ...dates };
    const { batches } = value(desk.run((world) => planMailing(world, plan))).mailings[0]!;
    expect(batches.map(({ letters }) => letters)).toEqual([people]);
    const seconds: number[] = [];
    const start = desk.elapsed();
    for (let made = 0; made < people; ) {
      const before = desk.elapsed();
      ({ made } = value(desk.run((world) => mergeBatch(world, batches[0]!.id, false))));
      seconds.push((desk.elapsed() - before) / 1000);
    }
    expect(Math.max(...seconds)).toBeLessThan(27);
    expect(seconds.length).toBeLessThanOrEqual(calls);
    value(desk.run((world) => batchPdf(world, batches[0]!.id)));
    const took = (desk.elapsed() - start) / 1000;
    expect(Math.abs(announced / took - 1)).toBeLessThan(0.2);
    desk.end();
  },
);

test('a letter that takes half a call is alone in it: the first one counts like any other', () => {
  const invited = [1, 2].map((n) =>
    invitee({ aid: `245-2025-1-00${n}`, houseNumber: String(n), status: 'invited', entries: 1 }),
  );
  const log = invited.flatMap(({ aid }) => history(aid, ['invited']));
  const desk = letterDesk(drawnWorkbook(invited, log).workbook());
  const body = Array.from({ length: 40 }, () => ({ text: '{{Nachname}} '.repeat(20) }));
  desk.run(({ tables, documents }) => {
    const document = documents.create({ key: 'template-reminder', title: 'x' }, { ...smallTemplate, body });
    upsertRows(tables, letterTemplateTable, [{ code: 'reminder', document, link: '', madeOn: '' }]);
  });
  const dates = { letterDate: '2026-11-03', replyBy: '2026-11-20' };
  value(
    desk.run((world) =>
      planMailing(world, { ...usual('reminder'), ...dates, leftOut: [], blankPage: false }),
    ),
  );
  const before = desk.elapsed();
  expect(value(desk.run((world) => mergeBatch(world, 'V01-01', false))).made).toBe(1);
  expect(desk.elapsed() - before).toBeLessThan(25_000);
  expect(value(desk.run((world) => mergeBatch(world, 'V01-01', false))).status).toBe('merged');
  desk.end();
});
