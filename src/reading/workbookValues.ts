import { dayOfSerial } from '../domain/calendar';
import { longestLine } from '../domain/register/readingIssue';
import { Unreadable } from './csvRows';
import { attribute, readXml, unescaped, type XmlHandlers } from './readXml';

type Pieces = Iterable<Uint8Array>;

/** Strings are held in memory; more letters or more of them are refused. */
const mostLetters = 128 * 1024 * 1024;
const mostStrings = 2_000_000;

/** Reads the shared strings of a workbook: of each its runs together, without readings of East Asian ones. */
export function sharedStrings(pieces: Pieces): readonly string[] {
  const strings: string[] = [];
  const collected = textCollector();
  let letters = 0;
  const handlers: XmlHandlers = {
    open: (name) => {
      collected.open(name);
      if (name === 'si') collected.clear();
    },
    text: collected.text,
    close: (name) => {
      collected.close(name);
      if (name !== 'si') return;
      const text = collected.value();
      letters += text.length;
      strings.push(text);
      if (letters > mostLetters || strings.length > mostStrings) throw new Unreadable('workbook_too_large');
    },
  };
  for (const _ of readXml(pieces, handlers));
  return strings;
}

/** Collects the texts of elements `t`, those of readings left out. */
export function textCollector() {
  let text = '';
  let isText = false;
  let isReading = false;
  return {
    open: (name: string) => {
      if (name === 'rPh') isReading = true;
      if (name === 't') isText = !isReading;
    },
    close: (name: string) => {
      if (name === 'rPh') isReading = false;
      if (name === 't') isText = false;
    },
    text: (piece: string) => {
      if (isText) text = longer(text, piece);
    },
    clear: () => {
      text = '';
      isReading = false;
    },
    value: () => plainText(text),
  };
}

/** Puts a piece behind a text; more than a line may have is refused. */
export function longer(text: string, piece: string): string {
  if (text.length + piece.length > longestLine) throw new Unreadable('workbook_damaged');
  return text + piece;
}

/** Gives a text of a cell as it is meant: entities of XML and those of Excel (`_x000D_`) replaced. */
export function plainText(text: string): string {
  const plain = unescaped(text);
  if (!plain.includes('_x')) return plain;
  return plain.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Formats of every workbook that show a day. */
const days: ReadonlySet<number> = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
]);
const mostStyles = 200_000;

/** Tells which styles of a workbook show their numbers as days. */
export function dayStyles(pieces: Pieces): readonly boolean[] {
  const styles: boolean[] = [];
  const own = new Map<number, boolean>();
  let inCellStyles = false;
  const handlers: XmlHandlers = {
    open: (name, attributes) => {
      if (name === 'cellXfs') inCellStyles = true;
      if (name === 'numFmt')
        own.set(Number(attribute(attributes, 'numFmtId')), showsDay(attribute(attributes, 'formatCode')));
      if (name !== 'xf' || !inCellStyles) return;
      const id = Number(attribute(attributes, 'numFmtId'));
      styles.push(own.get(id) ?? days.has(id));
      if (styles.length > mostStyles) throw new Unreadable('workbook_too_large');
    },
    text: () => undefined,
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false;
    },
  };
  for (const _ of readXml(pieces, handlers));
  return styles;
}

/** Texts in quotes, behind a backslash, and in brackets are no parts of a date. */
function showsDay(format: string): boolean {
  const code = format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');
  return !/^(?:general|standard)$/i.test(code) && /[dy]/i.test(code);
}

/** Gives a number as text: without exponent or needless decimals. */
export function numberText(value: number): string {
  if (Number.isInteger(value)) return Math.abs(value) < 1e21 ? BigInt(value).toString() : '';
  return String(Math.round(value * 1e6) / 1e6);
}

/** Days from 1 January 1900 to 1 January 1904, as Excel counts them. */
const from1904 = 1462;
/** 31 December 9999. */
const lastSerial = 2_958_465;

/** Gives the day of a spreadsheet's number as `YYYY-MM-DD`; a number that is none as a number. */
export function dayText(value: number, is1904: boolean): string {
  const serial = Math.floor(value) + (is1904 ? from1904 : 0);
  if (serial < 1 || serial > lastSerial) return numberText(value);
  // Excel counts a 29 February 1900.
  const { year, month, day } = dayOfSerial(serial < 60 ? serial + 1 : serial);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
