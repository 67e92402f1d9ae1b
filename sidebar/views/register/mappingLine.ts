import { type ChosenMapping, droppedTitles } from '../../../src/domain/register/chosenMapping';
import type { Field } from '../../../src/domain/register/field';
import type { ReadTable } from './readTables';

/** What the dialog for mapping shows of a table; the sidebar says it again after every change. */
export interface MappedTable {
  readonly name: string;
  readonly columns: readonly MappedColumn[];
  /** Undefined while nothing can be read with this mapping. */
  readonly people: number | undefined;
  readonly quarantined: number;
  /** Titles of columns that are not used. */
  readonly dropped: readonly string[];
}

/** A column of a file. */
export interface MappedColumn {
  /** Empty if the file has no header. */
  readonly title: string;
  /** A few values as sent, no two alike. */
  readonly examples: readonly string[];
  readonly field: Field | '';
}

/** What the dialog says to the sidebar: that it is there, or what it was told. */
export type MappingAnswer = 'ready' | { readonly fields: readonly (Field | '')[] };

const mostExamples = 3;

/** Gives what can be mapped of a table. */
export function mappedTable({ name, content, firstRows }: ReadTable): MappedTable {
  const header = 'header' in content ? content.header : undefined;
  const outcome = 'header' in content ? content.outcome : undefined;
  const width = header?.mapping.length ?? Math.max(0, ...firstRows.map((row) => row.length));
  const rows = firstRows.slice(header?.row ?? 0);
  return {
    name,
    columns: Array.from({ length: width }, (_, i) => ({
      title: header?.titles[i] ?? '',
      examples: [...new Set(rows.map((row) => (row[i] ?? '').trim()))]
        .filter((value) => value !== '')
        .slice(0, mostExamples),
      field: header?.mapping[i] ?? '',
    })),
    people: outcome?.counts.imported,
    quarantined: outcome?.counts.quarantined ?? 0,
    dropped: header ? droppedTitles(header) : [],
  };
}

/** Columns by number, so that it works without titles. */
export function mappingOf(columns: readonly (Field | '')[]): ChosenMapping {
  const mapping: Partial<Record<Field, number[]>> = {};
  columns.forEach((field, i) => {
    if (field) mapping[field] = [...(mapping[field] ?? []), i + 1];
  });
  return mapping;
}
