import { Command } from 'commander';
import type { District } from '../src/domain/district';
import { type Plan, planHash, planText } from '../src/domain/draw/plan';
import { proposePlan, type TypedInhabitants } from '../src/domain/draw/proposePlan';
import { shortages } from '../src/domain/draw/shortages';
import type { PoolPerson } from '../src/domain/register/poolPerson';
import { notedSource, weightSource } from '../src/text/de/drawRecords';
import { readDistricts } from './districts';
import { CommandFailure, need, remark, runCommand, sentence, wholeNumber, writeText } from './drawFiles';
import { readPool } from './poolFile';
import { endProgress, showProgress } from './progress';

interface Options {
  readonly district: string;
  readonly pool: string;
  readonly n: string;
  readonly assembly?: string;
  readonly minAge: string;
  readonly factor?: readonly string[];
  readonly population?: readonly string[];
  readonly excluded?: readonly string[];
  readonly household?: boolean;
  readonly weights: string;
  readonly seedSource: string;
  readonly out: string;
  readonly json?: boolean;
}

const every = (value: string, earlier: readonly string[] = []) => [...earlier, value];

/** `lostrommel plan`: proposes areas, groups and weights. */
export const command = new Command('plan')
  .description('propose the plan of a draw: areas, groups, weights')
  .requiredOption('--district <number>', 'constituency of the 2025 map, 1 to 299')
  .requiredOption('--pool <file>', 'pool.csv')
  .requiredOption('--n <number>', 'people to draw')
  .option('--assembly <id>', 'for example 245-2025-1 (default: the district’s first)')
  .option('--min-age <years>', 'youngest to be drawn', '12')
  .option('--factor <group=percent>', 'weight of a group, for example 12-17-m=200; repeatable', every)
  .option(
    '--population <ags=men/women=source>',
    'inhabitants of a municipality, for example of part of a city, and where they come from; repeatable',
    every,
  )
  .option(
    '--excluded <reason=number>',
    'people you left out of the pool: earlier=, objected= or staff=; repeatable',
    every,
  )
  .option('--household', 'at most one person per address and surname')
  .option('--weights <kind>', 'residents, or pool: groups within an area by the pool', 'residents')
  .option('--seed-source <text>', 'for example "lotto 2026-12-05"', '')
  .requiredOption('--out <file>', 'plan.json')
  .option('--json', 'print a summary as JSON')
  .action((options: Options) => runCommand(() => plan(options)));

function plan(options: Options): void {
  const district = districtOf(options.district);
  if (options.weights !== 'residents' && options.weights !== 'pool')
    throw new CommandFailure(2, [`--weights ${options.weights}: must be residents or pool`]);
  const n = wholeNumber(options.n, '--n', 1);
  const minAge = wholeNumber(options.minAge, '--min-age', 0);
  if (minAge > 59) throw new CommandFailure(2, [`--min-age ${minAge}: must be below 60`]);
  const factors = Object.fromEntries((options.factor ?? []).map(factor));
  const inhabitants = new Map((options.population ?? []).map(population));
  showProgress(0, 2, 'reading the pool', options.json);
  const pool = readPool(options.pool);
  showProgress(1, 2, 'proposing areas, groups and weights', options.json);
  const proposed = need(
    proposePlan({
      district,
      pool,
      assembly: options.assembly ?? `${district.number}-2025-1`,
      n,
      minAge,
      factors,
      household: options.household === true,
      inhabitants,
      excluded: excluded(options.excluded ?? []),
      seedSource: options.seedSource,
      weighing: options.weights,
      sourceOf: weightSource,
    }),
    `district ${options.district}`,
  );
  for (const note of proposed.notes) remark(sentence(note));
  const made = withMissing(proposed.plan, district, pool);
  endProgress();
  writeText(options.out, planText(made));
  print(made, options);
}

/** States in the plan, and on the terminal, the municipalities nobody of which is in the pool. */
function withMissing(made: Plan, district: District, pool: readonly PoolPerson[]): Plan {
  const delivered = new Map<string, number>();
  for (const { ags } of pool) delivered.set(ags, (delivered.get(ags) ?? 0) + 1);
  const weightSource = made.areas.map((area, a) => {
    const places = district.municipalities
      .filter(({ ags }) => area.ags.includes(ags))
      .map(({ ags, name, men, women }) => ({
        name,
        inhabitants: (men ?? 0) + (women ?? 0),
        ordered: 0,
        delivered: delivered.get(ags) ?? 0,
      }));
    const found = shortages(places);
    remark(...found.short.map(({ name }) => `${name}: nobody in the pool; the plan says so`));
    return notedSource(made.weightSource[a]!, found, '');
  });
  return { ...made, weightSource };
}

function print(made: Plan, options: Options): void {
  const summary = {
    areas: made.areas.length,
    groups: made.groups.length,
    planHash: planHash(made),
    out: options.out,
  };
  console.log(
    options.json
      ? JSON.stringify(summary)
      : `${summary.areas} areas × ${summary.groups} groups for ${made.n} people\nplan ${summary.planHash}\nwritten to ${options.out}`,
  );
}

function districtOf(text: string): District {
  const number = wholeNumber(text.replace(/^2025-/, ''), '--district', 1);
  const found = readDistricts().find((district) => district.number === number);
  if (!found) throw new CommandFailure(2, [`--district ${text}: must be 1 to 299`]);
  return found;
}

function factor(text: string): [string, number] {
  const found = /^([a-z0-9-]+)=(\d+)$/.exec(text);
  if (!found)
    throw new CommandFailure(2, [`--factor ${text}: must be GROUP=PERCENT, for example 12-17-m=200`]);
  return [found[1]!, Number(found[2])];
}

function excluded(texts: readonly string[]): Plan['excluded'] {
  const counts = { earlier: 0, objected: 0, staff: 0 };
  for (const text of texts) {
    const found = /^(earlier|objected|staff)=(\d+)$/.exec(text);
    if (!found)
      throw new CommandFailure(2, [
        `--excluded ${text}: must be earlier=, objected= or staff= with a number, for example staff=2`,
      ]);
    counts[found[1] as keyof typeof counts] = Number(found[2]);
  }
  return counts;
}

function population(text: string): [string, TypedInhabitants] {
  const found = /^(\d{8})=(\d+)\/(\d+)(?:=(.*))?$/.exec(text);
  if (!found)
    throw new CommandFailure(2, [
      `--population ${text}: must be AGS=MEN/WOMEN or AGS=MEN/WOMEN=SOURCE, for example "09576143=12000/12400=Stadt Roth, 30.06.2026"`,
    ]);
  return [found[1]!, { men: Number(found[2]), women: Number(found[3]), source: (found[4] ?? '').trim() }];
}
