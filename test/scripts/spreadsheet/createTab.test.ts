import * as page from '../../../scripts/host/spreadsheet/page';
import type { TabLook } from '../../../src/ports/tableStore';
import { emulatedSpreadsheet } from '../../support/emulatedSpreadsheet';

const look: TabLook = {
  title: 'Ausgeloste',
  guarded: true,
  columns: [
    { title: 'ID', kind: 'text', width: 90 },
    { title: 'Am', kind: 'date', width: 95 },
    {
      title: 'Status',
      kind: 'text',
      width: 110,
      options: ['gezogen', 'zugesagt'],
      colours: { zugesagt: '#d9ead3' },
    },
    { title: 'Salz', kind: 'text', width: 80, hidden: true },
  ],
};

test('makes a tab to work in: header, frozen row, filter, drop-down, colours, widths, warning', () => {
  const { store, workbook } = emulatedSpreadsheet();
  store.create(look);
  const kinds = look.columns.map(({ kind }) => kind);
  store.write('Ausgeloste', [{ row: 1, column: 0, kinds, cells: [['A1', '2026-12-05', 'zugesagt', '']] }]);
  const seen = page.view(workbook, 'Ausgeloste', { limit: 10 });
  expect(seen).toMatchObject({
    frozenRows: 1,
    guarded: true,
    hiddenColumns: [3],
    widths: { 0: 90, 1: 95, 2: 110, 3: 80 },
    options: { 2: ['gezogen', 'zugesagt'] },
    filter: { range: { row: 0, column: 0, rows: 21, columns: 4 } },
  });
  expect(seen?.cells[0]?.[0]).toMatchObject({ text: 'ID', bold: true });
  expect(seen?.cells[1]?.slice(1, 3)).toEqual([
    { text: '05.12.2026', right: true },
    { text: 'zugesagt', background: '#d9ead3' },
  ]);
});

test('lets drop-downs, colours and filter reach every row that is written', () => {
  const { store, workbook } = emulatedSpreadsheet();
  store.create(look);
  for (const row of [1, 300, 301, 5000])
    store.write('Ausgeloste', [{ row, column: 2, kinds: ['text'], cells: [['zugesagt']] }]);
  const tab = workbook.tab('Ausgeloste');
  const reach = [tab?.validations[0]?.ranges[0], tab?.conditionals[0]?.ranges[0]];
  expect(reach).toEqual(new Array(2).fill({ row: 1, column: 2, rows: 5001, columns: 1 }));
  expect(tab?.filter?.range.rows).toBe(5002);
});

test('is made whole by the next attempt, wherever the first was cut off', () => {
  const whole = emulatedSpreadsheet();
  whole.store.create(look);
  const calls = whole.calls.length;
  const titles = ['Tabellenblatt1', 'Ausgeloste'];
  for (let k = 1; k <= calls; k++)
    for (const writes of ['kept', 'lost'] as const) {
      const cut = emulatedSpreadsheet();
      cut.failAt(k);
      expect(() => cut.store.create(look)).toThrow('timed out');
      cut.recover(writes);
      cut.store.create(look);
      cut.store.flush();
      expect({ k, writes, titles: cut.workbook.tabs.map(({ title }) => title) }).toEqual({
        k,
        writes,
        titles,
      });
      const { id: _id, ...tab } = cut.workbook.tab('Ausgeloste') ?? { id: 0 };
      const { id: _other, ...expected } = whole.workbook.tab('Ausgeloste') ?? { id: 0 };
      expect({ k, writes, ...tab }).toEqual({ k, writes, ...expected });
    }
});

test('makes a column wide enough for its title in bold and the sign of the filter', () => {
  const { store, workbook } = emulatedSpreadsheet();
  store.create({
    title: 'Pool',
    guarded: false,
    columns: [{ title: 'Namensbestandteil', kind: 'text', width: 120 }],
  });
  // In bold Liberation Sans of 10 points the title is 120 pixels wide (measured with ImageMagick), the sign 24.
  expect(page.view(workbook, 'Pool', { limit: 1 })?.widths[0]).toBeGreaterThanOrEqual(144);
});
