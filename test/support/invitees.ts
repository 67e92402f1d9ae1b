import type { ContactEvent, Invitee, InviteeStatus } from '../../src/domain/invitee';
import { addressee } from './addressees';

/** An invented invitee; say only what the test is about. */
export function invitee(given: Partial<Invitee> & { readonly aid: string }): Invitee {
  return {
    assembly: '245-2025-1',
    draw: '245-2025-1-L1',
    cell: 'nord/18-34-w',
    area: 'Nord',
    rank: 1,
    kind: 'drawn',
    replaces: '',
    replyCode: '',
    status: 'drawn',
    wave: 1,
    minor: false,
    phone: '',
    mail: '',
    preferredChannel: '',
    language: '',
    lastContact: '',
    nextStep: '',
    nextStepDue: '',
    entries: 0,
    pid: `L001-${given.aid}`,
    age: 30,
    ageGroup: '18–34',
    ...addressee(),
    ags: '09576143',
    guardian1: '',
    guardian2: '',
    ...given,
  };
}

/** The log of one invitee: what each entry led to, in order; `say` adds to single entries by place. */
export function history(
  aid: string,
  results: readonly (InviteeStatus | 'correction')[],
  say: Readonly<Record<number, Partial<ContactEvent>>> = {},
): ContactEvent[] {
  return results.map((result, index) => ({
    id: `${aid}-${index + 1}`,
    aid,
    number: index + 1,
    at: '2026-10-01T10:00:00',
    type: result === 'correction' ? 'correction' : 'reply',
    channel: '',
    result: result === 'correction' ? 'drawn' : result,
    reason: '',
    note: '',
    reference: '',
    by: 'test',
    ...say[index],
  }));
}

/** Every status, in the order of `workbook.md`. */
export const everyStatus: readonly InviteeStatus[] = [
  'drawn',
  'waiting',
  'invited',
  'reminded',
  'visited',
  'undecided',
  'accepted',
  'confirmed',
  'attended',
  'declined',
  'unreachable',
  'undeliverable',
  'objected',
  'excluded',
  'withdrawn',
  'absent',
  'replaced',
];
