import type { ContactEvent, DeclineReason, Invitee, InviteeStatus } from '../invitee';

/** The steps of the funnel, each within the one before. */
export const funnelSteps = ['drawn', 'invited', 'answered', 'accepted', 'confirmed', 'attended'] as const;

/** One of `funnelSteps`. */
export type FunnelStepName = (typeof funnelSteps)[number];

/** How far the invitees of one or more assemblies came, and where they left. */
export interface Funnel {
  /** People who reached each step. */
  readonly steps: Readonly<Record<FunnelStepName, number>>;
  /** Of those drawn: moved up for somebody else. */
  readonly replacements: number;
  /** Said yes after the door had been visited, or at the door. */
  readonly wonAtDoor: number;
  /** Where everybody stands now. */
  readonly standing: Readonly<Partial<Record<InviteeStatus, number>>>;
  /** Reasons of those whose last answer is no; an answer without reason counts as `none-given`. */
  readonly reasons: Readonly<Partial<Record<DeclineReason, number>>>;
}

/**
 * Counts how far people came, from what the log says of them.
 *
 * A correction takes back the move before it. Somebody who said yes first and no later counts as answered, not as
 * accepted; somebody who answered before the posting was confirmed counts as invited.
 *
 * @param invitees people of complete draws
 * @param events the whole log, in any order; events of others are ignored
 */
export function funnel(invitees: readonly Invitee[], events: readonly ContactEvent[]): Funnel {
  const log = new Map<string, ContactEvent[]>();
  for (const event of events) {
    const entries = log.get(event.aid);
    if (entries) entries.push(event);
    else log.set(event.aid, [event]);
  }
  const paths = invitees.map((invitee) => ({ invitee, path: path(log.get(invitee.aid) ?? []) }));
  const steps = { drawn: 0, invited: 0, answered: 0, accepted: 0, confirmed: 0, attended: 0 };
  const standing: Partial<Record<InviteeStatus, number>> = {};
  const reasons: Partial<Record<DeclineReason, number>> = {};
  let wonAtDoor = 0;
  for (const { invitee, path } of paths) {
    for (const step of funnelSteps) if (reached[step](path)) steps[step] += 1;
    standing[invitee.status] = (standing[invitee.status] ?? 0) + 1;
    if (reached.accepted(path) && doorBeforeYes(path)) wonAtDoor += 1;
    const answer = lastAnswer(path);
    if (answer?.result === 'declined') {
      const reason = (answer.reason || 'none-given') as DeclineReason;
      reasons[reason] = (reasons[reason] ?? 0) + 1;
    }
  }
  const replacements = invitees.filter((invitee) => invitee.kind === 'replacement').length;
  return { steps, replacements, wonAtDoor, standing, reasons };
}

/** Adds up the funnels of several assemblies or districts; no funnels give zeros. */
export function sumFunnels(funnels: readonly Funnel[]): Funnel {
  const add = <Key extends string>(pick: (funnel: Funnel) => Readonly<Partial<Record<Key, number>>>) => {
    const sum: Partial<Record<Key, number>> = {};
    for (const each of funnels)
      for (const [key, count] of Object.entries<number>(pick(each) as Record<string, number>))
        sum[key as Key] = (sum[key as Key] ?? 0) + count;
    return sum;
  };
  const total = (pick: (funnel: Funnel) => number) => funnels.reduce((sum, each) => sum + pick(each), 0);
  const steps = add((each) => each.steps);
  return {
    steps: Object.fromEntries(funnelSteps.map((step) => [step, steps[step] ?? 0])) as Funnel['steps'],
    replacements: total((each) => each.replacements),
    wonAtDoor: total((each) => each.wonAtDoor),
    standing: add((each) => each.standing),
    reasons: add((each) => each.reasons),
  };
}

/** The moves of one person that still hold, in order. */
function path(events: readonly ContactEvent[]): readonly ContactEvent[] {
  const moves: ContactEvent[] = [];
  for (const event of [...events].sort((a, b) => a.number - b.number)) {
    if (event.type === 'correction') moves.pop();
    else if (event.result !== '') moves.push(event);
  }
  return moves;
}

const answers: readonly (InviteeStatus | '')[] = ['accepted', 'declined', 'undecided'];

function lastAnswer(path: readonly ContactEvent[]): ContactEvent | undefined {
  return [...path].reverse().find((event) => answers.includes(event.result));
}

function doorBeforeYes(path: readonly ContactEvent[]): boolean {
  const yes = path.findIndex((event) => event.result === 'accepted');
  return path[yes]?.channel === 'door' || path.slice(0, yes).some((event) => event.result === 'visited');
}

const includes =
  (...results: readonly InviteeStatus[]) =>
  (path: readonly ContactEvent[]) =>
    path.some((event) => results.includes(event.result as InviteeStatus));

const reached: Readonly<Record<FunnelStepName, (path: readonly ContactEvent[]) => boolean>> = {
  drawn: () => true,
  invited: includes('invited', 'reminded', 'visited', 'accepted', 'declined', 'undecided'),
  answered: includes('accepted', 'declined', 'undecided'),
  accepted: (path) => lastAnswer(path)?.result === 'accepted',
  confirmed: (path) => lastAnswer(path)?.result === 'accepted' && includes('confirmed')(path),
  attended: (path) => lastAnswer(path)?.result === 'accepted' && includes('attended')(path),
};
