import fc from 'fast-check';
import { zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { cleanText } from '../../src/domain/register/cleanText';
import { writeCsv } from '../../src/domain/writeCsv';
import { decode, type Encoding, encodings } from '../../src/reading/decode';
import { delimiters } from '../../src/reading/delimiter';
import { encode } from '../../src/reading/encode';
import { characters, type SingleByteEncoding } from '../../src/reading/singleByte';
import { xlsOf } from '../support/biff';
import { importUploads } from '../support/register';

const titles = ['Familienname', 'Vornamen', 'Rufname', 'Alter', 'Straße', 'Hausnummer', 'PLZ', 'Ort'];
const isSingle = (encoding: Encoding): encoding is SingleByteEncoding => encoding in tables;

/** Texts in all characters of an encoding. */
const wordOf = (encoding: SingleByteEncoding) =>
  fc
    .string({
      unit: fc.constantFrom(...[...characters(encoding)].map((code) => String.fromCharCode(code))),
      minLength: 1,
      maxLength: 20,
    })
    .map(cleanText)
    .filter(isName);
const isName = (text: string) => /\p{L}/u.test(text) && !text.includes(',');
const anyWord = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map(cleanText).filter(isName);
const rows = (text: fc.Arbitrary<string>) =>
  fc.array(fc.record({ surname: text, givenNames: text, callName: text }), { minLength: 1, maxLength: 8 });

async function readBack(bytes: Uint8Array, choice = {}) {
  const { tables, unreadable } = await importUploads([{ name: 'a', bytes }], { choice });
  expect(unreadable).toEqual([]);
  return tables[0]!.delivery.people.map(({ surname, givenNames, callName }) => ({
    surname,
    givenNames,
    callName,
  }));
}

/** Different house numbers, so that nobody is the same person. */
const table = (people: readonly { surname: string; givenNames: string; callName: string }[]) => [
  titles,
  ...people.map(({ surname, givenNames, callName }, i) => [
    surname,
    givenNames,
    callName,
    '45',
    'Ringstraße',
    String(i + 1),
    '91154',
    'Roth',
  ]),
];

test.each(encodings)(
  'reads back any record written as %s, with every delimiter and line end',
  async (encoding) => {
    const text = isSingle(encoding) ? wordOf(encoding) : anyWord;
    await fc.assert(
      fc.asyncProperty(
        rows(text),
        fc.constantFrom(...delimiters),
        fc.constantFrom('\r\n', '\n', '\r'),
        fc.boolean(),
        async (people, delimiter, lineEnd, quoted) => {
          const bytes = encode(writeCsv(table(people), delimiter, lineEnd, quoted), encoding);
          expect(await readBack(bytes, { encoding, delimiter })).toEqual(people);
        },
      ),
      { numRuns: 60 },
    );
  },
);

const formats: Readonly<
  Record<string, (cells: readonly (readonly string[])[]) => Uint8Array | Promise<Uint8Array>>
> = {
  XLSX: (cells) => writeXlsx({ sheets: [{ name: 'T', rows: cells.map((row) => [...row]) }] }),
  XLS: xlsOf,
  'CSV in ZIP': (cells) => zipSync({ 'a.csv': encode(writeCsv(cells, ';', '\r\n'), 'utf-8') }),
  'CSV in ZIP, not packed': (cells) =>
    zipSync({ 'a.csv': [encode(writeCsv(cells, ';', '\r\n'), 'utf-8-bom'), { level: 0 }] }),
  'XLSX in ZIP': async (cells) => zipSync({ 'a.xlsx': await formats.XLSX!(cells) }),
  'XLS in ZIP': (cells) => zipSync({ 'a.xls': xlsOf(cells) }),
};

test.each(Object.keys(formats))('reads back any record written as %s', async (format) => {
  await fc.assert(
    fc.asyncProperty(rows(anyWord), async (people) => {
      expect(await readBack(await formats[format]!(table(people)))).toEqual(people);
    }),
    { numRuns: 30 },
  );
});

test('finds encoding and delimiter of ordinary lists by itself', async () => {
  const people = ['Müller', 'Schäfer', 'Groß', 'Öztürk', 'Weiß'].map((surname) => ({
    surname,
    givenNames: 'Jörg',
    callName: '',
  }));
  for (const encoding of encodings)
    for (const delimiter of delimiters)
      expect(await readBack(encode(writeCsv(table(people), delimiter, '\r\n'), encoding))).toEqual(people);
});

/** From the Unicode consortium's mapping files: the bytes where each differs from Latin-1. */
const tables: Readonly<Record<SingleByteEncoding, string>> = {
  'windows-1252': '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ',
  'iso-8859-15': '€ŠšŽžŒœŸ',
  cp850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´­±‗¾¶§÷¸°¨·¹³²■\u00a0',
};

test.each(Object.keys(tables) as SingleByteEncoding[])('knows all 256 bytes of %s', (encoding) => {
  const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
  const text = [...decode(bytes, encoding)].join('');
  const differing = [...text].filter(
    (letter, byte) => letter.charCodeAt(0) !== byte || (encoding === 'cp850' && byte >= 0x80),
  );
  expect(differing.join('')).toBe(tables[encoding]);
  expect(new Set(characters(encoding)).size).toBe(256);
  expect(encode(text, encoding)).toEqual(bytes);
});

test('decodes UTF-8 and UTF-16 as TextDecoder does, whatever the bytes and wherever the cut', () => {
  const byte = fc.oneof(
    fc.integer({ min: 0, max: 255 }),
    fc.constantFrom(0xc3, 0xa4, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80, 0xed, 0xa0),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 7 }), (text, cut) => {
      expect([...decode(new TextEncoder().encode(text), 'utf-8', cut)].join('')).toBe(
        text.replace(/^\uFEFF/, ''),
      );
      expect([...decode(encode(text, 'utf-16le'), 'utf-16le', cut + 1)].join('')).toBe(text);
      expect([...decode(encode(text, 'utf-16be'), 'utf-16be', cut + 1)].join('')).toBe(text);
    }),
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), fc.array(byte, { maxLength: 40 }), (some, others) => {
      for (const bytes of [some, Uint8Array.from(others)]) {
        const valid = isUtf8(bytes);
        const ours = [...decode(bytes, 'utf-8')].join('');
        if (valid !== undefined) expect(ours).toBe(valid);
      }
    }),
  );
});

/** The text if the bytes are UTF-8, by the platform. */
function isUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
