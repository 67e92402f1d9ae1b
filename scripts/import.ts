import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { dayOf, exists } from '../src/domain/calendar';
import type { Municipality } from '../src/domain/district';
import { fold } from '../src/domain/fold';
import { defaultAgeGroups } from '../src/domain/register/ageGroup';
import type { ChosenMapping } from '../src/domain/register/chosenMapping';
import { fields } from '../src/domain/register/field';
import { importCall } from '../src/domain/register/importCall';
import { bareName, gazetteer } from '../src/domain/register/municipalities';
import type { PersonRules } from '../src/domain/register/personReader';
import type { PoolPerson } from '../src/domain/register/poolPerson';
import { mostBytes } from '../src/domain/register/readingIssue';
import { type Encoding, encodings } from '../src/reading/decode';
import { type Delimiter, delimiters } from '../src/reading/delimiter';
import { openUpload } from '../src/reading/openUpload';
import { takeSource } from '../src/reading/takeSource';
import { remarkText } from '../src/text/de/register';
import { readDistricts } from './districts';
import { CommandFailure, readText } from './drawFiles';
import { type Entry, entriesOfFile, writeReport } from './importReport';
import { readPoolRows, withoutTombstones } from './poolFile';
import { endProgress, showProgress } from './progress';
import { placeOf } from './wholeFile';

interface Options {
  readonly district: number;
  readonly authority?: string;
  readonly referenceDate: string;
  readonly minAge: number;
  readonly pool?: string;
  readonly replaces?: string;
  readonly mapping?: string;
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
  readonly out: string;
  readonly issues?: string;
  readonly showBlocked?: boolean;
  readonly json?: boolean;
}

/** `lostrommel import`: register files as they came → `pool.csv`. */
export const command = new Command('import')
  .description('read register files into a checked pool')
  .argument('<files...>', 'CSV, XLSX, XLS, or ZIP of these')
  .requiredOption('--out <file>', 'gets the pool, for example pool.csv')
  .addOption(
    new Option('--district <number>', 'constituency of 2025, for example 245')
      .default(245)
      .argParser(districtNumber),
  )
  .option('--authority <name>', 'who sent the files: name, AGS or id; decides rows without a municipality')
  .addOption(
    new Option('--reference-date <date>', 'the day ages are counted on')
      .default(today(), 'today')
      .argParser(isoDate),
  )
  .addOption(new Option('--min-age <years>', 'younger people are left out').default(12).argParser(years))
  .option('--pool <file>', 'an earlier pool.csv: kept, and searched for the same people')
  .option(
    '--replaces <delivery>',
    'a delivery of the earlier pool that these files correct, for example L003',
  )
  .option('--mapping <file>', 'JSON: field → title or number of its column')
  .addOption(new Option('--encoding <name>', 'where the guess is wrong').choices(encodings))
  .addOption(
    new Option('--delimiter <sign>', 'where the guess is wrong; TAB for a tabulator').argParser(delimiter),
  )
  .option('--issues <file>', 'gets one line per row that wants a look, for example issues.csv')
  .option(
    '--show-blocked',
    'print the numbers of blocked rows, to tell the authority; they are stored nowhere',
  )
  .option('--json', 'print what became of every file as JSON')
  .action(async (files: readonly string[], options: Options) => {
    try {
      await importFiles(files, options);
    } catch (error) {
      endProgress();
      if (!(error instanceof CommandFailure)) throw error;
      for (const line of error.lines) console.error(line);
      process.exitCode = error.code;
    }
  });

async function importFiles(files: readonly string[], options: Options): Promise<void> {
  refuseToOverwrite(files, options);
  const rules = rulesOf(options);
  const chosen = options.mapping ? chosenMapping(options.mapping) : undefined;
  const earlier = earlierPool(options);
  const call = importCall(earlier.people);
  const entries: Entry[] = [];
  const hashes = new Set<string>();
  let number = earlier.lastDelivery;
  for (const [i, path] of files.entries()) {
    showProgress(i, files.length, basename(path), options.json);
    const { sources, unreadable } = await openUpload(
      { name: basename(path), bytes: bytesOf(path) },
      options,
      sha256,
    );
    const read: Entry[] = [...unreadable];
    for (const source of sources) {
      const delivery = `L${String(number + 1).padStart(3, '0')}`;
      const taken = await takeSource(source, chosen, (header) => call.delivery(delivery, header, rules));
      const { file, sha256, sheet, encoding, delimiter } = source;
      if (!taken.ok) {
        read.push({ file, sha256, sheet, issue: taken.issue });
        continue;
      }
      number += 1;
      const hash = `${sha256} ${sheet ?? ''}`;
      const about = { file, sha256, sheet, encoding, delimiter, header: taken.header, delivery };
      read.push({ ...about, repeated: hashes.has(hash) });
      hashes.add(hash);
    }
    entries.push(...entriesOfFile(read));
  }
  const outcome = call.settle();
  endProgress();
  process.exitCode = writeReport(entries, outcome, options);
}

/** An authority sends its file once: nothing is written over it, nor the issues over the pool. */
function refuseToOverwrite(files: readonly string[], { out, issues, mapping }: Options): void {
  const written = issues === undefined ? [out] : [out, issues];
  const read = [...files, ...(mapping === undefined ? [] : [mapping])].map(placeOf);
  const places = written.map(placeOf);
  const wrong = written.find((_, i) => read.includes(places[i]!) || places.indexOf(places[i]!) < i);
  if (wrong === undefined) return;
  throw new CommandFailure(2, [`${basename(wrong)}: would be written over; give another name to write to`]);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function rulesOf(options: Options): PersonRules {
  const { municipalities } = readDistricts().find((district) => district.number === options.district)!;
  return {
    gazetteer: gazetteer(municipalities),
    referenceDate: options.referenceDate,
    minimumAge: options.minAge,
    ageGroups: defaultAgeGroups,
    onlyAgs: options.authority ? onlyAgs(options.authority, municipalities) : '',
    remark: remarkText,
  };
}

/** Authorities are counted as the tab Meldebehörden numbers them: M01 is the first of the published table. */
function onlyAgs(authority: string, municipalities: readonly Municipality[]): string {
  const names = [...new Set(municipalities.map((place) => place.authority))];
  const byId = /^M\d{2,3}$/.test(authority) ? names[Number(authority.slice(1)) - 1] : undefined;
  const wanted = fold(byId ?? authority);
  const its = municipalities.filter(
    (place) =>
      place.ags === authority || fold(place.authority) === wanted || bareName(place.authority) === wanted,
  );
  if (its.length > 0) return its.length === 1 ? its[0]!.ags : '';
  throw new CommandFailure(2, [
    `--authority ${authority}: not in this constituency; give its name, AGS or id (M01)`,
  ]);
}

function bytesOf(path: string): Uint8Array {
  const found = statSync(path, { throwIfNoEntry: false });
  const wrong = (because: string) => new CommandFailure(2, [`${basename(path)}: ${because}`]);
  if (found?.isDirectory()) throw wrong('is a folder; name the files in it');
  if (!found?.isFile()) throw wrong('there is no such file; check the path');
  try {
    return firstBytes(path, Math.min(found.size, mostBytes + 1));
  } catch {
    throw wrong('cannot be read; check that you may open it');
  }
}

/** One byte more than allowed is enough to refuse the file, whatever its size. */
function firstBytes(path: string, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  const file = openSync(path, 'r');
  try {
    for (let at = 0, read = -1; at < size && read !== 0; at += read)
      read = readSync(file, bytes, at, size - at, at);
  } finally {
    closeSync(file);
  }
  return bytes;
}

function earlierPool(options: Options): { people: readonly PoolPerson[]; lastDelivery: number } {
  if (!options.pool) {
    if (options.replaces) throw new CommandFailure(2, ['--replaces: name the earlier pool with --pool, too']);
    return { people: [], lastDelivery: 0 };
  }
  const rows = readPoolRows(options.pool, 2);
  const people = withoutTombstones(rows, options.pool);
  // A tombstone keeps the number of its delivery from being used again.
  const lastDelivery = rows.reduce((last, { delivery }) => Math.max(last, Number(delivery.slice(1)) || 0), 0);
  if (options.replaces && !people.some(({ delivery }) => delivery === options.replaces))
    throw new CommandFailure(2, [
      `--replaces ${options.replaces}: no such delivery in ${basename(options.pool)}`,
    ]);
  return { people: people.filter(({ delivery }) => delivery !== options.replaces), lastDelivery };
}

function chosenMapping(path: string): ChosenMapping {
  const wrong = (because: string) => new CommandFailure(2, [`${basename(path)}: ${because}`]);
  const text = readText(path, 2);
  let mapping: unknown;
  try {
    mapping = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw wrong('no JSON; write for example {"surname": "Name", "givenNames": 2}');
  }
  if (typeof mapping !== 'object' || mapping === null || Array.isArray(mapping))
    throw wrong('no mapping; write for example {"surname": "Name", "givenNames": 2}');
  const unknown = Object.keys(mapping).filter((field) => !(fields as readonly string[]).includes(field));
  if (unknown.length > 0) throw wrong(`unknown field ${unknown[0]}; there are ${fields.join(', ')}`);
  return mapping;
}

function districtNumber(text: string): number {
  const number = Number(text.replace(/^2025-/, ''));
  if (Number.isInteger(number) && number >= 1 && number <= 299) return number;
  throw new InvalidArgumentError('give a number from 1 to 299.');
}

function isoDate(text: string): string {
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  const iso = year ? `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}` : text;
  if (/^\d{4}-\d\d-\d\d$/.test(iso) && exists(dayOf(iso))) return iso;
  throw new InvalidArgumentError('give a date as 2026-12-31.');
}

function years(text: string): number {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('give whole years.');
}

function delimiter(text: string): Delimiter {
  const sign = /^(?:tab|\\t)$/i.test(text) ? '\t' : text;
  if ((delimiters as readonly string[]).includes(sign)) return sign as Delimiter;
  throw new InvalidArgumentError('give ; , | or TAB.');
}

function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date());
}
