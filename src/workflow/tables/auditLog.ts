import { datetime, text } from './columns';
import type { TableSpec } from './tableSpec';

/** One act, without personal data. */
export interface AuditEntry {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  /** What was done, in words. */
  readonly what: string;
  /** Numbers that go with it, in words. */
  readonly counts: string;
}

/** Tab Protokoll; only ever added to. */
export const auditLogTable: TableSpec<AuditEntry> = {
  tab: 'Protokoll',
  id: 'id',
  guarded: true,
  columns: {
    at: datetime('Wann'),
    by: text('Wer', { width: 180 }),
    what: text('Was', { width: 260 }),
    counts: text('Zahlen', { width: 200 }),
    id: text('ID', { width: 140 }),
  },
};
