import { Unreadable } from './csvRows';
import { decode } from './decode';
import { detectEncoding } from './detectEncoding';

/** A file of an archive, still packed. */
export interface PackedMember {
  readonly name: string;
  /** 0: stored as it is; 8: deflated. */
  readonly method: number;
  readonly packed: Uint8Array;
  /** Unpacked bytes as the directory says, which may be a lie; 0 if it does not say. */
  readonly announced: number;
  /** Of the unpacked bytes; 0 where the archive does not say. */
  readonly crc: number;
  readonly isEncrypted: boolean;
}

/** An archive of more members is refused: each may be an error to be told of. */
const mostMembers = 10_000;

const endMagic = 0x06054b50;
const end64Magic = 0x06064b50;
const entryMagic = 0x02014b50;
const memberMagic = 0x04034b50;
const unknown32 = 0xffffffff;

/**
 * Reads the directory at the end of a ZIP archive.
 *
 * @throws Unreadable if it is damaged or has too many members
 */
export function zipDirectory(bytes: Uint8Array): readonly PackedMember[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const { count, start } = directoryAt(view);
    if (count > mostMembers) throw new Unreadable('archive_too_many', { most: mostMembers });
    const members: PackedMember[] = [];
    for (let at = start, i = 0; i < count; i++) {
      if (view.getUint32(at, true) !== entryMagic) throw new Unreadable('archive_damaged');
      members.push(memberAt(view, bytes, at));
      at +=
        46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return members;
  } catch (error) {
    // A DataView throws where the archive ends too early.
    throw error instanceof Unreadable ? error : new Unreadable('archive_damaged');
  }
}

function directoryAt(view: DataView): { readonly count: number; readonly start: number } {
  const farthest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= farthest; at--) {
    if (view.getUint32(at, true) !== endMagic) continue;
    const count = view.getUint16(at + 10, true);
    const start = view.getUint32(at + 16, true);
    if (count !== 0xffff && start !== unknown32) return { count, start };
    const end64 = number64(view, at - 12);
    if (view.getUint32(end64, true) !== end64Magic) break;
    return { count: number64(view, end64 + 32), start: number64(view, end64 + 48) };
  }
  throw new Unreadable('archive_damaged');
}

function memberAt(view: DataView, bytes: Uint8Array, at: number): PackedMember {
  const nameLength = view.getUint16(at + 28, true);
  const name = bytes.subarray(at + 46, at + 46 + nameLength);
  const { size, header } = whereabouts(view, at, at + 46 + nameLength);
  if (view.getUint32(header, true) !== memberMagic) throw new Unreadable('archive_damaged');
  // Some programs tell of a password in one place only.
  const flags = view.getUint16(at + 8, true) | view.getUint16(header + 6, true);
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  if (start + size > bytes.length) throw new Unreadable('archive_damaged');
  const unpacked = view.getUint32(at + 24, true);
  return {
    name: nameOf(name, (flags & 0x800) !== 0),
    method: view.getUint16(at + 10, true),
    packed: bytes.subarray(start, start + size),
    announced: unpacked === unknown32 ? 0 : unpacked,
    crc: view.getUint32(at + 16, true),
    isEncrypted: (flags & 1) !== 0,
  };
}

/** Packed size and place of the header; in an extra field of 64-bit numbers where 32 bits were not used. */
function whereabouts(
  view: DataView,
  at: number,
  extra: number,
): { readonly size: number; readonly header: number } {
  const size = view.getUint32(at + 20, true);
  const header = view.getUint32(at + 42, true);
  if (size !== unknown32 && header !== unknown32) return { size, header };
  const end = extra + view.getUint16(at + 30, true);
  for (let field = extra; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let next = field + 4 + (view.getUint32(at + 24, true) === unknown32 ? 8 : 0);
    const wideSize = size === unknown32 ? number64(view, next) : size;
    if (size === unknown32) next += 8;
    return { size: wideSize, header: header === unknown32 ? number64(view, next) : header };
  }
  throw new Unreadable('archive_damaged');
}

function number64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

/** Names are in UTF-8 or, from Windows and older programs, in CP850. Control characters would reach a terminal. */
function nameOf(bytes: Uint8Array, isUtf8: boolean): string {
  const encoding = isUtf8 || detectEncoding(bytes) === 'utf-8' ? 'utf-8' : 'cp850';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return [...decode(bytes, encoding)].join('').replace(/[\u0000-\u001f\u007f-\u009f]/g, '?');
}
