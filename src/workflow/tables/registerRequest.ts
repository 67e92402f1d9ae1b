import type { RequestStatus } from '../../api/authorities';
import { requestLabels } from '../../text/de/labels';
import { choice, date, integer, text } from './columns';
import type { TableSpec } from './tableSpec';

/** One request for register data. */
export interface RegisterRequest {
  /** For example `A01`. */
  readonly id: string;
  readonly authority: string;
  readonly assembly: string;
  readonly referenceDate: string;
  readonly ordered: number;
  readonly askedOn: string;
  readonly deadline: string;
  readonly status: RequestStatus;
  readonly fee: string;
  readonly fileNumber: string;
  readonly refusalReason: string;
}

/** Tab Anfragen. */
export const registerRequestTable: TableSpec<RegisterRequest> = {
  tab: 'Anfragen',
  id: 'id',
  last: 'status',
  guarded: false,
  columns: {
    id: text('ID', { width: 60 }),
    authority: text('Meldebehörde', { width: 120 }),
    assembly: text('Veranstaltung', { width: 100 }),
    status: choice('Status', requestLabels),
    ordered: integer('Bestellt'),
    referenceDate: date('Stichtag'),
    askedOn: date('Angefragt am'),
    deadline: date('Frist'),
    fee: text('Gebühr', { width: 80 }),
    fileNumber: text('Aktenzeichen'),
    refusalReason: text('Ablehnungsgrund', { width: 200 }),
  },
};
