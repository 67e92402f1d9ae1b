import { createHash } from 'node:crypto';
import type { OtherPlan } from './otherList';

/**
 * Steps 4 and 5 of docs/draw.md once more, from its text alone and sharing no line with `src`; slow and plain on
 * purpose.
 */

const sha = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

interface OtherSeat {
  readonly area: string;
  readonly group: string;
  readonly leaves: string;
}

/** One entry of `replacements` without its changes and number. */
export type OtherEntry = OtherSeat & { readonly fallback: string; readonly key: string };

/** The seats after the draw, and what can happen to them. */
export interface OtherReplacing {
  /** Keys of everybody drawn, by ascending lot. */
  readonly drawn: readonly string[];
  /** Keys of everybody, by ascending lot. */
  readonly everybody: readonly string[];
  holders(): readonly string[];
  /** Keys of people whose seats wait to be filled. */
  waiting(): readonly string[];
  happens(key: string, reason: string): void;
  /** Fills every seat that can be filled. */
  fill(): readonly OtherEntry[];
}

/** Draws (step 4) and opens the queue of free seats (step 5). */
export function otherReplacing(
  list: string,
  plan: OtherPlan,
  seats: readonly (readonly number[])[],
  seed: string,
): OtherReplacing {
  const people = list
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split(';'))
    .map(([key, area, group, tag]) => ({ key: key!, area: area!, group: group!, tag: tag! }))
    .map((person) => ({ ...person, lot: sha(`${seed}|${person.key}`) }))
    .sort((x, y) => (x.lot < y.lot ? -1 : 1));
  const byKey = new Map(people.map((person) => [person.key, person]));
  const held = new Map<string, OtherSeat>();
  const ever = new Set<string>();
  const barred = new Set<string>();
  const queue: OtherSeat[] = [];
  const tagTaken = (tag: string) =>
    plan.household && tag !== '' && [...held.keys()].some((key) => byKey.get(key)!.tag === tag);
  const sit = (key: string, seat: OtherSeat) => {
    held.set(key, seat);
    ever.add(key);
  };
  const left = new Map<string, number>();
  for (const [a, area] of plan.areas.entries())
    for (const [g, group] of plan.groups.entries()) left.set(`${area.id};${group.id}`, seats[a]![g]!);
  for (const { key, area, group, tag } of people) {
    const cell = `${area};${group}`;
    if (left.get(cell) === 0 || tagTaken(tag)) continue;
    left.set(cell, left.get(cell)! - 1);
    sit(key, { area, group, leaves: '' });
  }
  const drawn = [...held.keys()];
  for (const { id: area } of plan.areas)
    for (const { id: group } of plan.groups)
      for (let i = 0; i < left.get(`${area};${group}`)!; i++) queue.push({ area, group, leaves: '' });

  const lookFor = (fallback: string, seat: OtherSeat, where: (area: string, group: string) => boolean) => {
    const found = people.find(
      ({ key, area, group, tag }) =>
        where(area, group) && !ever.has(key) && !barred.has(key) && !tagTaken(tag),
    );
    return found && { ...seat, fallback, key: found.key };
  };
  const next = (seat: OtherSeat): OtherEntry | undefined => {
    const own = plan.groups.find(({ id }) => id === seat.group)!;
    const groupsWhere = (test: (group: OtherPlan['groups'][number]) => boolean) => {
      const ids = plan.groups.filter(test).map(({ id }) => id);
      return (_: string, group: string) => ids.includes(group);
    };
    const found =
      lookFor('cell', seat, (area, group) => area === seat.area && group === seat.group) ??
      lookFor('areas', seat, (_, group) => group === seat.group) ??
      lookFor(
        'sex',
        seat,
        groupsWhere(
          ({ minAge, maxAge, sex }) => minAge === own.minAge && maxAge === own.maxAge && sex !== own.sex,
        ),
      );
    if (found) return found;
    for (const limit of inTurn(
      plan.groups.map(({ minAge }) => minAge),
      own.minAge,
    )) {
      const there =
        lookFor(
          'age',
          seat,
          groupsWhere(({ minAge, sex }) => minAge === limit && sex === own.sex),
        ) ??
        lookFor(
          'age',
          seat,
          groupsWhere(({ minAge, sex }) => minAge === limit && sex !== own.sex),
        );
      if (there) return there;
    }
    return lookFor('anyone', seat, () => true);
  };

  return {
    drawn,
    everybody: people.map(({ key }) => key),
    holders: () => [...held.keys()],
    waiting: () => queue.map(({ leaves }) => leaves).filter((key) => key !== ''),
    happens(key, reason) {
      if (reason === 'returned') {
        const [seat] = queue.splice(
          queue.findIndex(({ leaves }) => leaves === key),
          1,
        );
        barred.delete(key);
        sit(key, seat!);
        return;
      }
      if (reason === 'objected' || reason === 'excluded') barred.add(key);
      const seat = held.get(key);
      if (seat) queue.push({ area: seat.area, group: seat.group, leaves: key });
      held.delete(key);
    },
    fill() {
      const entries: OtherEntry[] = [];
      for (let seat = queue[0]; seat; seat = queue[0]) {
        const entry = next(seat);
        if (!entry) break;
        queue.shift();
        sit(entry.key, { area: entry.area, group: entry.group, leaves: '' });
        entries.push(entry);
      }
      return entries;
    },
  };
}

/** The next lower limit, the next higher, the second lower, the second higher, and so on. */
function inTurn(limits: readonly number[], own: number): readonly number[] {
  const all = [...new Set(limits)].sort((x, y) => x - y);
  const lower = all.filter((limit) => limit < own).reverse();
  const higher = all.filter((limit) => limit > own);
  const turns: number[] = [];
  while (lower.length + higher.length > 0) turns.push(...lower.splice(0, 1), ...higher.splice(0, 1));
  return turns;
}
