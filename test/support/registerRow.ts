import type { PersonRules } from '../../src/domain/register/personReader';
import type { PoolPerson } from '../../src/domain/register/poolPerson';
import { writeCsv } from '../../src/domain/writeCsv';
import { fatesOf, importUploads } from './register';

/** Titles and cells of a row; undefined leaves a column out. */
export type SentRow = Readonly<Record<string, string | undefined>>;

const ordinary: SentRow = {
  Familienname: 'Probe',
  Vornamen: 'Anna',
  Alter: '45',
  Straße: 'Ring',
  Hausnummer: '1',
  PLZ: '91154',
  Ort: 'Roth',
};

/** What became of a row, and of the person in it if imported. */
export interface RowBecame {
  /** Fate and codes, for example `imported age_estimated`. */
  readonly fate: string;
  readonly person: PoolPerson | undefined;
}

/** Imports a file of one row: Anna Probe, 45, of Roth, with some cells changed. */
export async function rowBecomes(cells: SentRow, rules: Partial<PersonRules> = {}): Promise<RowBecame> {
  const sent = Object.entries({ ...ordinary, ...cells }).flatMap(([title, cell]) =>
    cell === undefined ? [] : [[title, cell] as const],
  );
  const text = writeCsv([sent.map(([title]) => title), sent.map(([, cell]) => cell)], ';', '\r\n');
  const { tables } = await importUploads([{ name: 'a.csv', bytes: new TextEncoder().encode(text) }], {
    rules,
  });
  return { fate: fatesOf(tables[0]!)[1]!, person: tables[0]!.delivery.people[0] };
}

/** Imports texts as files in one call: the fates of each file's rows. */
export async function fatesOfFiles(
  ...files: readonly (readonly string[])[]
): Promise<readonly (readonly string[])[]> {
  const uploads = files.map((lines, i) => ({
    name: `${i}.csv`,
    bytes: new TextEncoder().encode(`${lines.join('\r\n')}\r\n`),
  }));
  return (await importUploads(uploads)).tables.map(fatesOf);
}
