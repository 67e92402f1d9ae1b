import type { Result } from '../domain/issue';

/** Hilfe → Selbsttest. */
export interface SelfTestApi {
  /** Checks in this spreadsheet, on a scratch tab and document, what could not be checked without Google. */
  runSelfTest(): Result<readonly SelfTestLine[]>;
  /** Gives back what was sent, and a date, which must arrive as null. */
  selfTestEcho(sent: string): { readonly sent: string; readonly day: unknown };
}

/** What one case found; its wording is in `src/text/de/selfTest.ts`. */
export interface SelfTestLine {
  readonly group: SelfTestGroupName;
  /** The assumption, in English. */
  readonly name: string;
  /** True if Google behaves as the emulator does. */
  readonly asExpected: boolean;
  /** What was seen, for the table that is copied; no personal data. */
  readonly seen: string;
}

/** What the cases are about. */
export type SelfTestGroupName = 'spreadsheet' | 'services' | 'documents';
