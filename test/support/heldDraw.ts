import { defaultGroups } from '../../src/domain/draw/ageGroups';
import { draw, replaceAll } from '../../src/domain/draw/draw';
import { drawListText, makeDrawList } from '../../src/domain/draw/drawList';
import { type DrawProtocol, protocols } from '../../src/domain/draw/protocol';
import { planOf } from './drawCases';
import { poolPerson } from './drawDesk';
import { value } from './value';

/** The seed of `heldDraw`. */
export const heldSeed = '2026-12-05 lotto 03-11-17-24-38-45 superzahl 7 spiel77 1234567';
/** The plan of `heldDraw`: nine people of two areas. */
export const heldPlan = planOf({
  n: 9,
  areas: [
    { id: 'nord', name: 'Nord', ags: ['09576111'] },
    { id: 'sued', name: 'Süd', ags: ['09576143'] },
  ],
  groups: defaultGroups(12),
  weights: [
    [5, 4, 8, 7, 9, 9, 6, 8],
    [3, 3, 2, 4, 5, 6, 4, 4],
  ],
});

/** The published files of a draw of nine out of eighty with two replacements; it stands. */
export function heldDraw(): { readonly protocol: DrawProtocol; readonly listText: string } {
  const pool = Array.from({ length: 80 }, (_, i) => poolPerson(i + 1));
  const list = value(makeDrawList(pool, heldPlan, '0123456789abcdef'.repeat(4)));
  const drawn = value(draw(list.lines, heldPlan, heldSeed));
  const [first, second] = drawn.lots.filter((lot) => lot.drawn).map(({ line }) => line.key);
  const changes = [first!, second!].map((key) => ({ key, reason: 'declined' as const }));
  const { protocol } = protocols(drawn, {
    list,
    plan: heldPlan,
    seed: heldSeed,
    announcedAt: '2026-12-01T10:00:00+01:00',
    drawnAt: '2026-12-05T20:00:00+01:00',
    replacements: value(replaceAll(drawn, heldPlan, [], changes)),
  });
  return { protocol, listText: drawListText(list.lines) };
}
