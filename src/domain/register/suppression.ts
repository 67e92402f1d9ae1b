import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { sha256Hex } from '../sha256';
import { utf8 } from '../utf8';
import { type ComparedPerson, personKey } from './samePerson';

/** Why somebody is kept out of every draw: they objected, or work for the event, or are of such a person's family. */
export type SuppressionReason = 'objected' | 'staff';

/** Who somebody is to the same-person match; without an age, which a hash could not compare. */
export type NamedPerson = Omit<ComparedPerson, 'age'>;

/**
 * Makes what is kept of people who must not be drawn: HMAC-SHA-256(secret, match text without age), 64 hex digits.
 *
 * Tells nobody who they are, and yet recognizes them in every later delivery. Two people of one name at one address
 * are the same to it.
 *
 * @param secret 64 hex digits
 */
export function suppressionIds(secret: string): (person: NamedPerson) => string {
  const begun = hmac.create(sha256, bytesOf(secret));
  return (person) => {
    const digest = begun
      .clone()
      .update(utf8(personKey({ ...person, age: -1 })))
      .digest();
    return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  };
}

/** What is kept of somebody: the hash, why, and the secret it was made with. */
export interface Suppression {
  /** As `suppressionIds` makes it. */
  readonly id: string;
  readonly reason: SuppressionReason;
  /** The workbook's, on every row: rows copied into another workbook still recognize their people. */
  readonly secret: string;
}

/** Recognizes people by their hashes; an objection counts before anything else. */
export function suppressionReason(
  kept: readonly Suppression[],
): (person: NamedPerson) => SuppressionReason | undefined {
  const reasonOf = new Map(kept.map(({ id, reason }) => [id, reason]));
  const makers = [...new Set(kept.map(({ secret }) => secret))].map(suppressionIds);
  return (person) => {
    const reasons = makers.map((idOf) => reasonOf.get(idOf(person)));
    return reasons.find((reason) => reason === 'objected') ?? reasons.find(Boolean);
  };
}

/** Makes the secret of a workbook, which tells nothing of the randomness it was made from. */
export function suppressionSecret(entropy: string): string {
  return sha256Hex(`suppression\u001f${entropy}`);
}

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
