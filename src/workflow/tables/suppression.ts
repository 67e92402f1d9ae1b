import type { Suppression } from '../../domain/register/suppression';
import { suppressionLabels } from '../../text/de/drawRecords';
import { type Column, choice, date, text, unreadable } from './columns';
import type { TableSpec } from './tableSpec';

/** Somebody who must not be drawn: a hash, never a name. */
export interface SuppressionRow extends Suppression {
  readonly since: string;
  readonly by: string;
}

/** Tab Nicht losen. */
export const suppressionTable: TableSpec<SuppressionRow> = {
  tab: 'Nicht losen',
  id: 'id',
  guarded: true,
  columns: {
    since: date('Seit'),
    reason: choice('Grund', suppressionLabels),
    by: text('Wer', { width: 180 }),
    id: digits(text('Prüfwert', { width: 460 })),
    secret: digits(text('Geheimnis', { hidden: true })),
  },
};

/** 64 hex digits; anything else would recognize nobody, so it must be told. */
function digits(column: Column<string>): Column<string> {
  return {
    ...column,
    read: (cell) => {
      const value = column.read(cell);
      return value !== unreadable && /^[0-9a-f]{64}$/.test(value) ? value : unreadable;
    },
  };
}
