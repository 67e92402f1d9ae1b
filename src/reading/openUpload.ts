import { sha256 } from '@noble/hashes/sha2.js';
import { type Issue, issue } from '../domain/issue';
import { mostRows } from '../domain/register/importCall';
import { mostBytes, mostUnpackedBytes, type ReadingIssueCode } from '../domain/register/readingIssue';
import { type Allowance, type Member, unpack } from './archive';
import { csvRows, Unreadable } from './csvRows';
import { decode, type Encoding } from './decode';
import { type Delimiter, declaredDelimiter, detectDelimiter } from './delimiter';
import { detectEncoding } from './detectEncoding';
import { type SheetRows, xlsSheets, xlsxSheets } from './workbookRows';
import { type PackedMember, zipDirectory } from './zipDirectory';

/** A file as it came: a name and bytes. */
export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a person decided about a text file, where the guess was wrong. */
export interface TextChoice {
  readonly encoding?: Encoding | undefined;
  readonly delimiter?: Delimiter | undefined;
}

/** One table of an upload: a text file, a sheet, a member of an archive. */
export interface Source {
  /** File name; `archive.zip/member.csv` for a member. */
  readonly file: string;
  /** Of the file or member, hexadecimal. */
  readonly sha256: string;
  /** Null for workbooks. */
  readonly encoding: Encoding | null;
  /** Null for workbooks. */
  readonly delimiter: Delimiter | null;
  /** Null for text files. */
  readonly sheet: string | null;
  /**
   * Gives the rows block by block; may be asked for again.
   *
   * @throws Unreadable if a limit is passed or the file turns out to be damaged
   */
  rows(): AsyncGenerator<string[][]> | Generator<string[][]>;
}

/** A file or member that cannot be read, and why. */
export interface UnreadableFile {
  readonly file: string;
  readonly sha256: string;
  readonly issue: Issue<ReadingIssueCode>;
}

/** SHA-256 of bytes, hexadecimal. */
type Digest = (bytes: Uint8Array) => string;

/** What an upload holds: tables, and files that cannot be read. */
export interface Opened {
  readonly sources: readonly Source[];
  readonly unreadable: readonly UnreadableFile[];
}

/**
 * Opens an upload: finds out what it is by its first bytes, never by its name.
 *
 * @param digest SHA-256 of bytes, hexadecimal; Node has a faster one than ours
 */
export async function openUpload(
  upload: Upload,
  choice: TextChoice = {},
  digest: Digest = (bytes) => hex(sha256(bytes)),
): Promise<Opened> {
  if (upload.bytes.length > mostBytes) return failed(upload, '', tooLarge(upload));
  const hash = digest(upload.bytes);
  try {
    if (startsWith(upload.bytes, zipMagic)) return await openZip(upload, hash, choice, digest);
    return { sources: await openPlain(upload, hash, choice), unreadable: [] };
  } catch (error) {
    return failed(upload, hash, error);
  }
}

const zipMagic = [0x50, 0x4b, 0x03, 0x04];
const compoundMagic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const pdfMagic = [0x25, 0x50, 0x44, 0x46];

async function openZip(upload: Upload, hash: string, choice: TextChoice, digest: Digest): Promise<Opened> {
  const packed = zipDirectory(upload.bytes);
  const allowance: Allowance = { left: mostUnpackedBytes, most: mostUnpackedBytes };
  if (isWorkbook(packed))
    return { sources: sheetSources(upload, hash, xlsxSheets(packed, allowance)), unreadable: [] };
  if (packed.some(({ name }) => name === 'mimetype' || name === '[Content_Types].xml'))
    throw new Unreadable('format_unknown');
  const members = unpack(packed, allowance, isTable);
  if (members.length === 0) throw new Unreadable('archive_empty');
  const opened: Opened[] = [];
  for (const member of members) opened.push(await openMember(upload, member, choice, digest, allowance));
  return {
    sources: opened.flatMap((one) => one.sources),
    unreadable: opened.flatMap((one) => one.unreadable),
  };
}

function isWorkbook(packed: readonly PackedMember[]): boolean {
  const has = (pattern: RegExp) => packed.some(({ name }) => pattern.test(name));
  return has(/^\[Content_Types\]\.xml$/) && has(/^xl\/workbook\w*\.xml$/);
}

/** What workbooks in an archive unpack to counts, too. Archives in archives are not opened. */
async function openMember(
  archive: Upload,
  member: Member,
  choice: TextChoice,
  digest: Digest,
  allowance: Allowance,
): Promise<Opened> {
  const upload = { name: `${archive.name}/${member.name}`, bytes: member.bytes };
  const hash = digest(member.bytes);
  try {
    if (!startsWith(member.bytes, zipMagic))
      return { sources: await openPlain(upload, hash, choice), unreadable: [] };
    const packed = zipDirectory(member.bytes);
    if (!isWorkbook(packed)) throw new Unreadable('archive_nested');
    return { sources: sheetSources(upload, hash, xlsxSheets(packed, allowance)), unreadable: [] };
  } catch (error) {
    return failed(upload, hash, error);
  }
}

async function openPlain(upload: Upload, hash: string, choice: TextChoice): Promise<readonly Source[]> {
  const { bytes } = upload;
  if (bytes.length === 0) throw new Unreadable('file_empty');
  if (bytes.length > mostBytes) throw tooLarge(upload);
  if (startsWith(bytes, pdfMagic)) throw new Unreadable('format_pdf');
  if (startsWith(bytes, compoundMagic)) {
    if (isEncryptedCompound(bytes)) throw new Unreadable('workbook_encrypted');
    return sheetSources(upload, hash, await xlsSheets(bytes));
  }
  return [textSource(upload, hash, choice)];
}

function textSource(upload: Upload, hash: string, choice: TextChoice): Source {
  const { bytes } = upload;
  if (lineBreaks(bytes) > mostRows) throw new Unreadable('too_many_rows', { most: mostRows });
  const encoding = choice.encoding ?? detectEncoding(bytes);
  const beginning = decode(bytes, encoding, 1 << 17).next().value ?? '';
  if (isNoText(beginning)) throw new Unreadable('format_unknown');
  const declared = declaredDelimiter(beginning);
  const delimiter = choice.delimiter ?? declared ?? detectDelimiter(beginning);
  return {
    file: upload.name,
    sha256: hash,
    encoding,
    delimiter,
    sheet: null,
    rows: () => csvRows(decode(bytes, encoding), delimiter),
  };
}

function sheetSources(upload: Upload, hash: string, sheets: readonly SheetRows[]): readonly Source[] {
  if (sheets.length === 0) throw new Unreadable('file_empty');
  return sheets.map(({ sheet, rows }) => ({
    file: upload.name,
    sha256: hash,
    encoding: null,
    delimiter: null,
    sheet,
    rows,
  }));
}

/** Counted before anything is read, because a hundred million rows take minutes to refuse one by one. */
function lineBreaks(bytes: Uint8Array): number {
  let lf = 0;
  let cr = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] === 0x0a) lf += 1;
    else if (bytes[i] === 0x0d) cr += 1;
  }
  return Math.max(lf, cr);
}

/** Folders, and what macOS and Windows add to archives, are no tables. */
function isTable(name: string): boolean {
  return !name.endsWith('/') && !/(?:^|\/)(?:__MACOSX\/|\.[^./]|thumbs\.db$|desktop\.ini$)/i.test(name);
}

/** Web pages, and bytes that are no text in any encoding. */
function isNoText(beginning: string): boolean {
  if (/^\s*<(?:!doctype|html|\?xml|table|head|meta)/i.test(beginning) || beginning.startsWith('{\\rtf'))
    return true;
  let odd = 0;
  for (let i = 0; i < beginning.length; i++) {
    const code = beginning.charCodeAt(i);
    if (code < 0x20 && code !== 9 && code !== 10 && code !== 13 && code !== 12 && code !== 26) odd += 1;
  }
  return odd > beginning.length / 50;
}

/** Office 2007 and later put an encrypted workbook into this; older ones have a record FILEPASS behind the first. */
function isEncryptedCompound(bytes: Uint8Array): boolean {
  const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const workbook = indexOf(bytes, [0x09, 0x08, 0x10, 0x00, 0x00, 0x06]);
  return (
    indexOf(bytes, name) >= 0 ||
    (workbook >= 0 && bytes[workbook + 20] === 0x2f && bytes[workbook + 21] === 0)
  );
}

function indexOf(bytes: Uint8Array, wanted: readonly number[]): number {
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1))
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return at;
  return -1;
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}

function tooLarge(upload: Upload): Unreadable {
  return new Unreadable('file_too_large', { bytes: upload.bytes.length, most: mostBytes });
}

function failed(upload: Upload, hash: string, error: unknown): Opened {
  if (!(error instanceof Unreadable)) throw error;
  // A torn workbook looks like a torn archive; the remedy depends on what the manager believes to have.
  const isWorkbook = error.code === 'archive_damaged' && /\.xls[xm]$/i.test(upload.name);
  const reason = issue(isWorkbook ? 'workbook_damaged' : error.code, error.facts);
  return { sources: [], unreadable: [{ file: upload.name, sha256: hash, issue: reason }] };
}

function hex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return text;
}
