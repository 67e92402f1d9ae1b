import type { ImportEnd, NewDelivery } from '../../src/api/register';
import { type PackedPerson, packPerson } from '../../src/domain/register/packedPerson';
import { personKey } from '../../src/domain/register/samePerson';
import { importFinish } from '../../src/workflow/register/finish';
import { importBegin, importChunk, importQuarantine } from '../../src/workflow/register/import';
import { deliveryTable } from '../../src/workflow/tables/delivery';
import { poolTable } from '../../src/workflow/tables/pool';
import { readTable } from '../../src/workflow/tables/table';
import type { World } from '../../src/workflow/world';
import { memoryStore } from './memoryStore';
import { projectIn } from './project';
import { poolPerson } from './register';
import { value } from './value';
import { testWorld } from './world';

/** A workbook whose project is set up, before the first delivery. */
export function withProject(): World {
  const store = memoryStore();
  projectIn(store);
  return testWorld(store);
}

/** Who is in the pool: number and surname. */
export const poolOf = ({ tables }: World) =>
  value(readTable(tables, poolTable)).rows.map(({ pid, surname }) => `${pid} ${surname}`);

/** A delivery as it stands in the workbook. */
export const deliveryOf = ({ tables }: World, id: string) =>
  value(readTable(tables, deliveryTable)).rows.find((one) => one.id === id)!;

/** Packed people of these surnames, in rows one below the other. */
export const people = (names: readonly string[], from = 2): readonly PackedPerson[] =>
  names.map((surname, i) => packPerson(from + i, poolPerson({ surname })));

/** A table of three people, one blocked row, one for the quarantine, and one skipped. */
export const table = (change: Partial<NewDelivery> = {}): NewDelivery => ({
  authority: 'Roth, St',
  fileName: 'roth.csv',
  hash: 'a'.repeat(64),
  referenceDate: '2026-11-01',
  encoding: 'windows-1252',
  delimiter: ';',
  columns: [
    ['Name', 'surname'],
    ['Religion', ''],
  ],
  rows: 6,
  people: 3,
  replaces: '',
  ...change,
});

/** What the sidebar says at the end of it. */
export const end = (change: Partial<ImportEnd> = {}): ImportEnd => ({
  duplicate: 0,
  blocked: 1,
  ineligible: 0,
  quarantined: 1,
  skipped: 1,
  people: 3,
  replaces: '',
  blockedPeople: [],
  ...change,
});

/** Its row for the quarantine. */
export const row = { row: 5, codes: ['age_unknown'], cells: ['Kraus', ''] };

/** Imports a table in chunks of two, as the sidebar does. */
export function importTable(
  place: World,
  names: readonly string[],
  change: Partial<NewDelivery> = {},
  ending: Partial<ImportEnd> = {},
): string {
  const all = people(names);
  const replaces = change.replaces ?? '';
  const begun = value(importBegin(place, table({ people: all.length, rows: all.length + 3, ...change })));
  if (begun.finished) return begun.delivery;
  for (let at = begun.done; at < all.length; at += 2)
    value(importChunk(place, begun.delivery, at, all.slice(at, at + 2), replaces));
  value(importQuarantine(place, begun.delivery, [row]));
  value(importFinish(place, begun.delivery, end({ people: all.length, replaces, ...ending })));
  return begun.delivery;
}

/** Imports two tables, of which the second blocks somebody of the first. */
export function importsTwice(place: World): void {
  importTable(place, ['Adler', 'Beck', 'Conrad']);
  const conrad = { key: personKey(poolPerson({ surname: 'Conrad' })), age: 45 };
  importTable(place, ['Dorn', 'Adler'], { hash: 'b', replaces: '' }, { blockedPeople: [conrad] });
}
