import type { AgeShares, Municipality } from '../domain/district';
import type { Result } from '../domain/issue';
import type { Field } from '../domain/register/field';
import type { BlockedPerson } from '../domain/register/importCall';
import type { PackedPerson } from '../domain/register/packedPerson';
import type { Oddity } from '../domain/register/plausibility';

/** View Register. */
export interface RegisterApi {
  /** What holds for an import, and every delivery so far. */
  register(): Result<RegisterView>;
  /**
   * Begins to import one table, or goes on where it was stopped: found again by its hash.
   *
   * Nothing counts before `importFinish`.
   */
  importBegin(table: NewDelivery): Result<ImportStart>;
  /**
   * Takes the next people of a delivery; the same ones twice are stored once.
   *
   * @param from how many people of the file come before these
   * @param replaces id of the delivery that this one corrects; empty if none
   */
  importChunk(
    delivery: string,
    from: number,
    people: readonly PackedPerson[],
    replaces: string,
  ): Result<ImportProgress>;
  /** Takes rows for the quarantine; the same ones twice are stored once. */
  importQuarantine(delivery: string, rows: readonly QuarantinedRow[]): Result<{ readonly taken: number }>;
  /** Ends an import: from now on its people count. Idempotent. */
  importFinish(delivery: string, end: ImportEnd): Result<RegisterView>;
  /** Says what is improbable about what was imported: per authority, then as a whole. */
  checkDeliveries(): Result<readonly DeliveryCheck[]>;
  /** Takes a delivery back: removes exactly its rows. Refused once a draw list was announced from them. */
  undoDelivery(delivery: string): Result<RegisterView>;
  /** Sets when people must have been informed, and when the delivered file must be deleted. */
  setDeliveryDates(delivery: string, dates: DeliveryDates): Result<RegisterView>;
  /** The rows of a delivery that wait for a decision. */
  quarantine(delivery: string): Result<readonly QuarantineEntry[]>;
  /**
   * Decides about one row.
   *
   * @param person as corrected; null to leave the row out
   */
  decideQuarantined(id: string, person: PackedPerson | null): Result<readonly QuarantineEntry[]>;
  /** Opens the dialog in which the rows of a delivery in quarantine are decided. */
  showQuarantine(delivery: string): Result<true>;
  /**
   * Opens the dialog in which the columns of a file are mapped.
   *
   * @param line on which the sidebar tells the dialog what it has read
   */
  showMapping(line: string): Result<true>;
}

/** What the view Register shows and needs for reading files. */
export interface RegisterView {
  readonly municipalities: readonly Municipality[];
  readonly minAge: number;
  /** As `parseAgeGroups` reads them. */
  readonly ageGroups: string;
  readonly today: string;
  /** Day the authorities were asked to look at (Stichtag); today if nobody was asked. */
  readonly referenceDate: string;
  readonly authorities: readonly string[];
  /** How many people each authority was asked for, by name. */
  readonly ordered: Readonly<Record<string, number>>;
  readonly ageShares: AgeShares;
  readonly deliveries: readonly DeliveryView[];
  /** People in the pool that count. */
  readonly pool: number;
}

/** Where a delivery stands; its people count once it is `imported`. */
export type DeliveryStatus = 'importing' | 'imported' | 'replaced' | 'undone' | 'repeated';

/** One delivery as the view shows it. */
export interface DeliveryView {
  readonly id: string;
  readonly authority: string;
  readonly status: DeliveryStatus;
  readonly fileName: string;
  /** Hash of file and sheet. */
  readonly hash: string;
  readonly referenceDate: string;
  /** What each column of the file holds: title and field, from the left. */
  readonly columns: readonly SentColumn[];
  readonly rows: number;
  readonly imported: number;
  readonly duplicate: number;
  readonly blocked: number;
  readonly ineligible: number;
  readonly quarantined: number;
  readonly skipped: number;
  /** False if it answers an earlier request: what its authority was asked last is no measure for it. */
  readonly answersLast: boolean;
  /** True if a draw that holds was announced from it: nothing of it may change any more. */
  readonly announced: boolean;
  /** Quarantined rows without a decision. */
  readonly undecided: number;
  readonly art14DueOn: string;
  readonly deleteBy: string;
  readonly deletedOn: string;
}

/** What a random sample would hardly show. */
export interface DeliveryCheck {
  /** Name; empty for everything that was imported. */
  readonly authority: string;
  readonly oddities: readonly Oddity[];
}

/** A column of a file: its title, and what it holds; empty if it was dropped. */
export type SentColumn = readonly [title: string, field: Field | ''];

/** A table about to be imported. */
export interface NewDelivery {
  readonly authority: string;
  /** File name; with the sheet in brackets for workbooks. */
  readonly fileName: string;
  readonly hash: string;
  readonly referenceDate: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly columns: readonly SentColumn[];
  readonly rows: number;
  /** People that will be sent. */
  readonly people: number;
  /** Id of the delivery that this one corrects; empty if none. */
  readonly replaces: string;
}

/** How an import begins. */
export interface ImportStart {
  readonly delivery: string;
  /** True if this very table was imported before: nothing is to be sent. */
  readonly finished: boolean;
  /** People taken so far, in the order of the file. */
  readonly done: number;
}

/** How far an import is. */
export interface ImportProgress {
  readonly done: number;
}

/** A row for the quarantine. */
export interface QuarantinedRow {
  readonly row: number;
  readonly codes: readonly string[];
  /** As sent. */
  readonly cells: readonly string[];
}

/** What the sidebar counted while reading. */
export interface ImportEnd {
  readonly duplicate: number;
  readonly blocked: number;
  readonly ineligible: number;
  readonly quarantined: number;
  readonly skipped: number;
  readonly people: number;
  readonly replaces: string;
  readonly blockedPeople: readonly BlockedPerson[];
}

/** Dates of a delivery; `YYYY-MM-DD`, or empty. */
export interface DeliveryDates {
  readonly art14DueOn: string;
  readonly deleteBy: string;
  readonly deletedOn: string;
}

/** A row that waits for a decision. */
export interface QuarantineEntry {
  readonly id: string;
  readonly row: number;
  readonly codes: readonly string[];
  readonly cells: readonly string[];
  readonly columns: readonly SentColumn[];
}

/** What can stand in the way of an import; facts: `delivery`, `people`, `most`. */
export type RegisterIssueCode =
  | 'pool-too-large'
  | 'delivery-unknown'
  | 'delivery-announced'
  | 'delivery-finished'
  | 'import-gap'
  | 'quarantine-unknown'
  | 'quarantine-duplicate';
