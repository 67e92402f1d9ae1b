import { addedLater, text } from './columns';
import type { TableSpec } from './tableSpec';

/** A registration authority. */
export interface Authority {
  /** For example `M01`. */
  readonly id: string;
  readonly name: string;
  /** AGS of its municipalities, separated by blanks. */
  readonly municipalities: string;
  /** Person or department, as the address of a letter names it. */
  readonly contact: string;
  /** Street and number. */
  readonly street: string;
  /** With `town` empty, too: of the municipality it sits in. */
  readonly postcode: string;
  readonly town: string;
  readonly mail: string;
  readonly phone: string;
  readonly feeRule: string;
  readonly notes: string;
}

/** Tab Meldebehörden. */
export const authorityTable: TableSpec<Authority> = {
  tab: 'Meldebehörden',
  id: 'id',
  guarded: false,
  columns: {
    id: text('ID', { width: 60 }),
    name: text('Meldebehörde', { width: 220 }),
    municipalities: text('Gemeinden (AGS)', { width: 180 }),
    contact: text('Ansprechperson'),
    street: addedLater(text('Straße', { width: 180 }), ''),
    postcode: addedLater(text('PLZ', { width: 60 }), ''),
    town: addedLater(text('Ort'), ''),
    mail: text('E-Mail', { width: 180 }),
    phone: text('Telefon'),
    feeRule: text('Gebühren'),
    notes: text('Notizen', { width: 240 }),
  },
};
