import { type Change, changeReasons, type Fallback } from '../../domain/draw/replacement';
import { fallbackLabels } from '../../text/de/drawRecords';
import { choice, datetime, integer, text } from './columns';
import type { TableSpec } from './tableSpec';

/** One entry of a draw's replacement log: what the public protocol says of it. */
export interface ReplacementRow {
  /** `draw:sequence`. */
  readonly id: string;
  readonly draw: string;
  readonly sequence: number;
  readonly at: string;
  /** Ids of the seat's area and group. */
  readonly area: string;
  readonly group: string;
  readonly leaves: string;
  readonly fallback: Fallback;
  readonly key: string;
  /** As `changesText` writes them. */
  readonly changes: string;
}

/** Tab Nachlosungen. */
export const replacementTable: TableSpec<ReplacementRow> = {
  tab: 'Nachlosungen',
  id: 'id',
  guarded: true,
  columns: {
    draw: text('Losung', { width: 110 }),
    sequence: integer('Nr.', { width: 50 }),
    at: datetime('Wann'),
    area: text('Bezirk', { width: 80 }),
    group: text('Gruppe', { width: 90 }),
    fallback: choice('Woher', fallbackLabels, { width: 200 }),
    key: text('Nachgerückt', { width: 460 }),
    leaves: text('Ausgeschieden', { width: 460 }),
    changes: text('Anlass', { width: 200 }),
    id: text('ID', { hidden: true }),
  },
};

/** Writes what happened before a replacement into one cell: `key reason`, one per line. */
export function changesText(changes: readonly Change[]): string {
  return changes.map(({ key, reason }) => `${key} ${reason}`).join('\n');
}

/** Reads what `changesText` wrote; `undefined` if a hand has been in it. */
export function parseChanges(written: string): readonly Change[] | undefined {
  if (written === '') return [];
  const changes = written.split('\n').map((line) => {
    const [key = '', word = ''] = line.split(' ');
    return { key, reason: changeReasons.find((reason) => reason === word) };
  });
  return changes.every((change): change is Change => change.reason !== undefined) ? changes : undefined;
}
