import type { DeliveryStatus } from '../../api/register';
import { deliveryLabels } from '../../text/de/labels';
import { choice, date, integer, text } from './columns';
import type { TableSpec } from './tableSpec';

/** One register file that came. */
export interface Delivery {
  /** For example `L001`. */
  readonly id: string;
  /** Id of the request; empty if it came unasked. */
  readonly request: string;
  /** Name of the authority; empty if unknown. */
  readonly authority: string;
  readonly status: DeliveryStatus;
  readonly fileName: string;
  readonly sha256: string;
  readonly receivedOn: string;
  readonly referenceDate: string;
  readonly encoding: string;
  readonly delimiter: string;
  /** JSON of the header mapping. */
  readonly mapping: string;
  /** Rows of the file; every row has one of the fates that follow. */
  readonly rows: number;
  readonly imported: number;
  readonly duplicate: number;
  readonly blocked: number;
  readonly ineligible: number;
  readonly quarantined: number;
  readonly skipped: number;
  readonly art14DueOn: string;
  readonly deleteBy: string;
  readonly deletedOn: string;
}

/** Tab Lieferungen. */
export const deliveryTable: TableSpec<Delivery> = {
  tab: 'Lieferungen',
  id: 'id',
  last: 'status',
  guarded: true,
  columns: {
    id: text('ID', { width: 60 }),
    status: choice('Status', deliveryLabels),
    authority: text('Meldebehörde', { width: 180 }),
    fileName: text('Datei', { width: 200 }),
    rows: integer('Zeilen'),
    imported: integer('Übernommen'),
    duplicate: integer('Doppelt'),
    blocked: integer('Gesperrt'),
    ineligible: integer('Nicht berechtigt'),
    quarantined: integer('Quarantäne'),
    skipped: integer('Übersprungen'),
    receivedOn: date('Eingegangen am'),
    referenceDate: date('Stichtag'),
    art14DueOn: date('Art. 14 bis'),
    deleteBy: date('Löschen bis'),
    deletedOn: date('Gelöscht am'),
    request: text('Anfrage', { width: 80 }),
    encoding: text('Kodierung', { width: 100 }),
    delimiter: text('Trennzeichen', { width: 80 }),
    mapping: text('Spaltenzuordnung', { width: 160 }),
    sha256: text('SHA-256', { width: 160 }),
  },
};
