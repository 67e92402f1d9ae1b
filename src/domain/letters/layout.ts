/** How a new template document looks. Lengths and sizes are points. */
export interface TemplateLayout {
  readonly page: PageLayout;
  readonly font: string;
  readonly size: number;
  readonly body: readonly BlockLayout[];
  /** At the foot of every page; empty for none. */
  readonly footer: readonly ParagraphLayout[];
}

/** Paper and margins. */
export interface PageLayout {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** A paragraph or a table. */
export type BlockLayout = ParagraphLayout | TableLayout;

/** A paragraph; what is not given is as in the rest of the document. */
export interface ParagraphLayout {
  /** Pieces between pairs of `**` are bold; `\n` is a new line in the paragraph. */
  readonly text: string;
  readonly size?: number;
  readonly bold?: boolean;
  /** `#rrggbb`. */
  readonly colour?: string;
  readonly align?: 'left' | 'centre' | 'right';
  readonly before?: number;
  readonly after?: number;
  /** Multiple of the type's own line height. */
  readonly spacing?: number;
  readonly bullet?: boolean;
  /** Begins a new page. */
  readonly pageBreak?: boolean;
}

/** A table; cells are as high as they need to be, rows at least as high as told. */
export interface TableLayout {
  readonly widths: readonly number[];
  readonly rows: readonly RowLayout[];
  /** Width of all lines; 0 for none. */
  readonly border: number;
  readonly borderColour?: string;
}

/** One row of a table. */
export interface RowLayout {
  readonly height?: number;
  readonly cells: readonly CellLayout[];
}

/** One cell of a table. */
export interface CellLayout {
  readonly paragraphs: readonly ParagraphLayout[];
  /** `#rrggbb`. */
  readonly background?: string;
  /** Inside, on all four sides; 0 if not given. */
  readonly padding?: number;
  readonly align?: 'top' | 'middle' | 'bottom';
}
