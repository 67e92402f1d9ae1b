import type { MailingKind } from '../../domain/letters/mailing';
import { mailingLabels } from '../../text/de/letterWords';
import { choice, datetime, text } from './columns';
import type { TableSpec } from './tableSpec';

/** Where one e-mail stands; `sending` after a crash means that nobody knows. */
export type MessageStatus = 'sending' | 'sent';

/** One e-mail instead of a letter; no address, no text. */
export interface MailMessage {
  /** Kind and AID, so that nobody gets the same twice. */
  readonly id: string;
  readonly aid: string;
  readonly kind: MailingKind;
  readonly status: MessageStatus;
  readonly at: string;
  readonly by: string;
}

/** Tab E-Mails. */
export const mailMessageTable: TableSpec<MailMessage> = {
  tab: 'E-Mails',
  id: 'id',
  guarded: true,
  columns: {
    at: datetime('Wann'),
    aid: text('AID', { width: 120 }),
    kind: choice('Art', mailingLabels, { width: 150 }),
    status: choice(
      'Status',
      { sending: 'unklar, bitte prüfen', sent: 'gesendet' },
      { width: 150, colours: { sending: '#fef7e0', sent: '#e6f4ea' } },
    ),
    by: text('Wer', { width: 180 }),
    id: text('ID', { width: 180 }),
  },
};
