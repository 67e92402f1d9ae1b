/** One tab in the bar at the bottom, as `GET /tabs` lists it. */
export interface TabSummary {
  readonly title: string;
  readonly hidden: boolean;
  readonly colour: string | null;
}

/** One cell as seen; what is usual is left out. */
export interface SeenCell {
  readonly text: string;
  readonly background?: string;
  readonly colour?: string;
  readonly bold?: true;
  readonly note?: string;
  /** True for numbers and dates, which stand on the right. */
  readonly right?: true;
}

/** A tab as `GET /tab/NAME` shows it: the first rows up to the limit, hidden ones left out. */
export interface SeenTab {
  readonly title: string;
  /** Numbers of the rows in `cells`, from 0; hidden and filtered ones are missing. */
  readonly rowNumbers: readonly number[];
  readonly cells: readonly (readonly SeenCell[])[];
  readonly columns: number;
  readonly widths: Readonly<Record<number, number>>;
  readonly hiddenColumns: readonly number[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly filter: {
    readonly range: { readonly row: number; readonly column: number; readonly columns: number };
    readonly hidden: Readonly<Record<number, readonly string[]>>;
  } | null;
  /** Drop-downs by column. */
  readonly options: Readonly<Record<number, readonly string[]>>;
  /** True: a warning before edits. */
  readonly guarded: boolean;
  /** Rows with content, seen or not. */
  readonly usedRows: number;
  /** True if rows were left out because of the limit. */
  readonly cut: boolean;
}
