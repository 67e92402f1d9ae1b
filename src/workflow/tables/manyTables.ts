import type { Issue } from '../../domain/issue';
import type { TableIssueCode } from '../../domain/workbookIssue';
import type { TableReader } from '../../ports/tableStore';
import { readTable } from './table';
import type { TableSpec } from './tableSpec';

/** Tables read one after the other; what cannot be read counts as empty until all that is wrong can be told at once. */
export interface ManyTables {
  rowsOf<Row>(spec: TableSpec<Row>): readonly Row[];
  /** What stood in the way so far; nothing may be done with the rows unless this is empty. */
  readonly failed: readonly Issue<TableIssueCode>[];
}

/** Begins to read tables. */
export function manyTables(tables: TableReader): ManyTables {
  const failed: Issue<TableIssueCode>[] = [];
  return {
    rowsOf(spec) {
      const read = readTable(tables, spec);
      if (read.ok) return read.value.rows;
      failed.push(...read.issues);
      return [];
    },
    failed,
  };
}
