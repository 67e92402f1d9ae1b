import { Unzip, type UnzipFile, UnzipInflate, UnzipPassThrough } from 'fflate';
import { mostUnpackedBytes } from '../domain/register/readingIssue';
import { Unreadable } from './csvRows';

/** One file of an archive. */
export interface Member {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Small, because a thousand bytes may come out of one, and nothing is counted before they have. */
const step = 1 << 12;

/**
 * Unpacks a ZIP archive, counting what really comes out: what the archive says about its sizes may be a lie.
 *
 * @param wants which members to keep; the others are counted, and forgotten
 * @throws Unreadable if it is damaged, encrypted, or over the limit
 */
export function unzip(
  bytes: Uint8Array,
  wants: (name: string) => boolean,
  most = mostUnpackedBytes,
): readonly Member[] {
  const members: Member[] = [];
  let unpacked = 0;
  const onFile = (file: UnzipFile) => {
    const chunks: Uint8Array[] = [];
    const keep = wants(file.name);
    file.ondata = (error, chunk, final) => {
      // fflate hands what we throw below back to us.
      if (error) throw error instanceof Unreadable ? error : new Unreadable('archive_damaged');
      unpacked += chunk.length;
      if (unpacked > most) throw new Unreadable('archive_too_large', { most });
      if (keep) chunks.push(chunk);
      if (keep && final) members.push({ name: file.name, bytes: joined(chunks) });
    };
    if (unpacked + (file.originalSize ?? 0) > most) throw new Unreadable('archive_too_large', { most });
    file.start();
  };
  if (isEncrypted(bytes)) throw new Unreadable('archive_encrypted');
  try {
    const reader = new Unzip(onFile);
    reader.register(UnzipInflate);
    reader.register(UnzipPassThrough);
    for (let at = 0; at < bytes.length; at += step)
      reader.push(bytes.subarray(at, at + step), at + step >= bytes.length);
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('archive_damaged');
  }
  return members;
}

/** The first member's header tells: bit 0 of its flags. */
function isEncrypted(bytes: Uint8Array): boolean {
  return bytes.length > 7 && (bytes[6]! & 1) === 1;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  if (chunks.length === 1) return chunks[0]!;
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
