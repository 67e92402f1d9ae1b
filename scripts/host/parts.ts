import type { Meter } from './meter';
import type { Realm } from './realm';

/** What lasts for one execution of the bundle; services are made anew for each, as nothing survives at Google. */
export interface Execution {
  readonly meter: Meter;
  readonly realm: Realm;
}

/**
 * The part of the host that is the spreadsheet (`spreadsheet/`): one `.xlsx` file and its journal.
 *
 * Opening it reads the file, replays the journal, and leaves both usable by this process only.
 */
export interface WorkbookPart {
  /** The global `SpreadsheetApp` of one execution; `ui` is what its `getUi()` gives, `toast` what `Spreadsheet.toast` does. */
  service(execution: Execution, page: { ui: object; toast(message: string, title?: string): void }): object;
  /** Makes everything written so far lasting (journal, fsync); the answer to a call waits for it. */
  confirm(): void;
  /** Undoes what the present execution wrote since its last flush, as a crash at Google may. */
  loseUnflushed(): void;
  /** Writes the `.xlsx` if anything changed, and empties the journal. */
  save(): Promise<void>;
}

/** The part of the host that is Docs and Drive (`documents/`): real files in the folder. */
export interface DocumentsPart {
  /** The globals of one execution: `DocumentApp`, `Drive`, `DriveApp` where emulated. */
  services(execution: Execution): Readonly<Record<string, object>>;
  /** Makes everything written so far lasting. */
  confirm(): void;
  /** The file behind an id, to be opened or downloaded from the page; `undefined` if there is none. */
  file(id: string): { readonly path: string; readonly name: string; readonly mime: string } | undefined;
}
