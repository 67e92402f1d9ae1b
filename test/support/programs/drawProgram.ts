import { draw, replaceAll } from '../../../src/domain/draw/draw';
import { makeDrawList } from '../../../src/domain/draw/drawList';
import type { Plan } from '../../../src/domain/draw/plan';
import { protocols, protocolText } from '../../../src/domain/draw/protocol';
import type { PoolPerson } from '../../../src/domain/register/poolPerson';

/** Draws and gives both protocols as text; refused draws give the issue's code. */
export function drawAndWrite(pool: readonly PoolPerson[], plan: Plan, salt: string, seed: string): string {
  const list = makeDrawList(pool, plan, salt);
  if (!list.ok) return list.issues[0]!.code;
  const drawn = draw(list.value.lines, plan, seed);
  if (!drawn.ok) return drawn.issues[0]!.code;
  const replaced = replaceAll(drawn.value, plan, [], []);
  const { protocol, confidential } = protocols(drawn.value, {
    list: list.value,
    plan,
    seed,
    announcedAt: '2026-12-01T10:00:00+01:00',
    drawnAt: '2026-12-05T20:00:00+01:00',
    replacements: replaced.ok ? replaced.value : [],
  });
  return `${protocolText(protocol)}\n${confidential}`;
}
