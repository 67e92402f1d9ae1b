import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  EmulatedConditionalFormatRule,
  EmulatedConditionalFormatRuleBuilder,
} from '../../../scripts/host/spreadsheet/emulated/conditional';
import { EmulatedFilter } from '../../../scripts/host/spreadsheet/emulated/filter';
import { EmulatedProtection } from '../../../scripts/host/spreadsheet/emulated/protection';
import { EmulatedRange } from '../../../scripts/host/spreadsheet/emulated/range';
import { EmulatedRangeList } from '../../../scripts/host/spreadsheet/emulated/rangeList';
import { EmulatedSheet } from '../../../scripts/host/spreadsheet/emulated/sheet';
import { EmulatedSpreadsheet } from '../../../scripts/host/spreadsheet/emulated/spreadsheet';
import { EmulatedSpreadsheetApp } from '../../../scripts/host/spreadsheet/emulated/spreadsheetApp';
import {
  EmulatedDataValidation,
  EmulatedDataValidationBuilder,
} from '../../../scripts/host/spreadsheet/emulated/validation';

const readme = readFileSync(join(__dirname, '../../../scripts/host/spreadsheet/README.md'), 'utf8');

function methods(kind: { readonly prototype: object }): string[] {
  const found = new Set<string>();
  for (let at = kind.prototype; at !== Object.prototype; at = Object.getPrototypeOf(at))
    for (const name of Object.getOwnPropertyNames(at))
      if (name !== 'constructor' && !name.startsWith('_')) found.add(name);
  return [...found].sort();
}

test.each([
  ['SpreadsheetApp', EmulatedSpreadsheetApp],
  ['Spreadsheet', EmulatedSpreadsheet],
  ['Sheet', EmulatedSheet],
  ['Range', EmulatedRange],
  ['RangeList', EmulatedRangeList],
  ['Filter', EmulatedFilter],
  ['Protection', EmulatedProtection],
  ['DataValidation', EmulatedDataValidation],
  ['DataValidationBuilder', EmulatedDataValidationBuilder],
  ['ConditionalFormatRule', EmulatedConditionalFormatRule],
  ['ConditionalFormatRuleBuilder', EmulatedConditionalFormatRuleBuilder],
])('the README lists what is emulated of %s', (title, kind) => {
  expect(readme).toContain(`- **${title}**: ${methods(kind).join(', ')}\n`);
});
