import { Unreadable } from './csvRows';

/**
 * Refuses a compound file (the container of XLS) in which a chain of sectors runs in a circle, into another one or out
 * of the file, or ends too early: what reads a stream would take as much as it finds for all there is.
 *
 * After [MS-CFB].
 *
 * @throws Unreadable `workbook_damaged`
 */
export function refuseBrokenChains(bytes: Uint8Array): void {
  const header = viewOf(bytes, 0, 512);
  const number = (at: number) => header.getUint32(at, true);
  const sectorSize = 2 ** header.getUint16(30, true);
  if (sectorSize !== 512 && sectorSize !== 4096) throw damaged();
  const sector = (at: number) => viewOf(bytes, (at + 1) * sectorSize, sectorSize);
  const numbersIn = (sectors: readonly number[]) => sectors.flatMap((at) => numbersOf(sector(at)));
  const chains = chainsOf(numbersIn(tableSectors(header, bytes.length / sectorSize, sector)));
  const entries = chains(number(48)).flatMap((at) => entriesOf(sector(at)));
  const miniChains = chainsOf(numbersIn(number(64) === 0 ? [] : chains(number(60))));
  const leastInSectors = number(56);
  for (const { kind, start, size } of entries) {
    if (size === 0) continue;
    const isMini = kind === stream && size < leastInSectors;
    const room = isMini ? miniChains(start).length * miniSectorSize : chains(start).length * sectorSize;
    if (room < size) throw damaged();
  }
}

const endOfChain = 0xfffffffe;
const stream = 2;
const root = 5;
const miniSectorSize = 64;
/** Sectors of the allocation table that the header itself names. */
const namedInHeader = 109;

/** Sectors of the allocation table: the first ones stand in the header, others in lists, each of which names the next. */
function tableSectors(header: DataView, most: number, sector: (at: number) => DataView): readonly number[] {
  const count = header.getUint32(44, true);
  if (count > most) throw damaged();
  const sectors = Array.from({ length: Math.min(count, namedInHeader) }, (_, i) =>
    header.getUint32(76 + 4 * i, true),
  );
  for (let list = header.getUint32(68, true); sectors.length < count; ) {
    const listed = numbersOf(sector(list));
    list = listed.pop()!;
    sectors.push(...listed.slice(0, count - sectors.length));
  }
  return sectors;
}

/** Gives the chain from a sector on, in order; no sector comes twice, in whatever chain. */
function chainsOf(next: readonly number[]): (start: number) => readonly number[] {
  const taken = new Set<number>();
  return (start) => {
    const sectors: number[] = [];
    for (let at = start; at !== endOfChain; at = next[at]!) {
      if (at >= next.length || taken.has(at)) throw damaged();
      taken.add(at);
      sectors.push(at);
    }
    return sectors;
  };
}

interface Entry {
  readonly kind: number;
  readonly start: number;
  readonly size: number;
}

/** Streams of a sector of the directory, and the root, whose chain holds all small streams. */
function entriesOf(sector: DataView): readonly Entry[] {
  return Array.from({ length: sector.byteLength / 128 }, (_, i) => ({
    kind: sector.getUint8(128 * i + 66),
    start: sector.getUint32(128 * i + 116, true),
    size: sector.getUint32(128 * i + 120, true),
  })).filter(({ kind }) => kind === stream || kind === root);
}

function numbersOf(sector: DataView): number[] {
  return Array.from({ length: sector.byteLength / 4 }, (_, i) => sector.getUint32(4 * i, true));
}

function viewOf(bytes: Uint8Array, from: number, length: number): DataView {
  if (from + length > bytes.length) throw damaged();
  return new DataView(bytes.buffer, bytes.byteOffset + from, length);
}

function damaged(): Unreadable {
  return new Unreadable('workbook_damaged');
}
