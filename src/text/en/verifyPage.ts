import type { VerifyPageWords } from '../de/verifyPage';

/** English words of `verify.html`. */
export const verifyPageWords: VerifyPageWords = {
  title: 'Recompute a draw',
  lead: 'This page recomputes a draw by lot from the published files. You need no mathematics, and you need to believe nobody.',
  offline: 'Everything happens on your device. The page works without the internet and sends nothing.',
  drop: 'Drop the protocol (protocol.json) and the draw list (draw-list.txt) here.',
  choose: 'Choose files',
  have: {
    protocol: 'The protocol is here.',
    list: 'The draw list is here.',
    announcement: 'The announcement is here.',
  },
  missing: { protocol: 'The protocol is still missing.', list: 'The draw list is still missing.' },
  optional: 'Drop the announcement (announcement.json), too, and it is compared.',
  unknownFile: (name) => `"${name}" is neither protocol nor draw list nor announcement.`,
  stands: 'The draw stands. Everything follows from list, plan and seed.',
  fails: (step) => `The draw does not stand. The first difference: ${step}.`,
  summary: (assembly, n, people) => `${assembly}: ${n} of ${people} people were drawn.`,
  hash: 'Hash of this protocol',
  yours: 'Where do I stand?',
  yoursHint: 'Type the key or the lot from your letter; the first eight characters are enough.',
  key: 'Key or lot',
  notFound: 'No key and no lot of this list begins so.',
  place: ({ rank, inCell, seats, area, group }) =>
    `Your lot is number ${rank} of ${inCell} in the cell ${area}, ${group}, which had ${seats} ${seats === 1 ? 'seat' : 'seats'}.`,
  drawn: 'You were drawn.',
  movedUp: (sequence) => `You moved up (replacement ${sequence}).`,
  notDrawn: 'You were not drawn.',
  excluded: 'You left after the announcement.',
};
