import type { InviteeStatus } from '../../domain/invitee';
import { statusLabels } from './labels';

/** Wording of remarks in the tab Verlauf. */
export const logText = {
  putBack: (typed: InviteeStatus, kept: InviteeStatus) =>
    `${typed === 'drawn' ? 'Status' : `Status „${statusLabels[typed]}“`} von Hand geändert; von „${statusLabels[kept]}“ aus nicht möglich, zurückgesetzt.`,
  consentMissing:
    'Unter 18 geht „bestätigt“ oder „teilgenommen“ nur mit dem schriftlichen Einverständnis der Eltern. Das lässt sich hier noch nicht eintragen; der Status wurde zurückgesetzt.',
  objected: 'Will nicht mehr angeschrieben werden.',
  restored: 'Im Verlauf fehlten Zeilen; der Status ist der aus dem Blatt „Ausgeloste“.',
} as const;
