import fc from 'fast-check';
import {
  applyEdits,
  checkBlocks,
  conditionsIn,
  type Fields,
  planMerge,
  sharedFields,
} from '../../../src/domain/letters/merge';

const fields = (texts: Record<string, string>, conditions: Record<string, boolean> = {}): Fields => ({
  texts: new Map(Object.entries(texts)),
  images: new Set(['QR-Code']),
  conditions: new Map(Object.entries(conditions)),
});

const merged = (blocks: readonly string[], given: Fields) =>
  planMerge(blocks, given).flatMap((plan, index) =>
    plan === 'drop' ? [] : [applyEdits(blocks[index]!, plan)],
  );

describe('planMerge', () => {
  test('fills fields, blanks inside the braces or not', () => {
    expect(merged(['{{Anrede}}, {{ Vorname }}!'], fields({ Anrede: 'Hallo', Vorname: 'Kim' }))).toEqual([
      'Hallo, Kim!',
    ]);
  });

  test('takes any white space within a name for one blank', () => {
    expect(merged(['am {{Datum\u00a0 der\nFeier}}'], fields({ 'Datum der Feier': '1. Mai' }))).toEqual([
      'am 1. Mai',
    ]);
  });

  test('leaves unknown names as they are written', () => {
    expect(merged(['Liebe {{Anrde}}'], fields({}))).toEqual(['Liebe {{Anrde}}']);
  });

  test('keeps or drops conditional paragraphs, markers in paragraphs of their own or not', () => {
    const letter = [
      'A',
      '{{#minderjährig}}',
      'du',
      '{{/minderjährig}}',
      '{{^minderjährig}}Sie{{/minderjährig}}',
      'Z',
    ];
    expect(merged(letter, fields({}, { minderjährig: true }))).toEqual(['A', 'du', 'Z']);
    expect(merged(letter, fields({}, { minderjährig: false }))).toEqual(['A', 'Sie', 'Z']);
  });

  test('drops a paragraph of which its conditions leave only blanks, and no other empty one', () => {
    expect(merged(['A', '', ' ', '{{#x}}B{{/x}} {{^x}} {{/x}}', 'Z'], fields({}, { x: false }))).toEqual([
      'A',
      '',
      ' ',
      'Z',
    ]);
  });

  test('keeps a paragraph with a placeholder that stands in a condition, even for an empty text or a picture', () => {
    expect(merged(['{{#x}}{{Fax}}{{/x}}'], fields({ Fax: '' }, { x: true }))).toEqual(['']);
    expect(merged(['{{#QR-Code}}Code: {{QR-Code}}{{/QR-Code}}'], fields({}))).toEqual(['Code: ']);
    expect(merged(['{{#QR-Code}}{{QR-Code}}{{/QR-Code}}'], fields({}))).toEqual(['']);
    expect(
      merged(['{{#QR-Code}}Code: {{QR-Code}}{{/QR-Code}}'], { ...fields({}), images: new Set() }),
    ).toEqual([]);
  });

  test('takes a hidden part out in one piece, because each edit costs service calls', () => {
    expect(planMerge(['A{{#x}} b {{C}} d{{/x}}'], fields({}, { x: false }))).toEqual([
      [{ start: 1, end: 23, text: '' }],
    ]);
  });

  test('hides tables and pictures within a condition', () => {
    expect(planMerge(['{{#x}}', undefined, '{{/x}}'], fields({}, { x: false }))).toEqual([
      'drop',
      'drop',
      'drop',
    ]);
  });

  test('takes a name that is no condition as true when it says something', () => {
    const line = ['Tel.{{#Fax}}, Fax {{Fax}}{{/Fax}}'];
    expect(merged(line, fields({ Fax: '12' }))).toEqual(['Tel., Fax 12']);
    expect(merged(line, fields({ Fax: '' }))).toEqual(['Tel.']);
  });

  test('nests conditions', () => {
    const line = ['{{#a}}1{{#b}}2{{/b}}3{{/a}}4'];
    const given = (a: boolean, b: boolean) => merged(line, fields({}, { a, b }))[0];
    expect([given(true, true), given(true, false), given(false, true)]).toEqual(['1234', '134', '4']);
  });

  test('puts pictures where their name stands', () => {
    expect(planMerge(['Code: {{QR-Code}}'], fields({}))).toEqual([
      [{ start: 6, end: 17, text: '', image: 'QR-Code' }],
    ]);
  });

  test('sets any value literally, whatever it looks like', () => {
    const tricky = fc.constantFrom(
      '$&',
      '$1',
      '{{Anrede}}',
      '}}',
      '{{#x}}',
      '\\',
      '<b>',
      '=1+1',
      "'",
      '\u0301',
    );
    const value = fc.array(fc.oneof(fc.string(), tricky)).map((parts) => parts.join(''));
    fc.assert(
      fc.property(value, value, (one, other) => {
        expect(
          merged(['»{{A}}«{{B}}»'], fields({ A: one, B: other, Anrede: 'falsch', x: 'falsch' })),
        ).toEqual([`»${one}«${other}»`]);
      }),
      { numRuns: 500 },
    );
  });

  test('says the same whether what letters share was merged before or not', () => {
    const value = fc.oneof(fc.string(), fc.constantFrom('{{B}}', '{', '}}', '$&'));
    fc.assert(
      fc.property(value, value, (common, own) => {
        const text = '{{#A}}{{A}}{{/A}}-{{B}}-{{A}}';
        const all = fields({ A: common, B: own });
        const shared = sharedFields(['A'], all, fields({ A: common })).fields;
        expect(merged(merged([text], shared), all)).toEqual(merged([text], all));
      }),
    );
  });
});

test('finds the conditions of a template, asked for or denied, each once', () => {
  const texts = ['{{#A}}{{Name}}{{/A}}{{^B}}x{{/B}}', undefined, '{{^A}}y{{/A}}'];
  expect(conditionsIn(texts)).toEqual(['A', 'B']);
});

describe('checkBlocks', () => {
  const codes = (...blocks: string[]) =>
    checkBlocks(blocks, (name) => name === 'A').map(({ code, facts }) =>
      [code, facts.name].filter(Boolean).join(' '),
    );

  test.each([
    ['{{A}} {{#A}}x{{/A}}', []],
    ['{{B}}', ['placeholder-unknown B']],
    ['{{#A}}', ['condition-unclosed A']],
    ['{{/A}}', ['condition-unopened A']],
    ['{{#A}}x{{/B}}', ['condition-unopened B']],
    ['{{^A}}', ['condition-unclosed A']],
    ['{{A}', ['braces-unclosed']],
    ['{A}', []],
  ])('finds in %s: %j', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  test('lets a condition reach over several paragraphs', () => {
    expect(codes('{{#A}}', 'x', '{{/A}}')).toEqual([]);
  });
});
