import { Unreadable } from './csvRows';

/**
 * Longer tags, comments and texts are refused: the reader behind would look for their end again and again. A cell holds
 * 32,767 characters.
 */
const longestPiece = 1_000_000;
/** The reader behind holds a row until it ends. */
const tagsPerRow = 2_000_000;

/** Watches the bytes of an XML file pass. */
export interface XmlWatch {
  take(chunk: Uint8Array): void;
  /** How many tags there were. */
  tags(): number;
}

const less = 0x3c;
const greater = 0x3e;
const exclamation = 0x21;
const dash = 0x2d;
const bracket = 0x5d;
const slash = 0x2f;
const colon = 0x3a;
/** "row" and "row/", byte by byte. */
const row = 0x726f77;
const rowSlash = 0x726f772f;

/**
 * Watches an XML file for what would keep the reader behind busy for ever: tags, texts and rows without an end.
 *
 * @param mostTagsInRow more tags without a row begun or ended are refused
 * @throws Unreadable at one of them
 */
export function xmlWatch(mostTagsInRow = tagsPerRow): XmlWatch {
  /** 0: text; less: a tag; a quote: in that quote; dash, bracket: in a comment or CDATA, which end at twice that sign. */
  let state = 0;
  let length = 0;
  let tags = 0;
  let tagsInRow = 0;
  /** The last four letters of the tag's name, and how many; -1 behind it. */
  let name = 0;
  let named = 0;
  let prefixed = false;
  let before = 0;
  let beforeThat = 0;
  const begin = () => {
    length = 0;
    tags += 1;
    tagsInRow += 1;
    named = 0;
    prefixed = false;
    if (tagsInRow > mostTagsInRow) throw new Unreadable('workbook_damaged');
    return less;
  };
  const readName = (byte: number) => {
    if (length === 1 && byte === slash) return;
    if (byte === colon && !prefixed) {
      prefixed = true;
      named = 0;
    } else if (byte !== greater && !isBlank(byte)) {
      name = (name << 8) | byte;
      named += 1;
    } else {
      if (
        (named === 3 && (name & 0xffffff) === row) ||
        (byte === greater && named === 4 && name === rowSlash)
      )
        tagsInRow = 0;
      named = -1;
    }
  };
  const inTag = (byte: number): number => {
    if (named >= 0) readName(byte);
    if (byte === greater) return 0;
    if (length === 3 && beforeThat === exclamation && before === dash && byte === dash) return dash;
    if (length === 2 && before === exclamation && byte === 0x5b) return bracket;
    return byte === 0x22 || byte === 0x27 ? byte : less;
  };
  const next = (byte: number): number => {
    if (state === 0) return byte === less ? begin() : 0;
    if (state === less) return inTag(byte);
    if (state === dash || state === bracket)
      return byte === greater && before === state && beforeThat === state ? 0 : state;
    return byte === state ? less : state;
  };
  return {
    tags: () => tags,
    take: (chunk) => {
      for (let i = 0; i < chunk.length; i++) {
        const byte = chunk[i]!;
        const was = state;
        length += 1;
        state = next(byte);
        if (state === 0 && was !== 0) length = 0;
        if (length > longestPiece) throw new Unreadable('workbook_damaged');
        beforeThat = before;
        before = byte;
      }
    },
  };
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d;
}
