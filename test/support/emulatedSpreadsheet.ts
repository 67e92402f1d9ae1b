import { emulateSpreadsheetApp } from '../../scripts/host/spreadsheet/emulated/spreadsheetApp';
import { newTab } from '../../scripts/host/spreadsheet/model/tab';
import { Workbook, type WorkbookOptions } from '../../scripts/host/spreadsheet/model/workbook';
import { sheetTableStore } from '../../src/apps-script/tableStore';
import type { TableStore } from '../../src/ports/tableStore';

/** An emulated spreadsheet in the test's own realm, with what was called and faults on demand. */
export interface EmulatedSpreadsheet {
  readonly workbook: Workbook;
  readonly app: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly store: TableStore;
  /** Names of all service calls so far. */
  readonly calls: string[];
  /** Virtual milliseconds so far. */
  elapsed(): number;
  /** Throws at the k-th call from now (from 1) and at every later one, until `recover`. */
  failAt(k: number): void;
  recover(writes: 'kept' | 'lost'): void;
}

/** Makes a spreadsheet with one empty tab; `SpreadsheetApp` is then the global of this name. */
export function emulatedSpreadsheet(options: Partial<WorkbookOptions> = {}): EmulatedSpreadsheet {
  const workbook = new Workbook([newTab(1, 'Tabellenblatt1')], undefined, {
    swallowsApostrophe: true,
    ...options,
  });
  const calls: string[] = [];
  let elapsed = 0;
  let failing = Number.POSITIVE_INFINITY;
  const app = appOver(workbook, (name, milliseconds = 5) => {
    calls.push(name);
    elapsed += milliseconds;
    if (calls.length >= failing) throw new Error('Service Spreadsheets timed out while accessing document');
  });
  Object.assign(globalThis, { SpreadsheetApp: app });
  const spreadsheet = app.getActiveSpreadsheet();
  calls.length = 0;
  return {
    workbook,
    app,
    spreadsheet,
    store: sheetTableStore(spreadsheet),
    calls,
    elapsed: () => elapsed,
    failAt(k) {
      failing = calls.length + k;
    },
    recover(writes) {
      failing = Number.POSITIVE_INFINITY;
      if (writes === 'lost') workbook.loseUnflushed();
      else workbook.flush();
    },
  };
}

/** The spreadsheet of a workbook as a hand reaches it: nothing is counted and nothing fails. */
export function spreadsheetOver(workbook: Workbook): GoogleAppsScript.Spreadsheet.Spreadsheet {
  return appOver(workbook, () => undefined).getActiveSpreadsheet();
}

function appOver(workbook: Workbook, call: (name: string, milliseconds?: number) => void) {
  return emulateSpreadsheetApp({
    workbook,
    id: 'test',
    url: 'http://127.0.0.1/',
    name: 'Probe',
    ui: {},
    meter: { call },
    realm: {
      array: (items) => [...items],
      date: (milliseconds) => new Date(milliseconds),
      object: (value) => value,
      error: (message) => new Error(message),
    },
  });
}
