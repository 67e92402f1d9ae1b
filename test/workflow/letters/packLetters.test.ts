import { letters } from '../../../src/workflow/letters';
import { packLetters } from '../../../src/workflow/letters/packLetters';
import { batchList } from '../../../src/workflow/letters/printShop';
import { mailingTable } from '../../../src/workflow/tables/mailing';
import type { LetterDesk } from '../../support/letterDesk';
import { aid, mailingDesk, merge, planned } from '../../support/mailingDesk';
import { codes, value } from '../../support/value';

const invited = () => mailingDesk(['drawn', 'drawn', 'drawn']);

/** Three letters, made. */
function madeDesk(): LetterDesk {
  const desk = invited();
  planned(desk);
  value(merge(desk, 'V01-01'));
  return desk;
}

const tick = (desk: LetterDesk, number: number, packed = true) =>
  value(desk.run((world) => packLetters(world, 'V01-01', [{ id: aid(number), packed }])));
const ticked = (desk: LetterDesk) =>
  value(desk.run((world) => batchList(world, 'V01-01')))
    .filter(({ packed }) => packed)
    .map(({ id }) => id);

test('keeps ticks of two people, and takes one back', () => {
  const desk = madeDesk();
  expect(ticked(desk)).toEqual([]);
  tick(desk, 3);
  expect(tick(desk, 1)).toEqual([aid(1), aid(3)]);
  expect(ticked(desk)).toEqual([aid(1), aid(3)]);
  expect(value(desk.run(letters)).mailings[0]!.batches[0]).toMatchObject({ status: 'merged', packed: 2 });
  tick(desk, 3, false);
  expect(ticked(desk)).toEqual([aid(1)]);
});

test('ticks whoever is in the batch and nobody else', () => {
  const desk = madeDesk();
  expect(tick(desk, 7)).toEqual([]);
  expect(codes(desk.run((world) => packLetters(world, 'V09-01', [])))).toEqual(['letters-batch-unknown']);
});

test('keeps ticks when the document is made again: those envelopes are packed', () => {
  const desk = madeDesk();
  tick(desk, 2);
  const [batch] = value(desk.run(letters)).mailings[0]!.batches;
  desk.documents.store.update(batch!.link.split('/')[5]!, { trashed: true }, 0);
  value(merge(desk, 'V01-01'));
  expect(ticked(desk)).toEqual([aid(2)]);
});

test('adds the column to a workbook made before there was one', () => {
  const desk = madeDesk();
  const { tab } = mailingTable;
  const column = desk.store.read(tab)![0]!.indexOf('Gepackt');
  desk.store.write(tab, [{ row: 0, column, kinds: ['text'], cells: [['']] }]);
  expect(ticked(desk)).toEqual([]);
  tick(desk, 2);
  expect(ticked(desk)).toEqual([aid(2)]);
});
