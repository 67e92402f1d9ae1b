import type {
  DeliveryView,
  ImportEnd,
  NewDelivery,
  QuarantinedRow,
  RegisterView,
  SentColumn,
} from '../../../src/api/register';
import { parseAgeGroups } from '../../../src/domain/ageGroup';
import type { Issue } from '../../../src/domain/issue';
import { defaultAgeGroups } from '../../../src/domain/register/ageGroup';
import type { ChosenMapping } from '../../../src/domain/register/chosenMapping';
import type { Header } from '../../../src/domain/register/header';
import { type DeliveryOutcome, importCall } from '../../../src/domain/register/importCall';
import { gazetteer } from '../../../src/domain/register/municipalities';
import { type PackedPerson, packPerson } from '../../../src/domain/register/packedPerson';
import type { PersonRules } from '../../../src/domain/register/personReader';
import { rowOfPid } from '../../../src/domain/register/pid';
import { openUpload, type Source, type TextChoice, type Upload } from '../../../src/reading/openUpload';
import { takeSource } from '../../../src/reading/takeSource';
import { remarkText } from '../../../src/text/de/register';

/** What the manager decided about one table, where the guess was not right. */
export interface TableChoice extends TextChoice {
  readonly mapping?: ChosenMapping;
  /** Name of the authority; undefined: as guessed. */
  readonly authority?: string;
  /** `YYYY-MM-DD`. */
  readonly referenceDate?: string;
  /** Id of the delivery that this table corrects. */
  readonly replaces?: string;
}

/** A table as it was read: what would become of every row. */
export interface ReadTable {
  /** File, and sheet in brackets. */
  readonly name: string;
  /** Hash of the file, and sheet. */
  readonly hash: string;
  readonly source: Source;
  readonly choice: TableChoice;
  /** As chosen or guessed. */
  readonly authority: string;
  readonly content: TableContent | Issue;
  /** First rows as sent, for mapping by hand. */
  readonly firstRows: readonly (readonly string[])[];
}

/** The rows of a table that could be read. */
export interface TableContent {
  readonly header: Header;
  readonly outcome: DeliveryOutcome;
  readonly quarantined: readonly QuarantinedRow[];
}

/** Everything that was dropped, read together. */
export interface ReadTables {
  readonly tables: readonly ReadTable[];
  /** Files that are no tables, by name. */
  readonly unreadable: readonly { readonly file: string; readonly issue: Issue }[];
  readonly blockedPeople: ImportEnd['blockedPeople'];
}

/**
 * Reads everything that was dropped in one call of the import, so that the same people in two files are found.
 *
 * @param choices by name of the table
 * @param pause awaited between blocks of rows, so that the page stays alive
 */
export async function readTables(
  uploads: readonly Upload[],
  view: RegisterView,
  choices: ReadonlyMap<string, TableChoice>,
  pause: () => Promise<void>,
): Promise<ReadTables> {
  const call = importCall();
  const places = gazetteer(view.municipalities);
  const unreadable: { file: string; issue: Issue }[] = [];
  const read: {
    table: Omit<ReadTable, 'content' | 'authority'>;
    header?: Header;
    issue?: Issue;
    kept: Kept[];
  }[] = [];
  for (const upload of uploads) {
    const opened = await openUpload(upload, choices.get(upload.name));
    unreadable.push(...opened.unreadable);
    for (const source of opened.sources) {
      const name = source.sheet === null ? source.file : `${source.file} [${source.sheet}]`;
      const choice = choices.get(name) ?? {};
      const kept: Kept[] = [];
      const firstRows: string[][] = [];
      const rules = rulesOf(view, places, choice);
      const taken = await takeSource(
        watched(source, firstRows),
        choice.mapping,
        (header) =>
          call.delivery(String(read.length), header, rules, (row, cells) => kept.push({ row, cells })),
        pause,
      );
      const hash = source.sheet === null ? source.sha256 : `${source.sha256} ${source.sheet}`;
      const table = { name, hash, source, choice, firstRows };
      read.push(taken.ok ? { table, header: taken.header, kept } : { table, issue: taken.issue, kept });
    }
  }
  const outcome = call.settle();
  const outcomes = new Map(outcome.deliveries.map((one) => [one.delivery, one]));
  const tables = read.map(({ table, header, issue, kept }, i): ReadTable => {
    const its = outcomes.get(String(i));
    if (!header || !its) return { ...table, content: issue!, authority: table.choice.authority ?? '' };
    const content = { header, outcome: its, quarantined: quarantinedRows(header, its, kept) };
    return { ...table, content, authority: table.choice.authority ?? authorityOf(its, view) };
  });
  return { tables: withoutOtherSheets(tables), unreadable, blockedPeople: outcome.blocked };
}

/** The delivery that this very table was, unless it was taken back. */
export function knownDelivery({ hash, choice }: ReadTable, view: RegisterView): DeliveryView | undefined {
  const isGone = ({ status }: DeliveryView) =>
    status === 'undone' || status === 'replaced' || (status === 'repeated' && choice.replaces);
  return view.deliveries.find((one) => one.hash === hash && !isGone(one));
}

/** A table ready to be sent. */
export interface Shipment {
  readonly delivery: NewDelivery;
  readonly people: readonly PackedPerson[];
  readonly quarantined: readonly QuarantinedRow[];
  readonly end: ImportEnd;
}

/** Packs a table for the server. */
export function shipmentOf(
  { name, hash, source, choice, authority }: ReadTable,
  { header, outcome, quarantined }: TableContent,
  view: RegisterView,
  blockedPeople: ImportEnd['blockedPeople'],
): Shipment {
  const people = outcome.people.map((person) => packPerson(rowOfPid(person.pid), person));
  const replaces = choice.replaces ?? '';
  const { imported: _, ...counts } = outcome.counts;
  return {
    delivery: {
      authority,
      fileName: name,
      hash,
      referenceDate: choice.referenceDate ?? view.referenceDate,
      encoding: source.encoding ?? '',
      delimiter: source.delimiter ?? '',
      columns: columnsOf(header),
      rows: outcome.rows,
      people: people.length,
      replaces,
    },
    people,
    quarantined,
    end: { ...counts, people: people.length, replaces, blockedPeople },
  };
}

/** What each column held, as it is remembered. */
export function columnsOf({ titles, mapping }: Header): readonly SentColumn[] {
  return mapping.map((field, i) => [titles[i] ?? '', field ?? '']);
}

/** The rules for the rows of a table. */
export function rulesOf(
  view: RegisterView,
  places: PersonRules['gazetteer'],
  { authority, referenceDate }: TableChoice,
): PersonRules {
  const groups = parseAgeGroups(view.ageGroups);
  const its = view.municipalities.filter((place) => place.authority === authority);
  return {
    gazetteer: places,
    referenceDate: referenceDate ?? view.referenceDate,
    minimumAge: view.minAge,
    ageGroups: groups.ok ? groups.value : defaultAgeGroups,
    onlyAgs: its.length === 1 ? its[0]!.ags : '',
    remark: remarkText,
  };
}

interface Kept {
  readonly row: number;
  readonly cells: readonly string[];
}

/** Only columns that are used are kept, and no row of a blocked person. */
function quarantinedRows(
  header: Header,
  outcome: DeliveryOutcome,
  kept: readonly Kept[],
): readonly QuarantinedRow[] {
  const codes = new Map(
    outcome.notes.filter(({ fate }) => fate === 'quarantined').map((note) => [note.row, note.codes]),
  );
  return kept.flatMap(({ row, cells }) => {
    const its = codes.get(row);
    if (!its) return [];
    const used = header.mapping.map((field, i) => (field && field !== 'block' ? (cells[i] ?? '') : ''));
    return [{ row, codes: its, cells: used }];
  });
}

/** Who sent a table: the authority of most of its people. */
function authorityOf(outcome: DeliveryOutcome, view: RegisterView): string {
  const authorities = new Map(view.municipalities.map((place) => [place.ags, place.authority]));
  const counts = new Map<string, number>();
  for (const { ags } of outcome.people) {
    const authority = authorities.get(ags) ?? '';
    counts.set(authority, (counts.get(authority) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

/** Sheets without a header are left out of a workbook that has one with. */
function withoutOtherSheets(tables: readonly ReadTable[]): readonly ReadTable[] {
  const readable = new Set(
    tables.filter(({ content }) => 'header' in content).map(({ source }) => source.file),
  );
  const seen = new Set<string>();
  return tables.filter(({ content, source }) => {
    if ('header' in content) return true;
    if (readable.has(source.file) || seen.has(source.file)) return false;
    seen.add(source.file);
    return true;
  });
}

/** Keeps the first rows while they pass. */
function watched(source: Source, firstRows: string[][]): Source {
  return {
    ...source,
    async *rows() {
      for await (const block of source.rows()) {
        for (const row of block) if (firstRows.length < 20) firstRows.push(row);
        yield block;
      }
    },
  };
}
