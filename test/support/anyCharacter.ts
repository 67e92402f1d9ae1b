import fc from 'fast-check';

const surrogates = 0x800;

/**
 * Any character of Unicode, as the unit of a `fc.string`.
 *
 * Gives what fast-check's own `binary` gives, which takes three seconds to get ready in every test file.
 */
export const anyCharacter = fc
  .integer({ min: 0, max: 0x10ffff - surrogates })
  .map((at) => String.fromCodePoint(at < 0xd800 ? at : at + surrogates), placeOf);

/** The way back, by which fast-check finds out that texts like `__proto__` are among those it may try. */
function placeOf(character: unknown): number {
  const code = typeof character === 'string' ? character.codePointAt(0) : undefined;
  if (code === undefined || character !== String.fromCodePoint(code)) throw new Error('no character');
  if (code >= 0xd800 && code < 0xe000) throw new Error('half a character');
  return code < 0xd800 ? code : code - surrogates;
}
