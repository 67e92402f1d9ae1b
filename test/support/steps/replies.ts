import type { ReplacementView } from '../../../src/api/draw';
import type { FoundInvitee } from '../../../src/api/responses';
import type { Hands, ProductStep } from '../productStep';
import { annulled, entropy } from './draw';

/** The n-th person of the draw that counts, by reply code. */
const drawnPerson = ({ ask, drawn }: Hands, n: number): FoundInvitee =>
  ask<FoundInvitee[]>('findInvitees', drawn()[annulled + n]!.code)[0]!;
const answer = (hands: Hands, n: number, given: string) => {
  const { aid, entries, status } = drawnPerson(hands, n);
  if (status === given) return;
  hands.act('recordResponse', { aid, entries, answer: given, channel: 'phone', reason: '', note: '' });
};

/** From the first reply to the end of the event. */
export const replySteps: readonly ProductStep[] = [
  { entry: 'recordResponse', run: (hands) => answer(hands, 0, 'declined') },
  { entry: 'recordResponse', run: (hands) => answer(hands, 1, 'accepted') },
  {
    entry: 'correctResponse',
    run(hands) {
      const { aid, entries, status } = drawnPerson(hands, 1);
      if (status === 'accepted') hands.act('correctResponse', aid, entries, 'falsche Person');
    },
  },
  {
    entry: 'recordObjection',
    run: (hands) => hands.act('recordObjection', drawnPerson(hands, 2).aid, entropy),
  },
  {
    entry: 'replaceSeats',
    // As after a reload: what was begun is finished, or else the free seat is filled.
    run({ ask, act }) {
      const { next, done, unfinished } = ask<ReplacementView>('replacements');
      if (unfinished) act('replaceSeats', 1, unfinished, entropy);
      else if (done === 0) act('replaceSeats', 1, next[0]!.key, entropy);
    },
  },
  {
    entry: 'onEdit',
    run: ({ type, drawn }) => type('Ausgeloste', drawn()[annulled + 3]!.aid, 'Status', 'aufgesucht'),
  },
  { entry: 'writeReport', run: ({ act }) => act('writeReport') },
  {
    entry: 'closeAssembly',
    before: ({ type }) => type('Veranstaltungen', '245-2025-1', 'Datum', '20.11.2026'),
    run: ({ act }) => act('closeAssembly', 1),
  },
];
