import { Inflate } from 'fflate';
import { Unreadable } from './csvRows';
import type { PackedMember } from './zipDirectory';

/** One file of an archive. */
export interface Member {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** How many bytes may still be unpacked, over everything that is opened of one upload. */
export interface Allowance {
  left: number;
  readonly most: number;
}

/** Small, because a thousand bytes may come out of one, and nothing is counted before they have. */
const step = 1 << 12;

/** Unpacks members of an archive one after the other, in memory: see `inflate`. */
export function unpack(
  members: readonly PackedMember[],
  allowance: Allowance,
  wants: (name: string) => boolean = () => true,
): readonly Member[] {
  refuseAnnounced(members, allowance);
  const unpacked: Member[] = [];
  for (const member of members) {
    const chunks: Uint8Array[] = [];
    const keep = wants(member.name);
    for (const chunk of inflate(member, allowance)) if (keep) chunks.push(chunk);
    if (keep) unpacked.push({ name: member.name, bytes: joined(chunks) });
  }
  return unpacked;
}

/**
 * Refuses at once what says itself that it is too much, because counting 500 MB takes seconds.
 *
 * @throws Unreadable
 */
export function refuseAnnounced(members: readonly PackedMember[], { left, most }: Allowance): void {
  if (members.reduce((sum, { announced }) => sum + announced, 0) > left)
    throw new Unreadable('archive_too_large', { most });
}

/**
 * Unpacks a member piece by piece, counting what really comes out: what the archive says about its sizes may be a lie.
 *
 * @throws Unreadable if it is damaged, encrypted, or more than allowed
 */
export function* inflate(member: PackedMember, allowance: Allowance): Generator<Uint8Array> {
  if (member.isEncrypted) throw new Unreadable('archive_encrypted');
  let crc = -1;
  for (const chunk of chunksOf(member)) {
    allowance.left -= chunk.length;
    if (allowance.left < 0) throw new Unreadable('archive_too_large', { most: allowance.most });
    crc = checksum(crc, chunk);
    yield chunk;
  }
  if (member.crc !== 0 && member.crc !== ~crc >>> 0) throw new Unreadable('archive_damaged');
}

function* chunksOf({ packed, method }: PackedMember): Generator<Uint8Array> {
  if (method === 0) yield packed;
  else if (method !== 8) throw new Unreadable('archive_damaged');
  else {
    let chunks: Uint8Array[] = [];
    const stream = new Inflate((chunk) => chunks.push(chunk));
    for (let at = 0; at < packed.length || at === 0; at += step) {
      try {
        stream.push(packed.subarray(at, at + step), at + step >= packed.length);
      } catch {
        throw new Unreadable('archive_damaged');
      }
      yield* chunks;
      chunks = [];
    }
  }
}

const checksums = Int32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/** CRC-32 of ZIP, before its last inversion. */
function checksum(start: number, bytes: Uint8Array): number {
  let crc = start;
  for (let i = 0; i < bytes.length; i++) crc = (crc >>> 8) ^ checksums[(crc ^ bytes[i]!) & 0xff]!;
  return crc;
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
