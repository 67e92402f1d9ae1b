import { sha256 } from '@noble/hashes/sha2.js';
import { fail, ok, type Result } from '../issue';

/** What can be wrong with a typed reply code. */
export type ReplyCodeIssueCode = 'reply-code-length' | 'reply-code-character' | 'reply-code-check';

const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const prime = 31; // the alphabet's size, and greater than every weight: single errors and swaps cannot cancel
const freeCharacters = 8;

/**
 * Makes reply codes nobody can guess: nine symbols without dashes, each code different and none of them taken.
 *
 * The same entropy gives the same codes, so that a step repeated after a crash prints the same letters.
 *
 * @param entropy hex, at least 32 random bytes (64 digits)
 * @param taken codes already in the workbook
 * @throws if the entropy is shorter or not hex
 */
export function replyCodes(count: number, entropy: string, taken: ReadonlySet<string>): readonly string[] {
  const key = bytesOfHex(entropy);
  const codes = new Set<string>();
  for (let counter = 0; codes.size < count; counter++) {
    const code = codeFrom(sha256(withCounter(key, counter)));
    if (code !== undefined && !taken.has(code)) codes.add(code);
  }
  return [...codes];
}

/** A reply code as letters print it: `ABCD-EFGH-J`. */
export function printedReplyCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;
}

/** Reads a code as people type it (with or without dashes or blanks, any case) into its nine symbols. */
export function parseReplyCode(typed: string): Result<string, ReplyCodeIssueCode> {
  const characters = typed.replace(/[\s\u2010-\u2015_./-]/g, '').toUpperCase();
  const values = [...characters].map((character) => alphabet.indexOf(character));
  if (values.length !== freeCharacters + 1) {
    return fail('reply-code-length', { characters: values.length, expected: freeCharacters + 1 });
  }
  const wrong = values.indexOf(-1);
  if (wrong >= 0) return fail('reply-code-character', { position: wrong + 1 });
  return weightedSum(values) === 0 ? ok(symbols(values)) : fail('reply-code-check');
}

/** Five bits of a byte are one character; 31 is thrown away, or `2` would be twice as frequent. */
function codeFrom(bytes: Uint8Array): string | undefined {
  const values = [...bytes].map((byte) => byte & 31).filter((value) => value < prime);
  return values.length < freeCharacters ? undefined : symbols(withCheck(values.slice(0, freeCharacters)));
}

function withCheck(values: readonly number[]): readonly number[] {
  const inverseOfNine = 7; // 9 · 7 = 63 = 2 · 31 + 1
  return [...values, ((prime - weightedSum(values)) * inverseOfNine) % prime];
}

function weightedSum(values: readonly number[]): number {
  return values.reduce((sum, value, index) => sum + (index + 1) * value, 0) % prime;
}

function symbols(values: readonly number[]): string {
  return values.map((value) => alphabet.charAt(value)).join('');
}

function withCounter(key: Uint8Array, counter: number): Uint8Array {
  const bytes = new Uint8Array(key.length + 4);
  bytes.set(key);
  for (let index = 0; index < 4; index++) bytes[key.length + index] = (counter >>> (8 * index)) & 255;
  return bytes;
}

function bytesOfHex(hex: string): Uint8Array {
  if (!/^([0-9a-f]{2}){32,}$/i.test(hex))
    throw new Error('reply codes need 64 hex digits of entropy or more');
  return Uint8Array.from(hex.match(/../g)!, (pair) => Number.parseInt(pair, 16));
}
