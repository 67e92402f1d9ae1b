import { type Issue, issue } from '../issue';

/** The steps of a draw in their order; a fault in one explains faults in the later ones. */
export type VerifyStep =
  | 'announcement'
  | 'plan'
  | 'fingerprint'
  | 'people'
  | 'seed'
  | 'pool'
  | 'caps'
  | 'seats'
  | 'lots'
  | 'replacements'
  | 'confidential';

/** Codes of what a verification can find. */
export type VerifyIssueCode =
  | 'verify-not-announced'
  | 'verify-announced-fingerprint'
  | 'verify-announced-plan'
  | 'verify-announced-source'
  | 'verify-announced-time'
  | 'verify-drawn-before-announced'
  | 'verify-annulled'
  | 'verify-unknown-fields'
  | 'verify-list-malformed'
  | 'verify-plan-hash'
  | 'verify-plan-invalid'
  | 'verify-fingerprint'
  | 'verify-people-refused'
  | 'verify-people-differ'
  | 'verify-people-left-out'
  | 'verify-seed-source'
  | 'verify-seed-other-source'
  | 'verify-seed-other-form'
  | 'verify-seed-spelling'
  | 'verify-seed-no-source'
  | 'verify-seed-known'
  | 'verify-seed-same-day'
  | 'verify-seed-too-early'
  | 'verify-cannot-draw'
  | 'verify-cell'
  | 'verify-number'
  | 'verify-shape'
  | 'verify-result'
  | 'verify-replacement-change'
  | 'verify-replacement-nobody'
  | 'verify-replacement-differs'
  | 'verify-replacement-missing'
  | 'verify-confidential';

/** What a verification says about one step. `note` is nothing wrong, but worth a line; `unchecked` could not be done. */
export interface VerifyFinding {
  readonly step: VerifyStep;
  readonly state: 'agrees' | 'differs' | 'note' | 'unchecked';
  readonly issues: readonly Issue<VerifyIssueCode>[];
}

/** True if nothing differs. */
export function stands(findings: readonly VerifyFinding[]): boolean {
  return findings.every((found) => found.state !== 'differs');
}

const notes: ReadonlySet<VerifyIssueCode> = new Set([
  'verify-people-left-out',
  'verify-not-announced',
  'verify-seed-other-form',
  'verify-seed-no-source',
  'verify-seed-same-day',
  'verify-seed-too-early',
  'verify-annulled',
  'verify-unknown-fields',
]);

/** Gives the finding of a step from what was found: some codes are only worth a note. */
export function finding(step: VerifyStep, issues: readonly Issue<VerifyIssueCode>[]): VerifyFinding {
  const wrong = issues.some((found) => !notes.has(found.code));
  return { step, state: wrong ? 'differs' : issues.length > 0 ? 'note' : 'agrees', issues };
}

/** Gives the finding of a step that could not be done. */
export function unchecked(step: VerifyStep): VerifyFinding {
  return { step, state: 'unchecked', issues: [] };
}

/** Tells issues of another rule as the reason of ours. */
export function nested(code: VerifyIssueCode, issues: readonly Issue[]): readonly Issue<VerifyIssueCode>[] {
  return issues.map((found) => issue(code, { ...found.facts, because: found.code }));
}
