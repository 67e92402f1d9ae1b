import { guard } from '../src/domain/guard';
import type { Issue } from '../src/domain/issue';
import { droppedTitles, mappingTitles } from '../src/domain/register/chosenMapping';
import type { Header } from '../src/domain/register/header';
import type { DeliveryOutcome, ImportOutcome } from '../src/domain/register/importCall';
import { expectedFor, oddities } from '../src/domain/register/plausibility';
import type { ReadingIssueCode } from '../src/domain/register/readingIssue';
import type { Fate } from '../src/domain/register/registerIssue';
import { csvFilePieces } from '../src/domain/writeCsv';
import type { Source } from '../src/reading/openUpload';
import { odditySentences, rowSentences } from '../src/text/de/register';
import { readingRemarks } from '../src/text/en/register';
import { toCsvPieces } from '../src/workflow/tables/csv';
import { poolTable } from '../src/workflow/tables/pool';
import { readDistricts } from './districts';
import { writeWholeFile } from './wholeFile';

/** One table that was read, or a file that was not. */
export type Entry = ReadEntry | UnreadEntry;

/** Without the rows of its source: they would keep every file in memory until the end. */
interface ReadEntry extends Omit<Source, 'rows'> {
  readonly header: Header;
  readonly delivery: string;
  /** True if the same bytes were read before in this call. */
  readonly repeated: boolean;
}

interface UnreadEntry {
  readonly file: string;
  readonly sha256: string;
  readonly sheet?: string | null;
  readonly issue: Issue<ReadingIssueCode>;
}

interface ReportOptions {
  readonly out: string;
  readonly issues?: string;
  readonly showBlocked?: boolean;
  readonly json?: boolean;
  readonly district: number;
  readonly minAge: number;
}

/** Leaves out the sheets of a workbook that are no list of people, if another one is. */
export function entriesOfFile(read: readonly Entry[]): readonly Entry[] {
  const isOther = (entry: Entry) =>
    'issue' in entry && entry.sheet != null && entry.issue.code === 'header_not_found';
  const kept = read.filter((entry) => !isOther(entry));
  return kept.length > 0 ? kept : read.slice(0, 1);
}

/**
 * Writes `pool.csv` and `issues.csv` and prints what became of every file.
 *
 * @returns the exit code: 1 if a file could not be read or nothing was imported
 */
export function writeReport(
  entries: readonly Entry[],
  outcome: ImportOutcome,
  options: ReportOptions,
): 0 | 1 {
  const outcomes = new Map(outcome.deliveries.map((delivery) => [delivery.delivery, delivery]));
  const people = [...outcome.pool, ...outcome.deliveries.flatMap((delivery) => delivery.people)];
  writeWholeFile(options.out, toCsvPieces(poolTable, people));
  if (options.issues) writeWholeFile(options.issues, csvFilePieces(issueLines(entries, outcomes)));
  if (options.json)
    console.log(
      JSON.stringify({ files: entries.map((entry) => fileJson(entry, outcomes, options)) }, null, 2),
    );
  else printSummary(entries, outcomes, outcome, options);
  if (options.showBlocked) printBlocked(entries, outcomes);
  const imported = outcome.deliveries.reduce((sum, delivery) => sum + delivery.counts.imported, 0);
  return imported === 0 || entries.some((entry) => 'issue' in entry) ? 1 : 0;
}

type Outcomes = ReadonlyMap<string, DeliveryOutcome>;

const nothing = {
  rows: 0,
  imported: 0,
  duplicate: 0,
  blocked: 0,
  ineligible: 0,
  quarantined: 0,
  skipped: 0,
  warnings: {},
};

function fileJson(entry: Entry, outcomes: Outcomes, options: ReportOptions): object {
  const { file, sha256 } = entry;
  if ('issue' in entry) {
    const unread = {
      encoding: null,
      delimiter: null,
      sheet: entry.sheet ?? null,
      headerRow: null,
      mapping: {},
    };
    const error = { code: entry.issue.code, sentence: readingRemarks[entry.issue.code](entry.issue.facts) };
    return { file, sha256, ...unread, ...nothing, error };
  }
  const { encoding, delimiter, sheet, header, delivery, repeated } = entry;
  const outcome = outcomes.get(delivery)!;
  const { rows, counts, warnings } = outcome;
  const { imported, duplicate, blocked, ineligible, quarantined, skipped } = counts;
  return {
    file,
    sha256,
    encoding,
    delimiter,
    sheet,
    headerRow: header.row || null,
    mapping: mappingTitles(header),
    rows,
    imported,
    duplicate,
    blocked,
    ineligible,
    quarantined,
    skipped,
    warnings,
    delivery,
    dropped: droppedTitles(header),
    repeated,
    plausibility: questions(outcome, options),
  };
}

/** What a random sample would hardly show, as questions to the authority. */
function questions(
  { people, townParts }: DeliveryOutcome,
  { district, minAge }: ReportOptions,
): readonly string[] {
  const { municipalities, ageShares } = readDistricts().find(({ number }) => number === district)!;
  const expected = expectedFor(people, municipalities, { ageShares, minimumAge: minAge, ordered: 0 });
  return oddities(people, townParts, expected).map(({ code, facts }) => odditySentences[code](facts));
}

function* issueLines(entries: readonly Entry[], outcomes: Outcomes): Generator<readonly string[]> {
  yield ['file', 'row', 'fate', 'code', 'sentence'];
  for (const entry of entries) {
    if ('issue' in entry) continue;
    const file = guard(entry.sheet === null ? entry.file : `${entry.file} [${entry.sheet}]`);
    for (const { row, fate, codes } of outcomes.get(entry.delivery)!.notes)
      for (const code of codes) yield [file, String(row), fate, code, rowSentences[code]];
  }
}

function printSummary(
  entries: readonly Entry[],
  outcomes: Outcomes,
  outcome: ImportOutcome,
  options: ReportOptions,
): void {
  for (const entry of entries) {
    if ('issue' in entry) {
      console.error(`${printable(entry.file)}: ${readingRemarks[entry.issue.code](entry.issue.facts)}`);
      continue;
    }
    const { rows, counts } = outcomes.get(entry.delivery)!;
    const repeated = entry.repeated ? ' (repeated: the same bytes as before)' : '';
    console.log(`${entry.delivery}  ${tableName(entry)}: ${rows} rows, ${fatesLine(counts)}${repeated}`);
    const dropped = droppedTitles(entry.header);
    if (dropped.length > 0) console.log(`      columns not used: ${printable(dropped.join(', '))}`);
    for (const question of questions(outcomes.get(entry.delivery)!, options))
      console.log(`      ask: ${question}`);
  }
  if (outcomes.size > 1) console.log(totalLine(entries, outcome));
  if (outcome.removedFromPool > 0)
    console.log(`${outcome.removedFromPool} removed from the earlier pool (blocked)`);
}

/** What all tables together came to. */
function totalLine(entries: readonly Entry[], { deliveries, pool }: ImportOutcome): string {
  const sum = (of: (delivery: DeliveryOutcome) => number) =>
    deliveries.reduce((all, one) => all + of(one), 0);
  const counts = Object.fromEntries(
    Object.keys(deliveries[0]!.counts).map((fate) => [fate, sum((one) => one.counts[fate as Fate])]),
  );
  const unread = entries.filter((entry) => 'issue' in entry).length;
  const people = pool.length + sum((one) => one.counts.imported);
  return [
    `total: ${deliveries.length} tables, ${sum(({ rows }) => rows)} rows, ${fatesLine(counts)}`,
    ...(unread > 0 ? [`${unread} not read`] : []),
    `${people} in the pool`,
  ].join('; ');
}

function fatesLine(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .flatMap(([fate, count]) => (count > 0 ? [`${count} ${fate}`] : []))
    .join(', ');
}

function tableName({ file, sheet }: ReadEntry): string {
  return printable(sheet === null ? file : `${file} [${sheet}]`);
}

/** Without what a terminal would obey: names of files and columns are strangers' words. */
function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, '?');
}

function printBlocked(entries: readonly Entry[], outcomes: Outcomes): void {
  for (const entry of entries) {
    const rows = 'issue' in entry ? [] : outcomes.get(entry.delivery)!.blockedRows;
    if (rows.length > 0)
      console.error(`${printable(entry.file)}: blocked rows ${rows.join(', ')}; tell the authority`);
  }
}
