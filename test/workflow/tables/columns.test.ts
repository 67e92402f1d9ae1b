import * as z from 'zod/mini';
import type { Cell } from '../../../src/ports/tableStore';
import {
  type Column,
  choice,
  date,
  datetime,
  decimal,
  integer,
  json,
  optionalInteger,
  text,
  unreadable,
  yesNo,
} from '../../../src/workflow/tables/columns';

const sex = choice('Geschlecht', { m: 'männlich', w: 'weiblich', '': '' });
const list = json('Liste', z.array(z.string()));

test.each<[string, Column<unknown>, Cell, unknown]>([
  ['text', text('T'), 'Anna', 'Anna'],
  ['text', text('T'), "'=1", '=1'],
  ['text', text('T'), 1067, '1067'],
  ['text', text('T'), true, 'TRUE'],
  ['integer', integer('I'), 12, 12],
  ['integer', integer('I'), ' -7 ', -7],
  ['integer', integer('I'), 1.5, unreadable],
  ['integer', integer('I'), '', unreadable],
  ['integer', integer('I'), 'zwölf', unreadable],
  ['optional integer', optionalInteger('I'), '', null],
  ['optional integer', optionalInteger('I'), 'x', unreadable],
  ['decimal', decimal('D'), '0,25', 0.25],
  ['decimal', decimal('D'), '1.234,5', unreadable],
  ['date', date('D'), '2026-12-05', '2026-12-05'],
  ['date', date('D'), '5.12.2026', '2026-12-05'],
  ['date', date('D'), '2026-12-05T10:00:00', '2026-12-05'],
  ['date', date('D'), '', ''],
  ['date', date('D'), '31.02.2026', unreadable],
  ['date', date('D'), '29.02.2028', '2028-02-29'],
  ['date', date('D'), 'bald', unreadable],
  ['moment', datetime('M'), '2026-12-05T18:04:00', '2026-12-05T18:04:00'],
  ['moment', datetime('M'), '05.12.2026', '2026-12-05T00:00:00'],
  ['moment', datetime('M'), '', ''],
  ['yes or no', yesNo('J'), 'Ja', true],
  ['yes or no', yesNo('J'), true, true],
  ['yes or no', yesNo('J'), '', false],
  ['yes or no', yesNo('J'), 'vielleicht', unreadable],
  ['choice', sex, ' Weiblich ', 'w'],
  ['choice', sex, '', ''],
  ['choice', sex, 'w', unreadable],
  ['JSON', list, '["a"]', ['a']],
  ['JSON', list, '[1]', unreadable],
  ['JSON', list, '[', unreadable],
])('reads a %s', (_, column, cell, expected) => {
  expect(column.read(cell as Cell)).toEqual(expected);
});

test('names the options of a choice without the empty one', () => {
  expect(sex.look.options).toEqual(['männlich', 'weiblich']);
});
