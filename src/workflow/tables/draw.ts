import { addedLater, choice, integer, text } from './columns';
import type { TableSpec } from './tableSpec';

/** Where a draw stands; its people count once it is `drawn`. */
export type DrawStatus = 'announced' | 'withdrawn' | 'drawing' | 'drawn' | 'annulled';

/** One draw. */
export interface DrawRow {
  /** For example `245-2025-1-L1`. */
  readonly id: string;
  readonly assembly: string;
  readonly status: DrawStatus;
  /** 64 hex digits; emptied when the pool is deleted. */
  readonly salt: string;
  readonly seed: string;
  readonly seedSource: string;
  readonly algorithm: string;
  readonly fingerprint: string;
  /** Canonical JSON. */
  readonly plan: string;
  readonly planHash: string;
  /** ISO 8601 with offset, as in the protocol. */
  readonly announcedAt: string;
  readonly drawnAt: string;
  readonly by: string;
  readonly n: number;
  readonly protocol: string;
  readonly resultHash: string;
  /** People moved up so far. */
  readonly replaced: number;
  /** Why it was withdrawn or annulled. */
  readonly reason: string;
}

/** Tab Losungen. */
export const drawTable: TableSpec<DrawRow> = {
  tab: 'Losungen',
  id: 'id',
  last: 'status',
  guarded: true,
  columns: {
    id: text('ID', { width: 110 }),
    assembly: text('Veranstaltung', { width: 100 }),
    status: choice('Status', {
      announced: 'angekündigt',
      withdrawn: 'zurückgezogen',
      drawing: 'läuft',
      drawn: 'gelost',
      annulled: 'aufgehoben',
    }),
    n: integer('Personen'),
    replaced: addedLater(integer('Nachgelost'), 0),
    seed: text('Startwert', { width: 260 }),
    seedSource: text('Quelle des Startwerts', { width: 200 }),
    announcedAt: text('Angekündigt', { width: 180 }),
    drawnAt: text('Gelost', { width: 180 }),
    by: text('Wer', { width: 180 }),
    reason: text('Grund', { width: 200 }),
    fingerprint: text('Fingerabdruck', { width: 200 }),
    planHash: text('Prüfwert des Plans', { width: 200 }),
    resultHash: text('Prüfwert des Ergebnisses', { width: 200 }),
    protocol: text('Losprotokoll', { width: 200 }),
    algorithm: text('Verfahren', { width: 130 }),
    plan: text('Plan', { width: 160 }),
    salt: text('Salz', { hidden: true }),
  },
};
