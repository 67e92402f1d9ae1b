import { openUpload } from '../../src/reading/openUpload';
import { xlsOf } from '../support/biff';

/** Sector 0 is the allocation table, 1 the directory, the workbook begins at 2; behind the header of 512 bytes. */
const [table, workbook] = [512, 2];
const rows = Array.from({ length: 150 }, (_, i) => [`Name ${i}`, 'Anna', `Weg ${i}`]);
const whole = xlsOf(rows);
const sectors = whole.length / 512 - 1;
const [free, end] = [0xffffffff, 0xfffffffe];

/** What becomes of the workbook when the table says `next` follows on sector `at`. */
async function become(at: number, next: number): Promise<unknown> {
  const bytes = whole.slice();
  new DataView(bytes.buffer).setUint32(table + 4 * at, next, true);
  const { sources, unreadable } = await openUpload({ name: 'a.xls', bytes });
  if (unreadable.length > 0) return unreadable.map(({ issue }) => issue.code);
  const read: string[][] = [];
  for await (const block of sources[0]!.rows()) read.push(...block);
  return read;
}

test('reads a workbook of many sectors', async () => {
  expect(sectors).toBeGreaterThan(20);
  expect(await become(workbook, workbook + 1)).toEqual(rows);
});

test('refuses a chain that runs in a circle, into another, out of the file, or ends too early', async () => {
  for (const next of [workbook, workbook + 4, 1, 0, sectors + 200, free, end])
    expect(await become(workbook + 4, next)).toEqual(['workbook_damaged']);
  expect(await become(1, 1)).toEqual(['workbook_damaged']);
});

test('reads all or nothing, whatever the table says of one sector', async () => {
  for (let at = 0; at < sectors; at++)
    for (const next of [at, at + 1, at + 2, Math.max(0, at - 1), workbook, end, free, 1e6]) {
      const read = await become(at, next);
      if (JSON.stringify(read) !== JSON.stringify(rows)) expect(read).toEqual(['workbook_damaged']);
    }
});
