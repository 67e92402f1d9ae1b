import { choice, date, integer, text } from './columns';
import type { TableSpec } from './tableSpec';

/** Where a request to an authority stands. */
export type RequestStatus =
  | 'draft'
  | 'asked'
  | 'query'
  | 'promised'
  | 'delivered'
  | 'checked'
  | 'imported'
  | 'source-deleted'
  | 'refused'
  | 'no-answer'
  | 'asked-again';

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
  guarded: false,
  columns: {
    id: text('ID', { width: 60 }),
    authority: text('Meldebehörde', { width: 120 }),
    assembly: text('Veranstaltung', { width: 100 }),
    status: choice('Status', {
      draft: 'Entwurf',
      asked: 'angefragt',
      query: 'Rückfrage',
      promised: 'zugesagt',
      delivered: 'geliefert',
      checked: 'geprüft',
      imported: 'eingelesen',
      'source-deleted': 'Quelle gelöscht',
      refused: 'abgelehnt',
      'no-answer': 'keine Antwort',
      'asked-again': 'erneut angefragt',
    }),
    ordered: integer('Bestellt'),
    referenceDate: date('Stichtag'),
    askedOn: date('Angefragt am'),
    deadline: date('Frist'),
    fee: text('Gebühr', { width: 80 }),
    fileNumber: text('Aktenzeichen'),
    refusalReason: text('Ablehnungsgrund', { width: 200 }),
  },
};
