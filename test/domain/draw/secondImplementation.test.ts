import fc from 'fast-check';
import { draw, replaceAll } from '../../../src/domain/draw/draw';
import { drawListText, makeDrawList, parseDrawList } from '../../../src/domain/draw/drawList';
import type { Change, Replacement } from '../../../src/domain/draw/replacement';
import { anyCharacter } from '../../support/anyCharacter';
import { poolCases } from '../../support/drawCases';
import { otherSeats } from '../../support/otherDraw';
import { otherList } from '../../support/otherList';
import { otherReplacing } from '../../support/otherReplacing';
import { codes, value } from '../../support/value';

/** Names as registers write them, and worse. */
const names = fc.oneof(
  fc.constantFrom('Müller', ' von  der\tHeide ', 'O’Neill', 'Şahin', 'Nguye\u0302\u0303n', 'STRASSE', '한국'),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: anyCharacter, maxLength: 6 }).map((text) => text.toString()),
);

const reasons = ['declined', 'unreachable', 'undeliverable', 'withdrawn', 'objected', 'excluded'] as const;

const numRuns = 1000;

test('makes the same list of any people', () => {
  fc.assert(
    fc.property(poolCases, fc.array(fc.tuple(names, names, names)), ({ pool, plan, salt }, given) => {
      const people = pool.map((person, at) => {
        const [surname, street, houseNumber] = given[at] ?? [];
        return surname === undefined
          ? person
          : { ...person, surname, street: street!, houseNumber: houseNumber! };
      });
      const made = makeDrawList(people, plan, salt);
      const other = otherList(people, plan, salt);
      if (made.ok) expect(drawListText(made.value.lines)).toBe(other);
      else {
        expect(codes(made)).toEqual(['list-same-person']);
        expect(other).toBeUndefined();
      }
    }),
    { numRuns },
  );
});

test('draws and replaces the same people, whatever happens to them', () => {
  const happenings = fc.array(fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { maxLength: 6 }), {
    maxLength: 5,
  });
  fc.assert(
    fc.property(poolCases, happenings, ({ pool, plan, salt, seed }, batches) => {
      const list = otherList(pool, plan, salt);
      if (list === undefined) return;
      const lines = value(parseDrawList(list));
      const people = plan.areas.map(({ id }) =>
        plan.groups.map(
          (group) => lines.filter((line) => line.area === id && line.group === group.id).length,
        ),
      );
      const seats = otherSeats(plan.n, plan.weights, people, seed);
      const drawn = draw(lines, plan, seed);
      expect(drawn.ok).toBe(seats !== undefined);
      if (!drawn.ok || !seats) return;
      const other = otherReplacing(list, plan, seats.seats, seed);
      expect(drawn.value.lots.filter((lot) => lot.drawn).map(({ line }) => line.key)).toEqual(other.drawn);
      let log: readonly Replacement[] = [];
      let waiting: readonly Change[] = [];
      for (const batch of [[], ...batches]) {
        waiting = [...waiting, ...batch.flatMap((numbers) => happening(other, numbers))];
        const added = value(replaceAll(drawn.value, plan, log, waiting));
        const entries = other.fill();
        expect(added.map(({ sequence: _, changes: __, ...entry }) => entry)).toEqual(entries);
        if (added.length > 0) waiting = [];
        log = [...log, ...added];
      }
    }),
    { numRuns },
  );
});

/** Something that can be true of somebody: a holder leaves, a waiting one comes back, anybody is excluded. */
function happening(
  other: ReturnType<typeof otherReplacing>,
  [who, what, kind]: readonly [number, number, number],
): readonly Change[] {
  const pick = (keys: readonly string[]) => keys[who % Math.max(1, keys.length)];
  const back = kind % 4 === 0 ? pick(other.waiting()) : undefined;
  const out = kind % 4 === 1 ? pick(other.everybody) : pick(other.holders());
  const key = back ?? out;
  if (key === undefined) return [];
  const reason =
    back !== undefined ? 'returned' : kind % 4 === 1 ? 'excluded' : reasons[what % reasons.length]!;
  other.happens(key, reason);
  return [{ key, reason }];
}
