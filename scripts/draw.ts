import { randomBytes } from 'node:crypto';
import { Command } from 'commander';
import { type Draw, draw as drawFrom, exclusions, replaceAll } from '../src/domain/draw/draw';
import { type DrawList, drawListText, fingerprint, makeDrawList } from '../src/domain/draw/drawList';
import { inviteeOf, numberedAids, placesOf } from '../src/domain/draw/invitees';
import { type Plan, planHash } from '../src/domain/draw/plan';
import { protocols, protocolText } from '../src/domain/draw/protocol';
import type { Change, Replacement } from '../src/domain/draw/replacement';
import { announcedSource, canonicalSeed, seedFromSource, seedText } from '../src/domain/draw/seed';
import type { Invitee } from '../src/domain/invitee';
import { replyCodes } from '../src/domain/letters/replyCode';
import type { PoolPerson } from '../src/domain/register/poolPerson';
import { toCsv } from '../src/workflow/tables/csv';
import { inviteeTable } from '../src/workflow/tables/invitee';
import {
  CommandFailure,
  deliveryDifferences,
  need,
  readAnnouncement,
  readPlan,
  readText,
  remark,
  runCommand,
  sentence,
  writeFiles,
} from './drawFiles';
import { readPool } from './poolFile';
import { endProgress, showProgress } from './progress';

interface Options {
  readonly pool: string;
  readonly plan: string;
  readonly salt: string;
  readonly seed: string;
  readonly announcement?: string;
  readonly excluded?: string;
  readonly out: string;
  readonly json?: boolean;
}

/** `lostrommel draw`: draws by lot and writes protocols and invitees. */
export const command = new Command('draw')
  .description('draw by lot from pool, plan, salt and seed')
  .requiredOption('--pool <file>', 'pool.csv, as announced')
  .requiredOption('--plan <file>', 'plan.json, as announced')
  .requiredOption('--salt <hex>', 'the 64 hex digits of salt.txt')
  .requiredOption(
    '--seed <text>',
    'the seed, for example "2026-12-05 lotto 03-11-17-24-38-45 superzahl 7 spiel77 1234567"',
  )
  .option('--announcement <file>', 'announcement.json; another list or plan is refused')
  .option(
    '--excluded <file>',
    'PIDs, one per line, of people who objected, died or moved away since the announcement',
  )
  .requiredOption(
    '--out <folder>',
    'gets draw-list.txt, protocol.json, protocol-confidential.json, invitees.csv',
  )
  .option('--json', 'print the result as JSON')
  .action((options: Options) => runCommand(() => draw(options)));

function draw(options: Options): void {
  if (!/^[0-9a-f]{64}$/.test(options.salt))
    throw new CommandFailure(2, ['--salt: must be 64 digits 0-9 and a-f']);
  need(seedText(options.seed), '--seed', 2);
  const steps = (done: number, doing: string) => showProgress(done, 4, doing, options.json);
  steps(0, 'reading plan and pool');
  const plan = readPlan(options.plan);
  checkSeed(options.seed, plan);
  const pool = readPool(options.pool);
  steps(1, 'making the draw list');
  const list = need(makeDrawList(pool, plan, options.salt), options.pool);
  const announcedAt = checkAnnouncement(options, plan, pool, list);
  steps(2, 'drawing');
  const drawn = need(drawFrom(list.lines, plan, options.seed), options.plan);
  const changes = exclusions(drawn.lots, excludedKeys(options, list));
  const replacements = need(replaceAll(drawn, plan, [], changes), options.pool);
  const { protocol, confidential } = protocols(drawn, {
    list,
    plan,
    seed: options.seed,
    announcedAt,
    drawnAt: new Date().toISOString(),
    replacements,
  });
  const invitees = inviteesOf(drawn, plan, pool, list, changes, replacements);
  steps(3, 'writing the files');
  const files = {
    'draw-list.txt': drawListText(list.lines),
    'protocol.json': protocolText(protocol),
    'protocol-confidential.json': confidential,
    'invitees.csv': toCsv(inviteeTable, invitees),
  };
  writeFiles(options.out, files, ['protocol-confidential.json', 'invitees.csv']);
  endProgress();
  const count = invitees.filter((invitee) => invitee.kind === 'drawn').length;
  const { fingerprint, planHash, resultHash, m, T } = protocol;
  const said = { drawn: count, replacements: replacements.length, fingerprint, planHash, resultHash, m, T };
  const told = `${count} people drawn from ${list.lines.length}, ${replacements.length} replaced at once`;
  console.log(
    options.json ? JSON.stringify(said) : `${told}\nresult ${resultHash}\nwritten to ${options.out}`,
  );
}

function checkSeed(seed: string, plan: Plan): void {
  const canonical = canonicalSeed(seed);
  if (!canonical.ok) {
    if (announcedSource(plan.seedSource))
      throw new CommandFailure(1, [
        `--seed: ${sentence(canonical.issues[0]!)}; the plan names "${plan.seedSource}"`,
      ]);
    remark(`--seed: ${sentence(canonical.issues[0]!)}; nobody else can check where this one comes from`);
    return;
  }
  if (canonical.value.text !== seed)
    throw new CommandFailure(1, [`--seed: write it in its one form, "${canonical.value.text}"`]);
  need(seedFromSource(canonical.value, plan.seedSource), '--seed');
  const { date, kind } = canonical.value;
  if (date > new Date().toISOString().slice(0, 10))
    remark(`--seed: is of ${date}, which is still to come; this can only be a rehearsal`);
  if (kind === 'computer') remark('--seed: nobody can check a seed made by a computer');
}

/** @returns the time of the announcement; empty without one */
function checkAnnouncement(
  options: Options,
  plan: Plan,
  pool: readonly PoolPerson[],
  list: DrawList,
): string {
  const differences = deliveryDifferences(plan, pool).map((line) => `deliveries ${line}`);
  if (options.announcement === undefined) {
    remark(...differences);
    remark('there is no announcement: nobody can check that list and plan were fixed before the seed');
    return '';
  }
  const announced = readAnnouncement(options.announcement);
  const found = fingerprint(drawListText(list.lines));
  const lines: string[] = [];
  const seed = canonicalSeed(options.seed);
  if (seed.ok && seed.value.date < announced.announcedAt.slice(0, 10))
    lines.push(
      `--seed: is of ${seed.value.date}, before the announcement (${announced.announcedAt}): it was known already; announce again with a source that is still to come`,
    );
  if (announced.planHash !== planHash(plan))
    lines.push(
      `${options.plan}: is not the announced plan (${planHash(plan)}, announced ${announced.planHash}); take the announced one`,
    );
  if (announced.fingerprint !== found)
    lines.push(
      `${options.pool}: does not give the announced draw list (${found}, announced ${announced.fingerprint}); take pool and salt of the announcement, or announce again`,
      ...differences.map((line) => `${options.pool}: ${line}`),
    );
  if (lines.length > 0) throw new CommandFailure(1, lines);
  return announced.announcedAt;
}

function excludedKeys({ excluded }: Options, list: DrawList): ReadonlySet<string> {
  if (excluded === undefined) return new Set();
  const pids = new Set(
    readText(excluded)
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  );
  const all = list.lines.map(({ key }) => ({ key, pid: list.pidOf.get(key)! }));
  const keys = all.filter(({ pid }) => pids.has(pid)).map(({ key }) => key);
  if (keys.length < pids.size) {
    const known = new Set(all.map(({ pid }) => pid));
    throw new CommandFailure(
      1,
      [...pids].filter((pid) => !known.has(pid)).map((pid) => `${excluded}: ${pid} is not in the draw list`),
    );
  }
  return new Set(keys);
}

function inviteesOf(
  drawn: Draw,
  plan: Plan,
  pool: readonly PoolPerson[],
  list: DrawList,
  changes: readonly Change[],
  replacements: readonly Replacement[],
): readonly Invitee[] {
  const people = new Map(pool.map((person) => [person.pid, person]));
  const places = placesOf(drawn.lots, replacements);
  const codes = replyCodes(places.length, randomBytes(32).toString('hex'), new Set());
  const aidOf = numberedAids(plan.assembly, places, 1);
  const excluded = new Set(changes.map((change) => change.key));
  const replaced = new Set(replacements.map((entry) => entry.leaves));
  return places.map((place, at) => {
    const person = people.get(list.pidOf.get(place.key)!)!;
    const draw = `${plan.assembly}-L1`;
    const row = inviteeOf(place, person, { plan, draw, wave: 1, aidOf, replyCode: codes[at]! });
    if (replaced.has(place.key)) return { ...row, status: 'replaced', nextStep: '' };
    if (excluded.has(place.key)) return { ...row, status: 'excluded', nextStep: '' };
    return row;
  });
}
