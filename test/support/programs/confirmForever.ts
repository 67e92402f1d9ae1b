import * as page from '../../../scripts/host/spreadsheet/page';
import { WorkbookFile } from '../../../scripts/host/spreadsheet/workbookFile';

/** Run as a program, to be killed: writes 1, 2, 3 … below each other, and prints each number once it is confirmed. */
const file = WorkbookFile.open(process.argv[2] ?? '');
for (let number = 1; ; number++) {
  page.editCell(file.workbook, 'Tabellenblatt1', number - 1, 0, String(number));
  if (number % 7 === 0) file.save();
  else file.confirm();
  process.stdout.write(`${number}\n`);
}
