import { sha256Hex } from '../sha256';
import { canonicalJson, type PlainJson } from './canonicalJson';
import type { Draw } from './draw';
import { type DrawList, drawListText, fingerprint } from './drawList';
import { resultHash } from './lots';
import { type Plan, planHash } from './plan';
import type { Replacement } from './replacement';
import { software } from './software';

/** The public protocol: with the draw list, everything a verifier needs, and nothing personal. */
export interface DrawProtocol {
  readonly fingerprint: string;
  readonly plan: Plan;
  readonly planHash: string;
  /** ISO 8601; empty if nothing was announced. */
  readonly announcedAt: string;
  readonly drawnAt: string;
  readonly seed: string;
  readonly seedSource: string;
  /** λ = m ÷ T seats per unit of weight in open cells. */
  readonly m: number;
  readonly T: number;
  readonly capped: readonly (readonly boolean[])[];
  readonly seats: readonly (readonly number[])[];
  readonly pool: readonly (readonly number[])[];
  readonly resultHash: string;
  readonly replacements: readonly Replacement[];
  readonly confidentialHash: string;
  readonly software: string;
  /** Only if this draw replaces an annulled one. */
  readonly annuls?: { readonly resultHash: string; readonly reason: string };
  /** Only if this draw was annulled. */
  readonly annulled?: { readonly reason: string };
}

/** The bytes of `protocol.json`: canonical JSON. */
export function protocolText(protocol: DrawProtocol): string {
  return canonicalJson(protocol as unknown as PlainJson);
}

/** What is known about a draw besides what it computes. */
export interface DrawRecord {
  readonly list: DrawList;
  readonly plan: Plan;
  readonly seed: string;
  readonly announcedAt: string;
  readonly drawnAt: string;
  readonly replacements: readonly Replacement[];
  readonly annuls?: { readonly resultHash: string; readonly reason: string };
  readonly annulled?: { readonly reason: string };
}

/** Both protocols of a draw as they are written down; the public one carries the hash of the other. */
export function protocols(
  drawn: Draw,
  record: DrawRecord,
): { readonly protocol: DrawProtocol; readonly confidential: string } {
  const { list, plan, seed, announcedAt, drawnAt, replacements, annuls, annulled } = record;
  const confidential = confidentialText(drawn, list, plan, seed);
  const protocol: DrawProtocol = {
    fingerprint: fingerprint(drawListText(list.lines)),
    plan,
    planHash: planHash(plan),
    announcedAt,
    drawnAt,
    seed,
    seedSource: plan.seedSource,
    m: drawn.caps.m,
    T: drawn.caps.T,
    capped: drawn.caps.capped,
    seats: drawn.seats,
    pool: drawn.pool,
    resultHash: resultHash(drawn.lots),
    replacements,
    confidentialHash: sha256Hex(confidential),
    software,
    ...(annuls ? { annuls } : {}),
    ...(annulled ? { annulled } : {}),
  };
  return { protocol, confidential };
}

/**
 * The confidential protocol: every cell with its numbers, and the PID beside each drawn key. No names.
 *
 * Follows from list, plan and seed alone, so that whoever has the pool and the salt can make it again.
 */
export function confidentialText(drawn: Draw, list: DrawList, plan: Plan, seed: string): string {
  const cells = plan.areas.flatMap((area, a) =>
    plan.groups.map((group, g) => ({
      area: area.id,
      areaName: area.name,
      group: group.id,
      groupName: group.name,
      weight: plan.weights[a]![g]!,
      pool: drawn.pool[a]![g]!,
      capped: drawn.caps.capped[a]![g]!,
      seats: drawn.seats[a]![g]!,
    })),
  );
  const people = drawn.lots
    .filter((lot) => lot.drawn)
    .map(({ line, lot, rank }) => ({
      pid: list.pidOf.get(line.key)!,
      key: line.key,
      lot,
      area: line.area,
      group: line.group,
      rank,
    }));
  return canonicalJson({
    assembly: plan.assembly,
    fingerprint: fingerprint(drawListText(list.lines)),
    planHash: planHash(plan),
    seed,
    m: drawn.caps.m,
    T: drawn.caps.T,
    cells,
    drawn: people,
    resultHash: resultHash(drawn.lots),
  });
}
