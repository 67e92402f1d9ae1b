import * as z from 'zod/mini';
import { fail, type Issue, ok, type Result } from '../issue';
import { fieldIssues } from './plan';
import type { DrawProtocol } from './protocol';
import { changeReasons } from './replacement';

const replacementSchema = z.strictObject({
  sequence: z.int(),
  changes: z.array(
    z.strictObject({ key: z.string(), reason: z.enum(changeReasons as [string, ...string[]]) }),
  ),
  area: z.string(),
  group: z.string(),
  leaves: z.string(),
  fallback: z.enum(['cell', 'areas', 'sex', 'age', 'anyone']),
  key: z.string(),
});

/** Only the types: what a value should be is for `verify` to say. */
const protocolSchema = z.looseObject({
  fingerprint: z.string(),
  plan: z.looseObject({}),
  planHash: z.string(),
  announcedAt: z.string(),
  drawnAt: z.string(),
  seed: z.string(),
  seedSource: z.string(),
  m: z.int(),
  T: z.int(),
  capped: z.array(z.array(z.boolean())),
  seats: z.array(z.array(z.int())),
  pool: z.array(z.array(z.int())),
  resultHash: z.string(),
  replacements: z.array(replacementSchema),
  confidentialHash: z.string(),
  software: z.string(),
  annuls: z.optional(z.strictObject({ resultHash: z.string(), reason: z.string() })),
  annulled: z.optional(z.strictObject({ reason: z.string() })),
});

/** Codes of a file that is no protocol. */
export type ProtocolIssueCode = 'protocol-not-json' | 'protocol-field';

/** The fields of a protocol; anything else in one is a remark. */
export const protocolFields: ReadonlySet<string> = new Set(Object.keys(protocolSchema.shape));

/**
 * Reads a public protocol, however it is formatted.
 *
 * @returns the protocol; whether its plan and its values make sense is for `verify` to say
 */
export function parseProtocol(text: string): Result<DrawProtocol, ProtocolIssueCode> {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return fail('protocol-not-json');
  }
  const parsed = protocolSchema.safeParse(json);
  if (parsed.success) return ok(parsed.data as unknown as DrawProtocol);
  const issues: readonly Issue<ProtocolIssueCode>[] = fieldIssues('protocol-field', parsed.error.issues);
  return { ok: false, issues };
}
