/**
 * Compresses bytes in zlib's form (RFC 1950, 1951) with fixed codes, looking for repetitions only one byte and one
 * line back: all that the picture of a QR code needs.
 *
 * A general compressor builds its tables anew in every execution of the add-on, whether it writes letters or not.
 *
 * @param line bytes of a line, 1 to 32,768
 */
export function deflated(bytes: Uint8Array, line: number): Uint8Array {
  const bits = bitWriter([0x78, 0x01]);
  bits.number(1, 1); // the last block
  bits.number(1, 2); // with fixed codes
  let at = 0;
  while (at < bytes.length) {
    const run = repeated(bytes, at, 1);
    const above = run === longestMatch ? 0 : repeated(bytes, at, line);
    const length = Math.max(run, above);
    if (length < shortestMatch) writeSymbol(bits, bytes[at++]!);
    else {
      writeMatch(bits, length, run >= above ? 1 : line);
      at += length;
    }
  }
  writeSymbol(bits, endOfBlock);
  return bits.end(adler32(bytes));
}

const endOfBlock = 256;
const shortestMatch = 3;
const longestMatch = 258;

/** How many bytes from here on are the same as so many bytes before. */
function repeated(bytes: Uint8Array, at: number, distance: number): number {
  if (distance > at) return 0;
  const most = Math.min(longestMatch, bytes.length - at);
  let length = 0;
  while (length < most && bytes[at + length] === bytes[at + length - distance]) length++;
  return length;
}

type BitWriter = ReturnType<typeof bitWriter>;

/** RFC 1951, 3.2.6. */
function writeSymbol(bits: BitWriter, symbol: number): void {
  if (symbol < 144) bits.code(0x30 + symbol, 8);
  else if (symbol < 256) bits.code(0x190 + symbol - 144, 9);
  else if (symbol < 280) bits.code(symbol - 256, 7);
  else bits.code(0xc0 + symbol - 280, 8);
}

/** RFC 1951, 3.2.5: length and distance, each a symbol and the bits that it leaves open. */
function writeMatch(bits: BitWriter, length: number, distance: number): void {
  const past = length - shortestMatch;
  const open = past < 8 ? 0 : log2(past) - 2;
  if (length === longestMatch) writeSymbol(bits, 285);
  else writeSymbol(bits, past < 8 ? 257 + past : 261 + 4 * open + ((past >> open) & 3));
  if (length !== longestMatch) bits.number(past & ((1 << open) - 1), open);
  const back = distance - 1;
  const openBack = back < 4 ? 0 : log2(back) - 1;
  bits.code(back < 4 ? back : 2 + 2 * openBack + ((back >> openBack) & 1), 5);
  bits.number(back & ((1 << openBack) - 1), openBack);
}

function log2(value: number): number {
  return 31 - Math.clz32(value);
}

/** Numbers go in lowest bit first, codes highest bit first. */
function bitWriter(bytes: number[]) {
  let buffer = 0;
  let filled = 0;
  const number = (value: number, count: number): void => {
    buffer |= value << filled;
    filled += count;
    while (filled >= 8) {
      bytes.push(buffer & 255);
      buffer >>>= 8;
      filled -= 8;
    }
  };
  return {
    number,
    code(value: number, count: number): void {
      number(mirrored16(value) >>> (16 - count), count);
    },
    end(checksum: number): Uint8Array {
      if (filled > 0) bytes.push(buffer & 255);
      for (const shift of [24, 16, 8, 0]) bytes.push((checksum >>> shift) & 255);
      return Uint8Array.from(bytes);
    },
  };
}

/** 16 bits in the opposite order: neighbours change places, then pairs, fours and bytes. */
function mirrored16(value: number): number {
  let bits = ((value >> 1) & 0x5555) | ((value & 0x5555) << 1);
  bits = ((bits >> 2) & 0x3333) | ((bits & 0x3333) << 2);
  bits = ((bits >> 4) & 0x0f0f) | ((bits & 0x0f0f) << 4);
  return (bits >> 8) | ((bits & 0xff) << 8);
}

/** RFC 1950; sums of so few bytes stay below 2³¹, and dividing at each would take most of the time. */
function adler32(bytes: Uint8Array): number {
  const few = 2048;
  let low = 1;
  let high = 0;
  for (let start = 0; start < bytes.length; start += few) {
    const end = Math.min(start + few, bytes.length);
    for (let at = start; at < end; at++) {
      low += bytes[at]!;
      high += low;
    }
    low %= 65_521;
    high %= 65_521;
  }
  return ((high << 16) | low) >>> 0;
}
