import type { ChangeIssueCode, DrawIssueCode } from '../domain/draw/draw';
import type { DrawListIssueCode } from '../domain/draw/drawList';
import type { ProtocolIssueCode } from '../domain/draw/parseProtocol';
import type { PlanIssueCode } from '../domain/draw/plan';
import type { ProposalIssueCode } from '../domain/draw/proposePlan';
import type { ChangeReason, Fallback } from '../domain/draw/replacement';
import type { SeedIssueCode, SeedKind } from '../domain/draw/seed';
import type { VerifyFinding, VerifyIssueCode, VerifyStep } from '../domain/draw/verifyFinding';
import type { Issue } from '../domain/issue';

type Facts = Issue['facts'];

/** Every code the draw and its verification know. */
export type AnyDrawIssueCode = DrawRuleIssueCode | VerifyIssueCode;

/** Every code of the rules of the draw. */
export type DrawRuleIssueCode =
  | PlanIssueCode
  | ProposalIssueCode
  | DrawListIssueCode
  | DrawIssueCode
  | ChangeIssueCode
  | ProtocolIssueCode
  | SeedIssueCode;

/** The words of the draw in one language. */
export interface DrawWords {
  readonly issues: Readonly<Record<AnyDrawIssueCode, (facts: Facts) => string>>;
  readonly steps: Readonly<Record<VerifyStep, string>>;
  /** One sentence per step and state for people without mathematics. */
  readonly meanings: Readonly<Record<VerifyStep, Readonly<Record<VerifyFinding['state'], string>>>>;
  readonly states: Readonly<Record<VerifyFinding['state'], string>>;
  readonly fallbacks: Readonly<Record<Fallback, string>>;
  readonly reasons: Readonly<Record<ChangeReason, string>>;
  readonly seedKinds: Readonly<Record<SeedKind, string>>;
}
