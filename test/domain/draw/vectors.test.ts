import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../scripts/projectRoot';
import { draw, replaceAll } from '../../../src/domain/draw/draw';
import { drawListText, fingerprint, makeDrawList, parseDrawList } from '../../../src/domain/draw/drawList';
import { resultHash } from '../../../src/domain/draw/lots';
import { parsePlan, planHash } from '../../../src/domain/draw/plan';
import type { DrawProtocol } from '../../../src/domain/draw/protocol';
import type { Replacement } from '../../../src/domain/draw/replacement';
import { verify } from '../../../src/domain/draw/verify';
import type { PoolPerson } from '../../../src/domain/register/poolPerson';
import { otherSeats } from '../../support/otherDraw';
import { otherList } from '../../support/otherList';
import { otherReplacing } from '../../support/otherReplacing';
import { codes, value } from '../../support/value';

interface Vector {
  readonly name: string;
  readonly salt: string;
  readonly seed: string;
  readonly plan: unknown;
  readonly people?: readonly PoolPerson[];
  readonly list: string;
  readonly fingerprint: string;
  readonly planHash: string;
  readonly refused?: string;
  readonly pool: number[][];
  readonly m: number;
  readonly T: number;
  readonly capped: boolean[][];
  readonly seats: number[][];
  readonly lots?: readonly unknown[];
  readonly resultHash: string;
  readonly replacements: readonly Replacement[];
}

const vectors: readonly Vector[] = JSON.parse(
  readFileSync(join(projectRoot, 'test/data/draw/vectors.json'), 'utf8'),
);

test('has 20 vectors or more, and they have not been touched', () => {
  expect(vectors.length).toBeGreaterThanOrEqual(20);
  // sha256sum test/data/draw/vectors.json
  const text = readFileSync(join(projectRoot, 'test/data/draw/vectors.json'), 'utf8');
  expect(fingerprint(text)).toBe('2b0a53315892568bb9b21e18a42be397bd0b12616383776d3937601100b395e5');
});

describe.each(vectors.map((vector) => [vector.name, vector] as const))('%s', (_, vector) => {
  const plan = value(parsePlan(JSON.stringify(vector.plan)));

  if (vector.people)
    test('makes the list from the people, in any order', () => {
      const people = vector.people!;
      for (const pool of [people, [...people].reverse()])
        expect(drawListText(value(makeDrawList(pool, plan, vector.salt)).lines)).toBe(vector.list);
    });

  test('fingerprints list and plan', () => {
    expect(fingerprint(vector.list)).toBe(vector.fingerprint);
    expect(planHash(plan)).toBe(vector.planHash);
  });

  test('draws the same people', () => {
    const drawn = draw(value(parseDrawList(vector.list)), plan, vector.seed);
    if (vector.refused) {
      expect(codes(drawn)).toEqual([vector.refused]);
      return;
    }
    const { caps, seats, pool, lots } = value(drawn);
    expect({ ...caps, seats, pool }).toEqual({
      m: vector.m,
      T: vector.T,
      capped: vector.capped,
      seats: vector.seats,
      pool: vector.pool,
    });
    expect(resultHash(lots)).toBe(vector.resultHash);
    if (vector.lots)
      expect(
        lots.map(({ line, lot, rank, drawn: has }) => ({ key: line.key, lot, rank, drawn: has })),
      ).toEqual(vector.lots);
    let log: readonly Replacement[] = [];
    for (const entry of vector.replacements) {
      if (entry.sequence <= log.length) continue;
      log = [...log, ...value(replaceAll(value(drawn), plan, log, entry.changes))];
    }
    expect(log).toEqual(vector.replacements);
  });

  test('agrees with the second implementation', () => {
    const other = otherSeats(plan.n, plan.weights, vector.pool ?? zero(plan), vector.seed);
    if (vector.refused) {
      expect(other).toBeUndefined();
      return;
    }
    expect(other).toEqual({ m: vector.m, T: vector.T, capped: vector.capped, seats: vector.seats });
    const replacing = otherReplacing(vector.list, plan, vector.seats, vector.seed);
    expect(fingerprint(replacing.drawn.join('\n'))).toBe(vector.resultHash);
    if (vector.people) expect(otherList(vector.people, plan, vector.salt)).toBe(vector.list);
    let entries = vector.replacements.length > 0 ? [] : [...replacing.fill()];
    for (const { changes, sequence: _, ...entry } of vector.replacements) {
      for (const { key, reason } of changes) replacing.happens(key, reason);
      entries = [...entries, ...replacing.fill()];
      expect(entries.shift()).toEqual(entry);
    }
    expect(entries).toEqual([]);
  });

  if (!vector.refused)
    test('stands when verified', () => {
      const protocol: DrawProtocol = {
        ...vector,
        plan,
        announcedAt: '2026-12-01T10:00:00+01:00',
        drawnAt: '2026-12-05T20:00:00+01:00',
        seedSource: plan.seedSource,
        confidentialHash: '',
        software: '',
      };
      const findings = verify({ protocol, listText: vector.list });
      expect(findings.filter(({ state, step }) => state === 'differs' && step !== 'seed')).toEqual([]);
    });
});

function zero(plan: { readonly weights: number[][] }): number[][] {
  return plan.weights.map((row) => row.map(() => 0));
}
