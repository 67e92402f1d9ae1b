import { createHash, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { parseReplyCode, printedReplyCode, replyCodes } from '../../../src/domain/letters/replyCode';

const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const entropy = (byte: number) => byte.toString(16).padStart(2, '0').repeat(32);
const codes = (count: number, taken: readonly string[] = []) => replyCodes(count, entropy(7), new Set(taken));
const isCode = (typed: string) => parseReplyCode(typed).ok;

/** The sum of the issue text, done by hand: Σ i·vᵢ with weights 1 to 9. */
const sum = (code: string) =>
  [...code].reduce((total, character, index) => total + (index + 1) * alphabet.indexOf(character), 0);

const places = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const pairs = [...alphabet].flatMap((one) =>
  [...alphabet].filter((other) => other !== one).map((other) => [one, other] as const),
);
const replaced = (code: string, place: number, symbol: string) =>
  code.slice(0, place) + symbol + code.slice(place + 1);

/** A right code with these symbols in these places: the first place that is free is tried until the sum is right. */
function codeWith(fixed: Readonly<Record<number, string>>): string {
  const code = places.map((place) => fixed[place] ?? alphabet[(7 * place + 3) % 31]!).join('');
  const free = places.find((place) => fixed[place] === undefined)!;
  return [...alphabet].map((symbol) => replaced(code, free, symbol)).find((each) => sum(each) % 31 === 0)!;
}

/** The codes as docs/letters.md describes them, made by Node's own hash. */
function codesByTheBook(count: number, entropyHex: string): readonly string[] {
  return Array.from({ length: count }, (_, counter) => {
    const bytes = Buffer.concat([
      Buffer.from(entropyHex, 'hex'),
      Buffer.from([counter & 255, counter >> 8, 0, 0]),
    ]);
    const values = [...createHash('sha256').update(bytes).digest()].map((byte) => byte % 32);
    const eight = values.filter((value) => value !== 31).slice(0, 8);
    const free = eight.map((value) => alphabet[value]).join('');
    return [...alphabet].map((symbol) => free + symbol).find((code) => sum(code) % 31 === 0)!;
  });
}

describe('replyCodes', () => {
  test('makes the codes a second program makes of the same random bytes', () => {
    const bytes = randomBytes(40).toString('hex');
    expect(replyCodes(300, bytes, new Set())).toEqual(codesByTheBook(300, bytes));
  });

  test('makes nine of the 31 symbols, divisible by 31', () => {
    for (const code of codes(500)) {
      expect(code).toMatch(/^[2-9A-HJKMNP-Z]{9}$/);
      expect(sum(code) % 31).toBe(0);
    }
  });

  test('makes each code once and none that is taken', () => {
    const first = codes(2000);
    expect(new Set(first).size).toBe(2000);
    expect(codes(2000, first.slice(0, 1000)).slice(0, 1000)).toEqual(first.slice(1000));
  });

  test('repeats itself for the same entropy only', () => {
    expect(codes(20)).toEqual(codes(20));
    expect(replyCodes(20, entropy(8), new Set())).not.toEqual(codes(20));
  });

  test('uses every symbol equally often in every place, as far as chance goes', () => {
    const many = replyCodes(31_000, entropy(1), new Set());
    const counts = places.map(() => new Map<string, number>());
    for (const code of many) {
      for (const place of places)
        counts[place]!.set(code[place]!, (counts[place]!.get(code[place]!) ?? 0) + 1);
    }
    // 1,000 expected, σ = √(31,000 · 1/31 · 30/31) = 31.1; six of them
    for (const count of counts.flatMap((each) => [...each.values()]))
      expect(Math.abs(count - 1000)).toBeLessThan(187);
    // 8,000 expected in the eight free places, σ = 88; a remainder of bytes by 31 would make it 8,719 for eight symbols
    for (const symbol of alphabet) {
      const all = counts.slice(0, 8).reduce((total, each) => total + each.get(symbol)!, 0);
      expect(Math.abs(all - 8000)).toBeLessThan(528);
    }
  });

  test('refuses too little entropy', () => {
    expect(() => replyCodes(1, 'ab'.repeat(31), new Set())).toThrow('64 hex digits');
    expect(() => replyCodes(1, 'xy'.repeat(32), new Set())).toThrow('64 hex digits');
  });
});

describe('parseReplyCode', () => {
  // On paper (docs/letters.md): 1·5 + 2·17 + 3·21 + 4·2 + 5·18 + 6·0 + 7·28 + 8·9 + 9·10 = 558 = 18 · 31.
  test.each([
    '7KQ4-M2XB-C',
    '7kq4-m2xb-c',
    '7KQ4M2XBC',
    '7kq4m2xbc',
    ' 7kq4 m2XB c ',
    '7KQ4–M2XB–C',
    '7KQ4\u2011M2XB\u2011C',
    '7KQ4\u00a0M2XB\u00a0C',
    '7KQ4.M2XB.C',
    '7KQ4_M2XB/C',
  ])('reads %j', (typed) => {
    expect(parseReplyCode(typed)).toEqual({ ok: true, value: '7KQ4M2XBC' });
  });

  test('reads any case and any dashes of every code it makes', () => {
    const seed = fc.uint8Array({ minLength: 32, maxLength: 32 });
    fc.assert(
      fc.property(seed, (bytes) => {
        const [code] = replyCodes(1, Buffer.from(bytes).toString('hex'), new Set());
        expect(parseReplyCode(printedReplyCode(code!).toLowerCase())).toEqual({ ok: true, value: code });
      }),
    );
  });

  test('catches every single wrong character: 9 places × 31 symbols × 30 others', () => {
    const slips = places.flatMap((place) =>
      pairs.map(([right, wrong]) => replaced(codeWith({ [place]: right }), place, wrong)),
    );
    expect(places.every((place) => isCode(codeWith({ [place]: 'K' })))).toBe(true);
    expect(slips).toHaveLength(9 * 31 * 30);
    expect(slips.filter(isCode)).toEqual([]);
  });

  test('catches every swap of two different characters, next to each other or not: 36 × 31 × 30', () => {
    const swaps = places.flatMap((one) =>
      places.slice(one + 1).flatMap((other) =>
        pairs.map(([left, right]) => {
          const code = codeWith({ [one]: left, [other]: right });
          return replaced(replaced(code, one, right), other, left);
        }),
      ),
    );
    expect(swaps).toHaveLength(36 * 31 * 30);
    expect(swaps.filter(isCode)).toEqual([]);
  });

  test.each([
    ['2222-2222', 'reply-code-length'],
    ['2222-2222-22', 'reply-code-length'],
    ['2222-2222-3', 'reply-code-check'],
  ])('says what is wrong with %s', (typed, code) => {
    expect(parseReplyCode(typed)).toMatchObject({ ok: false, issues: [{ code }] });
  });

  test.each(['0', 'O', '1', 'I', 'L', 'Ä', '!'])(
    'names the place of a character no code has: %s',
    (wrong) => {
      expect(parseReplyCode(`22${wrong}2-2222-2`)).toMatchObject({
        issues: [{ code: 'reply-code-character', facts: { position: 3 } }],
      });
    },
  );
});

test('printedReplyCode groups four, four and the check character', () => {
  expect(printedReplyCode('ABCDEFGHJ')).toBe('ABCD-EFGH-J');
});
