import { randomBytes } from 'node:crypto';
import { Command } from 'commander';
import { expectedSeats } from '../src/domain/draw/draw';
import { drawListText, fingerprint, makeDrawList } from '../src/domain/draw/drawList';
import { planHash, planText } from '../src/domain/draw/plan';
import { announcedSource } from '../src/domain/draw/seed';
import {
  announcementText,
  CommandFailure,
  deliveryDifferences,
  need,
  readPlan,
  remark,
  runCommand,
  writeFiles,
} from './drawFiles';
import { readPool } from './poolFile';
import { endProgress, showProgress } from './progress';

interface Options {
  readonly pool: string;
  readonly plan: string;
  readonly salt?: string;
  readonly out: string;
  readonly json?: boolean;
}

/** `lostrommel announce`: fixes list and plan before the seed exists. */
export const command = new Command('announce')
  .description('fix the draw list and the plan, and publish their fingerprints before the seed exists')
  .requiredOption('--pool <file>', 'pool.csv')
  .requiredOption('--plan <file>', 'plan.json')
  .option('--salt <hex>', '64 hex digits; made if not given')
  .requiredOption('--out <folder>', 'gets draw-list.txt, plan.json, announcement.json, salt.txt')
  .option('--json', 'print the announcement as JSON')
  .action((options: Options) => runCommand(() => announce(options)));

function announce(options: Options): void {
  const salt = options.salt ?? randomBytes(32).toString('hex');
  if (!/^[0-9a-f]{64}$/.test(salt)) throw new CommandFailure(2, ['--salt: must be 64 digits 0-9 and a-f']);
  const steps = (done: number, doing: string) => showProgress(done, 3, doing, options.json);
  steps(0, 'reading plan and pool');
  const plan = readPlan(options.plan);
  const announcedAt = new Date().toISOString();
  const source = announcedSource(plan.seedSource);
  if (source && source.date < announcedAt.slice(0, 10))
    throw new CommandFailure(1, [
      `${options.plan}: its seed is of ${source.date}, which is over, so anybody may know it; name a source that is still to come`,
    ]);
  const pool = readPool(options.pool);
  steps(1, 'making the draw list');
  const list = need(makeDrawList(pool, plan, salt), options.pool);
  const { pool: people } = need(expectedSeats(list.lines, plan), options.plan);
  remark(...deliveryDifferences(plan, pool).map((line) => `deliveries ${line}`));
  const small = people.flat().filter((count) => count < 5).length;
  if (small > 0) remark(`${small} cells have fewer than 5 people; whoever has the draw list can count them`);
  if (plan.seedSource === '')
    remark('the plan names no source of the seed; nobody can check where it will come from');
  steps(2, 'writing the files');
  const text = drawListText(list.lines);
  const announcement = {
    fingerprint: fingerprint(text),
    planHash: planHash(plan),
    seedSource: plan.seedSource,
    announcedAt,
  };
  writeFiles(
    options.out,
    {
      'draw-list.txt': text,
      'plan.json': planText(plan),
      'announcement.json': announcementText(announcement),
      'salt.txt': salt,
    },
    ['salt.txt'],
  );
  endProgress();
  if (options.json)
    console.log(JSON.stringify({ ...announcement, people: list.lines.length, out: options.out }));
  else
    console.log(
      `${list.lines.length} people in the draw list\nfingerprint ${announcement.fingerprint}\nplan        ${announcement.planHash}\npublish draw-list.txt, plan.json and announcement.json; keep salt.txt secret`,
    );
}
