import type { RequestStatus } from '../../api/authorities';
import type { DeliveryStatus } from '../../api/register';
import type { Channel, ContactEvent, EventType, InviteeStatus, NextStep } from '../../domain/invitee';

/** Screen word of each status; also the drop-down of the tab Ausgeloste. */
export const statusLabels: Readonly<Record<InviteeStatus, string>> = {
  drawn: 'gezogen',
  waiting: 'Warteliste',
  invited: 'eingeladen',
  reminded: 'erinnert',
  visited: 'aufgesucht',
  undecided: 'Klärung',
  accepted: 'zugesagt',
  confirmed: 'bestätigt',
  attended: 'teilgenommen',
  declined: 'abgesagt',
  unreachable: 'nicht erreicht',
  undeliverable: 'unzustellbar',
  objected: 'Widerspruch',
  excluded: 'ausgeschlossen',
  withdrawn: 'abgesagt (spät)',
  absent: 'nicht erschienen',
  replaced: 'ersetzt',
};

/** Background of each status in the tab Ausgeloste; light enough for black text. */
export const statusColours: Readonly<Partial<Record<InviteeStatus, string>>> = {
  invited: '#e8f0fe',
  reminded: '#e8f0fe',
  visited: '#e8f0fe',
  undecided: '#fef7e0',
  accepted: '#e6f4ea',
  confirmed: '#ceead6',
  attended: '#ceead6',
  declined: '#fce8e6',
  unreachable: '#f1f3f4',
  undeliverable: '#f1f3f4',
  objected: '#fce8e6',
  excluded: '#f1f3f4',
  withdrawn: '#fce8e6',
  absent: '#f1f3f4',
  replaced: '#f1f3f4',
};

/** Screen word of how somebody came in; also the drop-down of the tab Ausgeloste. */
export const drawnAsLabels = { drawn: 'gelost', replacement: 'nachgelost' } as const;

/** Screen word of each way of contact. */
export const channelLabels: Readonly<Record<Channel, string>> = {
  letter: 'Brief',
  card: 'Rückmeldekarte',
  phone: 'Telefon',
  mail: 'E-Mail',
  sms: 'SMS',
  page: 'Antwortseite',
  door: 'an der Tür',
  sheet: 'Tabelle',
  '': '',
};

/** Screen words of what happened. */
export const eventLabels: Readonly<Record<EventType, string>> = {
  drawn: 'gelost',
  'put-on-hold': 'auf die Warteliste',
  'letter-posted': 'Brief aufgegeben',
  'reminder-posted': 'Erinnerung aufgegeben',
  'not-met': 'nicht angetroffen',
  reply: 'Rückmeldung',
  'given-up': 'nicht erreicht',
  'letter-returned': 'Brief kam zurück',
  'address-corrected': 'Anschrift berichtigt',
  confirmed: 'bestätigt',
  withdrawn: 'spät abgesagt',
  attended: 'teilgenommen',
  absent: 'nicht erschienen',
  replaced: 'ersetzt',
  objected: 'Widerspruch',
  excluded: 'ausgeschlossen',
  correction: 'Korrektur',
  restored: 'wiederhergestellt',
  remark: 'Notiz',
};

/** Screen words of what to do next about somebody. */
export const nextStepLabels: Readonly<Record<NextStep, string>> = {
  invite: 'einladen',
  remind: 'erinnern',
  visit: 'aufsuchen',
  clarify: 'klären',
  confirm: 'bestätigen lassen',
  'correct-address': 'Anschrift klären',
  replace: 'nachlosen',
  '': '',
};

/** Screen words of the reasons for a "no" and for giving up. */
export const reasonLabels: Readonly<Record<ContactEvent['reason'], string>> = {
  'no-time': 'keine Zeit',
  'not-interested': 'kein Interesse',
  health: 'Gesundheit',
  care: 'Betreuung oder Pflege',
  work: 'Arbeit oder Schule',
  distrust: 'kein Vertrauen in die Politik',
  language: 'Sprache',
  other: 'anderer Grund',
  'none-given': 'kein Grund genannt',
  attempts: 'dreimal nicht angetroffen',
  'stop-date': 'Nachlosen beendet',
  'no-capacity': 'kein Besuch möglich',
  '': '',
};

/** Screen word of where a request to an authority stands; also the drop-down of the tab Anfragen. */
export const requestLabels: Readonly<Record<RequestStatus, string>> = {
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
};

/** Screen word of where a delivery stands; also the drop-down of the tab Lieferungen. */
export const deliveryLabels: Readonly<Record<DeliveryStatus, string>> = {
  importing: 'nicht zu Ende eingelesen',
  imported: 'eingelesen',
  replaced: 'ersetzt',
  undone: 'zurückgenommen',
  repeated: 'doppelt geliefert',
};
