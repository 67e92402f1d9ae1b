import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { parseReplyCode, printedReplyCode, replyCodes } from '../../../src/domain/letters/replyCode';

const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const entropy = (byte: number) => byte.toString(16).padStart(2, '0').repeat(32);
const codes = (count: number, taken: readonly string[] = []) => replyCodes(count, entropy(7), new Set(taken));
const isCode = (typed: string) => parseReplyCode(typed).ok;

/** The sum of the issue text, done by hand: Σ i·vᵢ with weights 1 to 9. */
const sum = (code: string) =>
  [...code].reduce((total, character, index) => total + (index + 1) * alphabet.indexOf(character), 0);

describe('replyCodes', () => {
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

  test('uses every symbol about equally often in every place', () => {
    const many = replyCodes(6200, entropy(1), new Set());
    for (const place of [0, 3, 4, 7, 8]) {
      const counts = [...alphabet].map((symbol) => many.filter((code) => code[place] === symbol).length);
      // 200 expected; six standard deviations
      for (const count of counts) expect(Math.abs(count - 200)).toBeLessThan(84);
    }
  });

  test('refuses too little entropy', () => {
    expect(() => replyCodes(1, 'ab'.repeat(31), new Set())).toThrow('64 hex digits');
    expect(() => replyCodes(1, 'xy'.repeat(32), new Set())).toThrow('64 hex digits');
  });
});

describe('parseReplyCode', () => {
  test.each(['2222-2222-2', '222222222', ' 2222 2222 2 ', '2222–2222–2'])('reads %j', (typed) => {
    expect(parseReplyCode(typed)).toEqual({ ok: true, value: '222222222' });
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

  test('catches every single wrong character', () => {
    for (const code of codes(20)) {
      for (let place = 0; place < 9; place++) {
        for (const symbol of alphabet) {
          if (symbol !== code[place])
            expect(isCode(code.slice(0, place) + symbol + code.slice(place + 1))).toBe(false);
        }
      }
    }
  });

  test('catches every swap of two different characters, next to each other or not', () => {
    for (const code of replyCodes(200, randomBytes(32).toString('hex'), new Set())) {
      const characters = [...code];
      for (let one = 0; one < 9; one++) {
        for (let other = one + 1; other < 9; other++) {
          const swapped = [...characters];
          [swapped[one], swapped[other]] = [characters[other]!, characters[one]!];
          expect(isCode(swapped.join(''))).toBe(characters[one] === characters[other]);
        }
      }
    }
  });

  test.each([
    ['2222-2222', 'reply-code-length'],
    ['2222-2222-22', 'reply-code-length'],
    ['O222-2222-2', 'reply-code-character'],
    ['2222-2222-3', 'reply-code-check'],
  ])('says what is wrong with %s', (typed, code) => {
    expect(parseReplyCode(typed)).toMatchObject({ ok: false, issues: [{ code }] });
  });
});

test('printedReplyCode groups four, four and the check character', () => {
  expect(printedReplyCode('ABCDEFGHJ')).toBe('ABCD-EFGH-J');
});
