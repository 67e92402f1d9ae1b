import type { Workbook } from '../../scripts/host/spreadsheet/model/workbook';
import { emulatedSpreadsheet } from './emulatedSpreadsheet';

/** Makes a workbook with a tab as the product makes it, and beside it what a script can do besides. */
export function productWorkbook(): Workbook {
  const { workbook, spreadsheet, store } = emulatedSpreadsheet();
  store.create({
    title: 'Ausgeloste',
    guarded: true,
    columns: [
      { title: 'ID', kind: 'text', width: 90 },
      { title: 'PLZ', kind: 'text', width: 60 },
      { title: 'Alter', kind: 'integer', width: 61 },
      { title: 'Am', kind: 'date', width: 95 },
      { title: 'Um', kind: 'datetime', width: 140 },
      {
        title: 'Status',
        kind: 'text',
        width: 110,
        options: ['gezogen', 'zugesagt', 'ab "so"'],
        colours: { zugesagt: '#d9ead3', gezogen: '#fff2cc' },
      },
      { title: 'Salz', kind: 'text', width: 80, hidden: true },
    ],
  });
  const kinds = ['text', 'text', 'integer', 'date', 'datetime', 'text', 'text'] as const;
  store.write('Ausgeloste', [
    {
      row: 1,
      column: 0,
      kinds,
      cells: [
        ['A1', '01067', 41, '1944-05-01', '2026-12-05T18:04:00', 'gezogen', ' <&>"\u0001\r\n_x0041_ '],
        ['A2', '90402', 17, '1980-04-06', '2026-03-29T01:59:59', 'zugesagt', '\u{1F600}'],
      ],
    },
  ]);
  const sheet = spreadsheet.getSheetByName('Ausgeloste')!;
  sheet
    .getRange('B2')
    .setNote('Bitte prüfen\nzweite Zeile')
    .setBackground('#ff0000')
    .setFontColor('#0000ff')
    .setFontWeight('bold')
    .setFontStyle('italic')
    .setHorizontalAlignment('center')
    .setWrap(true);
  sheet.setTabColor('#00ff00').hideRows(3);
  sheet.setFrozenColumns(1);
  const second = spreadsheet.insertSheet('Zweite', 0);
  second.getRange('A1:B2').setValues([
    ['=SUMME(B2:B3)', 1.5],
    [true, '5 %'],
  ]);
  second.hideSheet();
  return workbook;
}
