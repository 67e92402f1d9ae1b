import { fail, type Issue, issue, ok, type Result } from '../issue';
import type { PoolPerson } from '../register/poolPerson';
import { sha256Hex } from '../sha256';
import { householdTagsWith, keysWith } from './drawKey';
import { type PidOf, pidsByKey } from './pidsByKey';
import { groupsOfAge, highestAge, type Plan } from './plan';
import { sortByHex } from './sortByHex';

/** One eligible person, without name or address. */
export interface DrawLine {
  /** 64 hex digits. */
  readonly key: string;
  /** Id of an area of the plan. */
  readonly area: string;
  /** Id of a group of the plan. */
  readonly group: string;
  /** 16 hex digits; empty if the household rule is off or there is no street. */
  readonly household: string;
}

/** The draw list with the way back to the people, which is never published. */
export interface DrawList {
  /** By ascending key. */
  readonly lines: readonly DrawLine[];
  /** Key to PID. */
  readonly pidOf: PidOf;
}

/** Codes of what can be wrong with a draw list or the pool it is made from. */
export type DrawListIssueCode =
  | 'salt-malformed'
  | 'list-same-person'
  | 'list-municipality-not-in-plan'
  | 'list-final-newline'
  | 'list-carriage-return'
  | 'list-line-malformed'
  | 'list-not-ascending'
  | 'list-key-twice';

/**
 * Makes the draw list from the pool: one line per person of at least the minimum age, sorted by key.
 *
 * Excluded people (invited earlier, objected, staff) are already gone from `pool`. The order of the pool has no say.
 *
 * @param salt 64 lower-case hex digits, secret
 */
export function makeDrawList(
  pool: readonly PoolPerson[],
  plan: Plan,
  salt: string,
): Result<DrawList, DrawListIssueCode> {
  if (!/^[0-9a-f]{64}$/.test(salt)) return fail('salt-malformed');
  const placeless = municipalitiesNotIn(plan, pool);
  if (placeless.length > 0) return { ok: false, issues: placeless };
  const keyOf = keysWith(salt);
  const householdOf = plan.household ? householdTagsWith(salt) : () => '';
  const areaOf = areasByAgs(plan);
  const groupOf = groupsByAge(plan);
  const eligible = pool.filter(({ age }) => age >= plan.minAge);
  const unsorted = eligible.map((person): DrawLine => {
    const key = keyOf(person);
    const area = areaOf.get(person.ags)!;
    return { key, area, group: groupOf(person, key), household: householdOf(person) };
  });
  const order = sortByHex([...unsorted.keys()], (at) => unsorted[at]!.key);
  const lines = order.map((at) => unsorted[at]!);
  const pids = order.map((at) => eligible[at]!.pid);
  const twin = lines.findIndex(({ key }, at) => key === lines[at + 1]?.key);
  if (twin >= 0) return fail('list-same-person', inOrder(pids[twin]!, pids[twin + 1]!));
  return ok({ lines, pidOf: pidsByKey(lines, pids) });
}

/** Lines joined at a time: half the time of joining a million at once. */
const linesTogether = 1024;

/** The text of a draw list; its SHA-256 is the fingerprint. */
export function drawListText(lines: readonly DrawLine[]): string {
  const pieces: string[] = [];
  for (let from = 0; from < lines.length; from += linesTogether) {
    const some = lines.slice(from, from + linesTogether);
    pieces.push(some.map((line) => `${line.key};${line.area};${line.group};${line.household}`).join('\n'));
  }
  return pieces.join('\n');
}

/** The fingerprint of a draw list: SHA-256 of its text. */
export function fingerprint(text: string): string {
  return sha256Hex(text);
}

const linePattern = /^[0-9a-f]{64};[a-z0-9-]+;[a-z0-9-]+;(?:[0-9a-f]{16})?$/;

/**
 * Reads a draw list; strict, because every byte of it is in the fingerprint.
 *
 * @returns the lines, or the first issue with its line (from 1)
 */
export function parseDrawList(text: string): Result<readonly DrawLine[], DrawListIssueCode> {
  if (text === '') return ok([]);
  if (text.endsWith('\n')) return fail('list-final-newline');
  if (text.includes('\r')) return fail('list-carriage-return');
  const lines: DrawLine[] = [];
  let before = '';
  for (const line of text.split('\n')) {
    const at = lines.length + 1;
    if (!linePattern.test(line)) return fail('list-line-malformed', { line: at });
    const key = line.slice(0, 64);
    if (key === before) return fail('list-key-twice', { line: at });
    if (key < before) return fail('list-not-ascending', { line: at });
    const group = line.indexOf(';', 65);
    const household = line.indexOf(';', group + 1);
    lines.push({
      key,
      area: line.slice(65, group),
      group: line.slice(group + 1, household),
      household: line.slice(household + 1),
    });
    before = key;
  }
  return ok(lines);
}

/** True if a text is a draw list at all, though perhaps a damaged one: any line has its form. */
export function looksLikeDrawList(text: string): boolean {
  return text === '' || text.split('\n').some((line) => linePattern.test(line.trim()));
}

function municipalitiesNotIn(plan: Plan, pool: readonly PoolPerson[]): readonly Issue<DrawListIssueCode>[] {
  const known = areasByAgs(plan);
  const people = new Map<string, number>();
  for (const person of pool)
    if (person.age >= plan.minAge && !known.has(person.ags))
      people.set(person.ags, (people.get(person.ags) ?? 0) + 1);
  return [...people].sort().map(([ags, count]) => issue('list-municipality-not-in-plan', { ags, count }));
}

function areasByAgs(plan: Plan): ReadonlyMap<string, string> {
  return new Map(plan.areas.flatMap((area) => area.ags.map((ags) => [ags, area.id])));
}

/** People without m or w in the register go to w or m by the parity of their key, where the ages are split at all. */
function groupsByAge(plan: Plan): (person: Pick<PoolPerson, 'age' | 'sex'>, key: string) => string {
  const byAge = Array.from({ length: highestAge + 1 }, (_, age) => groupsOfAge(plan.groups, age));
  return ({ age, sex }, key) => {
    const groups = byAge[Math.min(age, highestAge)]!;
    if (groups.length === 1) return groups[0]!.id;
    const drawnAs = sex === 'm' || sex === 'w' ? sex : Number.parseInt(key[63]!, 16) % 2 === 0 ? 'w' : 'm';
    return groups.find((group) => group.sex === drawnAs)!.id;
  };
}

function inOrder(a: string, b: string): { readonly pid1: string; readonly pid2: string } {
  return a < b ? { pid1: a, pid2: b } : { pid1: b, pid2: a };
}
