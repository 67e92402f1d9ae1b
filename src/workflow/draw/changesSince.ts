import type { Change, ChangeReason, Replacement } from '../../domain/draw/replacement';
import type { ContactEvent, InviteeStatus } from '../../domain/invitee';
import { stateIn } from '../../domain/inviteeState';
import type { InviteeBook } from '../inviteeBook';
import type { HeldDraw, Roll } from './people';

/**
 * Tells what happened since the log's last entry: people who left the pool, then everybody whose status frees a seat, by
 * the time of their "no", then lot; and those who came back.
 *
 * @param pids of everybody who may be drawn today
 */
export function changesSince(
  held: HeldDraw,
  pids: ReadonlySet<string>,
  log: readonly Replacement[],
  book: InviteeBook,
  roll: Roll,
): readonly Change[] {
  const { drawn, list } = held;
  const noted = new Map<string, ChangeReason>();
  for (const { changes } of log) for (const { key, reason } of changes) noted.set(key, reason);
  const replaced = new Set(log.map(({ leaves }) => leaves));
  const order = new Map(drawn.lots.map(({ line }, at) => [line.key, at]));
  const rows = new Map(book.invitees.map((invitee) => [invitee.aid, invitee]));
  const seated = new Set(roll.places.map(({ key }) => key));
  const excluded = drawn.lots
    .map(({ line }) => line.key)
    .filter((key) => !seated.has(key) && !pids.has(list.pidOf.get(key)!) && !noted.has(key))
    .map((key): Change => ({ key, reason: 'excluded' }));
  const moved = roll.places
    .filter(({ key }) => !replaced.has(key) && rows.has(roll.aidOf.get(key)!))
    .map(({ key }) => {
      const aid = roll.aidOf.get(key)!;
      const { status } = stateIn(book.states, aid);
      return { key, reason: gone[status], at: timeOf(book.events, aid, status), lot: order.get(key)! };
    })
    .filter(({ key, reason }) => noted.get(key) !== reason && (reason !== undefined || isOut(noted.get(key))))
    .sort((a, b) => (a.at === b.at ? a.lot - b.lot : a.at < b.at ? -1 : 1))
    .flatMap(({ key, reason }): readonly Change[] => {
      const back: Change = { key, reason: 'returned' };
      if (reason === undefined) return [back];
      return isOut(noted.get(key)) ? [back, { key, reason }] : [{ key, reason }];
    });
  return [...excluded, ...moved];
}

const gone: Readonly<Partial<Record<InviteeStatus, ChangeReason>>> = {
  declined: 'declined',
  unreachable: 'unreachable',
  undeliverable: 'undeliverable',
  objected: 'objected',
  excluded: 'excluded',
  withdrawn: 'withdrawn',
};

function isOut(reason: ChangeReason | undefined): boolean {
  return reason !== undefined && reason !== 'returned';
}

/** When the person got the status they have now. */
function timeOf(events: readonly ContactEvent[], aid: string, status: InviteeStatus): string {
  const own = events.filter((event) => event.aid === aid && event.result === status);
  return own.map(({ at }) => at).sort()[own.length - 1] ?? '';
}
