import type { Cell } from '../../src/ports/tableStore';
import type { World } from '../../src/workflow/world';
import { emulatedSpreadsheet } from './emulatedSpreadsheet';
import { memoryStore, type Workbook } from './memoryStore';
import { testWorld } from './world';

/** A workbook on which a step can be run, and cut off in the middle. */
export interface CrashSubject {
  /** Runs the step to its end, as the sidebar would drive it; throws if it is cut off. */
  run(): void;
  /** The next run is cut off at its k-th service call (from 1), before that call does anything. */
  cutOffAt(k: number, unflushed: 'kept' | 'lost'): void;
  /** Everything in the workbook now. */
  workbook(): Workbook;
}

/** What a crash test looked at. */
export interface CrashReport {
  /** Places at which the step was cut off, each twice. */
  readonly places: number;
  /** How often the step was really cut off and run again. */
  readonly runs: number;
}

/** How a crash test is done. */
interface CrashPlan {
  /** Titles of columns that may differ (time stamps, where the clock is not injected). */
  readonly ignore?: readonly string[];
  /** Cuts off at every n-th call only, where calls are many. */
  readonly every?: number;
  /** Tells what a run cut off there leaves behind; what was left behind once is not tried again. */
  readonly leaves?: (k: number, unflushed: 'kept' | 'lost') => unknown;
}

/**
 * Cuts a step off at every service call, with the writes since the last flush kept and lost, and runs it again:
 * the workbook must be the uninterrupted one. Also runs the finished step once more, which must change nothing.
 *
 * @param fresh makes the same workbook each time
 */
export function expectToSurviveCrashes(fresh: () => CrashSubject, plan: CrashPlan = {}): CrashReport {
  const { ignore = [], every = 1, leaves = () => ({}) } = plan;
  const whole = fresh();
  whole.run();
  const expected = normal(whole.workbook(), ignore);
  whole.run();
  expect(normal(whole.workbook(), ignore)).toEqual(expected);
  const left = new Set<unknown>();
  let runs = 0;
  for (let k = 1; ; k += every) {
    for (const unflushed of ['kept', 'lost'] as const) {
      const leftThere = leaves(k, unflushed);
      if (left.has(leftThere)) continue;
      left.add(leftThere);
      const subject = fresh();
      subject.cutOffAt(k, unflushed);
      if (!isCutOff(subject)) return { places: k - 1, runs };
      runs++;
      subject.run();
      expect({ k, unflushed, workbook: normal(subject.workbook(), ignore) }).toEqual({
        k,
        unflushed,
        workbook: expected,
      });
    }
  }
}

/** A step on a memory store; its service calls are the calls of the table store. */
export function memorySubject(start: Workbook, step: (world: World) => void): CrashSubject {
  const store = memoryStore(start);
  let unflushed: 'kept' | 'lost' = 'kept';
  return {
    run() {
      try {
        step(testWorld(store));
      } finally {
        store.recover(unflushed);
        unflushed = 'kept';
      }
    },
    cutOffAt(k, writes) {
      store.failAt(k);
      unflushed = writes;
    },
    workbook: store.workbook,
  };
}

/**
 * A step on the emulated SpreadsheetApp; every method of a Google object is a service call.
 *
 * @param prepare fills the empty spreadsheet
 */
export function spreadsheetSubject(
  prepare: (world: World) => void,
  step: (world: World) => void,
): CrashSubject {
  const sheet = emulatedSpreadsheet();
  prepare(testWorld(sheet.store));
  sheet.store.flush();
  let unflushed: 'kept' | 'lost' = 'kept';
  return {
    run() {
      try {
        step(testWorld(sheet.store));
        sheet.store.flush();
      } finally {
        sheet.recover(unflushed);
        unflushed = 'kept';
      }
    },
    cutOffAt(k, writes) {
      sheet.failAt(k);
      unflushed = writes;
    },
    workbook: () =>
      Object.fromEntries(
        sheet.spreadsheet.getSheets().map((tab) => [tab.getName(), sheet.store.read(tab.getName()) ?? []]),
      ),
  };
}

function isCutOff(subject: CrashSubject): boolean {
  try {
    subject.run();
    return false;
  } catch {
    return true;
  }
}

/** Tabs as sets of rows by column title: neither the order of rows nor that of columns is a difference. */
export function normal(
  workbook: Workbook,
  ignore: readonly string[] = [],
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Object.entries(workbook)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([title, cells]) => [title, normalRows(cells, ignore)]),
  );
}

function normalRows(cells: readonly (readonly Cell[])[], ignore: readonly string[]): readonly string[] {
  const [header = [], ...rows] = cells;
  const columns = header
    .map((title, at) => ({ title, at }))
    .filter(({ title }) => !ignore.includes(String(title)));
  columns.sort((one, other) => (String(one.title) < String(other.title) ? -1 : 1));
  return rows
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => JSON.stringify(columns.map(({ title, at }) => [title, row[at] ?? ''])))
    .sort();
}
