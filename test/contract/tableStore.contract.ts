import * as fc from 'fast-check';
import { guard, unguard } from '../../src/domain/guard';
import type { Block, Cell, ColumnKind, TabLook, TableStore } from '../../src/ports/tableStore';

const people: TabLook = {
  title: 'Leute',
  guarded: true,
  columns: [
    { title: 'ID', kind: 'text', width: 80 },
    { title: 'Name', kind: 'text', width: 140 },
    { title: 'Alter', kind: 'integer', width: 60 },
    { title: 'Geboren', kind: 'date', width: 90 },
    { title: 'Wann', kind: 'datetime', width: 140 },
    {
      title: 'Status',
      kind: 'text',
      width: 90,
      options: ['gezogen', 'zugesagt'],
      colours: { zugesagt: '#d9ead3' },
    },
    { title: 'Geheim', kind: 'text', width: 90, hidden: true },
  ],
};
const kinds = people.columns.map(({ kind }) => kind);
const anna: Cell[] = ['L001-00001', 'Anna', 41, '1985-03-01', '2026-12-05T18:04:00', 'gezogen', ''];
const bert: Cell[] = ['L001-00002', 'Bert', 17, '2009-10-25', '2026-10-25T02:30:59', 'zugesagt', 'x'];

/** What every table store must do, whoever keeps the cells. */
export function describeTableStore(name: string, make: () => TableStore): void {
  const filled = () => {
    const store = make();
    store.create(people);
    store.write('Leute', [block(1, 0, kinds, [anna, bert])]);
    return store;
  };

  describe(`table store: ${name}`, () => {
    test('has no tab until one is created, and then its header', () => {
      const store = make();
      expect(store.read('Leute')).toBeUndefined();
      store.create(people);
      expect(store.read('Leute')).toEqual([people.columns.map(({ title }) => title)]);
    });

    test('gives back what was written: texts, numbers, days, moments', () => {
      expect(filled().read('Leute')?.slice(1)).toEqual([anna, bert]);
    });

    test('leaves a tab alone that is there already', () => {
      const store = filled();
      store.create(people);
      expect(store.read('Leute')?.[1]).toEqual(anna);
    });

    test.each([
      ['01067'],
      ['1-2'],
      ['3,5'],
      ['3.5'],
      ['12E3'],
      ['1/2'],
      ['01.02.2003'],
      ['12:30'],
      ['wahr'],
      ['100 %'],
      ['5 €'],
      ['1.234.567'],
      [' Rand '],
      ['zwei\nZeilen'],
      ['Ä€ \u{1F600}'],
      ["O'Neill"],
      ["'t Hooft"],
      ['=SUMME(A1:A9)'],
      ['+49 911 123'],
      ['-'],
      ['@anna'],
      ['\tTab'],
      ['\r\nUmbruch'],
    ])('keeps the text %j a text', (written) => {
      const store = filled();
      store.write('Leute', [block(1, 1, ['text'], [[guard(written)]])]);
      expect(unguard(String(store.read('Leute')?.[1]?.[1]))).toBe(written);
    });

    test('keeps any text', () => {
      const store = filled();
      // A text that looks guarded itself ("'=x") is the one thing the escape cannot tell where sheets swallow.
      const text = fc.string({ unit: 'grapheme', maxLength: 30 }).filter((one) => unguard(one) === one);
      const texts = fc.array(text, { minLength: 1, maxLength: 8 });
      fc.assert(
        fc.property(texts, (written) => {
          store.write('Leute', [
            block(
              1,
              1,
              ['text'],
              written.map((text) => [guard(text)]),
            ),
          ]);
          const read = store.read('Leute')?.map((row) => unguard(String(row[1])));
          expect(written.map((_, index) => read?.[index + 1] ?? '')).toEqual(written);
        }),
        { numRuns: 60 },
      );
    });

    test('touches no cell outside its blocks', () => {
      const store = filled();
      store.write('Leute', [
        block(1, 2, ['integer'], [[42]]),
        block(2, 0, ['text', 'text'], [['L001-00002', 'Berta']]),
      ]);
      expect(store.read('Leute')?.slice(1)).toEqual([
        [anna[0], 'Anna', 42, ...anna.slice(3)],
        [bert[0], 'Berta', ...bert.slice(2)],
      ]);
    });

    test('writes an own column beside its columns and grows downwards and to the right', () => {
      const store = filled();
      store.write('Leute', [block(700, 9, ['text'], [['weit']])]);
      const cells = store.read('Leute');
      expect(cells?.length).toBe(701);
      expect(cells?.[700]?.[9]).toBe('weit');
      expect(cells?.every((row) => row.length === 10)).toBe(true);
      expect(cells?.[1]).toEqual([...anna, '', '', '']);
    });

    test('adds columns behind the last used one', () => {
      const store = filled();
      store.addColumns('Leute', [
        { title: 'Neu', kind: 'text', width: 90 },
        { title: 'Zahl', kind: 'integer', width: 90 },
      ]);
      store.write('Leute', [block(1, 7, ['text', 'integer'], [['007', 7]])]);
      expect(store.read('Leute')?.[0]?.slice(6)).toEqual(['Geheim', 'Neu', 'Zahl']);
      expect(store.read('Leute')?.[1]).toEqual([...anna, '007', 7]);
    });

    test('removes rows, the last of them too, but never the header', () => {
      const store = filled();
      store.write('Leute', [block(3, 0, kinds, [anna, bert])]);
      store.removeRows('Leute', [3, 1]);
      expect(store.read('Leute')?.slice(1)).toEqual([bert, bert]);
      store.removeRows('Leute', [2, 1]);
      expect(store.read('Leute')?.length).toBe(1);
      expect(() => store.removeRows('Leute', [0])).toThrow('header');
      store.write('Leute', [block(1, 0, kinds, [anna])]);
      expect(store.read('Leute')?.slice(1)).toEqual([anna]);
    });

    test('removes a tab, and nothing where there is none', () => {
      const store = filled();
      store.removeTab('Leute');
      store.removeTab('Leute');
      expect(store.read('Leute')).toBeUndefined();
    });

    test('empties cells', () => {
      const store = filled();
      store.write('Leute', [block(2, 0, kinds, [kinds.map(() => '')])]);
      expect(store.read('Leute')?.slice(1)).toEqual([anna.slice(0, 7)]);
    });
  });
}

function block(row: number, column: number, kinds: readonly ColumnKind[], cells: Cell[][]): Block {
  return { row, column, kinds, cells };
}
