import { utf8 } from '../domain/utf8';
import type { PackedMember } from './zipDirectory';

/** A member that is not packed at all. */
export function stored(name: string, bytes: Uint8Array): PackedMember {
  return { name, method: 0, packed: bytes, crc: 0, isEncrypted: false };
}

/** Writes members, packed as they are, into a ZIP archive; it says nothing about checksums and unpacked sizes. */
export function zipOf(members: readonly PackedMember[]): Uint8Array {
  const entries = members.map((member) => ({ ...member, title: utf8(member.name) }));
  const directory = entries.reduce((at, { title, packed }) => at + 30 + title.length + packed.length, 0);
  const end = entries.reduce((at, { title }) => at + 46 + title.length, directory);
  const bytes = new Uint8Array(end + 22);
  const view = new DataView(bytes.buffer);
  let at = 0;
  let entry = directory;
  for (const { title, method, packed } of entries) {
    view.setUint32(at, 0x04034b50, true);
    view.setUint32(entry, 0x02014b50, true);
    view.setUint16(entry + 10, method, true);
    view.setUint32(entry + 20, packed.length, true);
    view.setUint16(entry + 28, title.length, true);
    view.setUint32(entry + 42, at, true);
    bytes.set(title, entry + 46);
    entry += 46 + title.length;
    // The reader takes everything but these two lengths from the directory.
    view.setUint16(at + 26, title.length, true);
    bytes.set(title, at + 30);
    bytes.set(packed, at + 30 + title.length);
    at += 30 + title.length + packed.length;
  }
  view.setUint32(end, 0x06054b50, true);
  view.setUint16(end + 10, entries.length, true);
  view.setUint32(end + 12, end - directory, true);
  view.setUint32(end + 16, directory, true);
  return bytes;
}
