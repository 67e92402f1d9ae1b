import type { SelfTestCode, SelfTestGroupName, SelfTestLine } from '../../api/selfTest';

/** What a case found. */
export type Finding = Pick<SelfTestLine, 'asExpected' | 'seen'>;

/**
 * One assumption about Google, checked where the bundle runs.
 *
 * The same list is the contract test of the emulator: what a case finds here and what it finds at Google must agree.
 *
 * @typeParam Ground what the cases of a group share, for example a scratch document
 */
export interface SelfTestCase<Ground> {
  /** Names the assumption; its sentence is in `src/text/de/selfTest.ts`. */
  readonly code: SelfTestCode;
  check(ground: Ground): Finding;
}

/** Cases on one scratch tab or document. */
export interface SelfTestGroup<Ground> {
  readonly name: SelfTestGroupName;
  readonly cases: readonly SelfTestCase<Ground>[];
  /** Makes what the cases write to. */
  prepare(): Ground;
  /** Removes it again. */
  cleanUp(ground: Ground): void;
}

/** Compares what is seen with what the emulator does. */
export function expectSeen(seen: unknown, expected: unknown): Finding {
  const text = JSON.stringify(seen) ?? 'undefined';
  return { asExpected: text === JSON.stringify(expected), seen: text };
}

/** Tells whether something can be done. */
export function works(attempt: () => unknown): boolean {
  return messageOf(attempt) === 'no error';
}

/** The message something fails with, or `no error`. */
export function messageOf(attempt: () => unknown): string {
  try {
    attempt();
    return 'no error';
  } catch (error) {
    return (error as Error).message;
  }
}
