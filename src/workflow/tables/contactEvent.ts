import type { ContactEvent } from '../../domain/invitee';
import { channelLabels, eventLabels, reasonLabels, statusLabels } from '../../text/de/labels';
import { choice, datetime, integer, text } from './columns';
import type { TableSpec } from './tableSpec';

/** Tab Verlauf: what happened to whom; only ever added to. */
export const contactEventTable: TableSpec<ContactEvent> = {
  tab: 'Verlauf',
  id: 'id',
  guarded: true,
  columns: {
    at: datetime('Wann'),
    aid: text('AID', { width: 120 }),
    type: choice('Was', eventLabels, { width: 150 }),
    result: choice('Status danach', { ...statusLabels, '': '' }, { width: 130 }),
    channel: choice('Weg', channelLabels),
    reason: choice('Grund', reasonLabels, { width: 160 }),
    note: text('Bemerkung', { width: 240 }),
    reference: text('Bezug', { width: 120 }),
    by: text('Wer', { width: 180 }),
    number: integer('Nr.', { width: 50 }),
    id: text('ID', { width: 140 }),
  },
};
