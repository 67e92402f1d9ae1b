import type { TabLook } from '../../ports/tableStore';
import type { Column } from './columns';

/** One tab as a table: its title, its columns by field of the record, and the field that names a row. */
export interface TableSpec<Row> {
  /** Title of the tab. */
  readonly tab: string;
  /** Field that names a row; unique in the table. */
  readonly id: keyof Row & string;
  /** In the order in which a new tab shows them. */
  readonly columns: { readonly [Field in keyof Row]: Column<Row[Field]> };
  /** The column that makes the others of its row count: written after them, where a row is changed in pieces. */
  readonly last?: keyof Row & string;
  /** True: edits by hand are warned about. */
  readonly guarded: boolean;
  /** True: a new tab stands before all others. */
  readonly first?: boolean;
}

/** Gives the look of a new tab of this table. */
export function tabLook<Row>(spec: TableSpec<Row>): TabLook {
  return {
    title: spec.tab,
    columns: fieldsOf(spec).map((field) => spec.columns[field].look),
    guarded: spec.guarded,
    first: spec.first ?? false,
  };
}

/** Gives the fields of a table's records in the order of its columns. */
export function fieldsOf<Row>(spec: TableSpec<Row>): readonly (keyof Row & string)[] {
  return Object.keys(spec.columns) as (keyof Row & string)[];
}
