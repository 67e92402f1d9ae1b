/** What can go wrong at Google and is to go wrong here, on demand. */
export type FaultKind =
  /** The execution is killed: nothing of it runs any more, no `catch` helps. */
  | 'time-out'
  /** 429: too often in a short time; a second try would work. */
  | 'too-often'
  /** The day's quota is used up. */
  | 'quota'
  /** `Service Spreadsheets failed while accessing document …`. */
  | 'failed'
  /** Several Google accounts in one browser: refused before anything ran. */
  | 'wrong-account'
  /** 30 executions at once: refused before anything ran. */
  | 'busy';

/** One fault, planned for the next execution. */
export interface Fault {
  readonly kind: FaultKind;
  /** The service call it strikes, from 1; not asked for `wrong-account` and `busy`. */
  readonly atCall?: number;
  /** Count only calls of this name, for example `Range.setValues`. */
  readonly named?: string;
  /** Whether what was written since the last flush is lost with it (only `time-out`). */
  readonly unflushed?: 'kept' | 'lost';
}

const services: Readonly<Record<string, string>> = {
  Spreadsheet: 'Spreadsheets',
  Sheet: 'Spreadsheets',
  Range: 'Spreadsheets',
  SpreadsheetApp: 'Spreadsheets',
};

/** Google's words for a fault in a call of this name. */
export function faultText(kind: FaultKind, call: string): string {
  const prefix = call.split('.')[0]!;
  const service = services[prefix] ?? prefix;
  switch (kind) {
    case 'time-out':
      return 'Exceeded maximum execution time';
    case 'too-often':
      return `Service invoked too many times in a short time: ${service}. Try Utilities.sleep(1000) between calls.`;
    case 'quota':
      return `Service invoked too many times for one day: ${service}.`;
    case 'failed':
      return `Service ${service} failed while accessing document with id local.`;
    case 'wrong-account':
      return 'Authorization is required to perform that action.';
    case 'busy':
      return 'There are too many scripts running simultaneously for this Google user account.';
  }
}
