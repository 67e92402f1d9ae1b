import * as z from 'zod/mini';
import type { ImportEnd, NewDelivery, QuarantinedRow } from '../../api/register';
import { dayNumber } from '../../domain/calendar';
import type { SampleDelivery } from '../../domain/sample/sampleDelivery';
import type { Delivery } from '../tables/delivery';

const mostRows = 1_048_576;
const mostColumns = 500;
/** What a cell of the sheet takes, with some room. */
const longestCell = 45_000;
/** So short that the fields of all columns fit a cell, whatever the titles. */
const longestField = 40;

const count = z.int().check(z.minimum(0), z.maximum(mostRows));
const word = z.string().check(z.maxLength(300));
const text = z.string().check(z.maxLength(5000));
const cells = z.array(text).check(z.maxLength(mostColumns));
const titleAndField = z.array(z.string()).check(z.minLength(2), z.maxLength(2));

const newDelivery = z.object({
  authority: word,
  fileName: z.string(),
  hash: word.check(z.minLength(1)),
  referenceDate: word,
  encoding: word,
  delimiter: word,
  columns: z.array(titleAndField).check(z.maxLength(mostColumns)),
  rows: count,
  people: count,
  replaces: word,
});
const quarantinedRows = z.array(z.object({ row: count.check(z.minimum(1)), codes: z.array(word), cells }));
const importEnd = z.object({
  duplicate: count,
  blocked: count,
  ineligible: count,
  quarantined: count,
  skipped: count,
  people: count,
  replaces: word,
  blockedPeople: z.array(z.object({ key: z.string(), age: z.int() })),
});
const sampleDeliveries = z.array(
  z.object({
    id: z.string().check(z.regex(/^L\d{3}$/)),
    authority: word,
    people: z.array(z.array(z.unknown())),
  }),
);

/**
 * Checks what the sidebar says of a table about to be imported; names that no cell would hold are cut.
 *
 * Whoever sees the page can call the server with anything. What the sidebar would never send is thrown.
 */
export function checkedDelivery(sent: NewDelivery): NewDelivery {
  check(newDelivery, sent, 'a delivery');
  const { fileName, columns, rows, people, referenceDate } = sent;
  if (people > rows) throw new Error('a delivery: more people than rows');
  if (dayNumber(referenceDate) === undefined) throw new Error('a delivery: no day it refers to');
  if (columns.some(([, field]) => field.length > longestField)) throw new Error('a delivery: no such field');
  return {
    ...sent,
    fileName: fileName.slice(0, 300),
    columns: fitting((length) => columns.map(([title, field]) => [title.slice(0, length), field] as const)),
  };
}

/** Checks rows for the quarantine; cells of a row that no cell would hold together are cut. */
export function checkedRows(sent: readonly QuarantinedRow[]): readonly QuarantinedRow[] {
  check(quarantinedRows, sent, 'rows for the quarantine');
  return sent.map((row) => ({
    ...row,
    cells: fitting((length) => row.cells.map((cell) => cell.slice(0, length))),
  }));
}

/** Checks what the sidebar says at the end of an import. */
export function checkedEnd(sent: ImportEnd): ImportEnd {
  check(importEnd, sent, 'the end of an import');
  return sent;
}

/** Checks the deliveries of a rehearsal; their people are checked when they are unpacked. */
export function checkedSample(sent: readonly SampleDelivery[]): readonly SampleDelivery[] {
  check(sampleDeliveries, sent, 'invented deliveries');
  return sent;
}

/** Tells whether every row of a delivery has one fate, and none has two. */
export function addsUp(end: ImportEnd, { rows }: Delivery): boolean {
  const { duplicate, blocked, ineligible, quarantined, skipped, people } = end;
  return duplicate + blocked + ineligible + quarantined + skipped + people === rows;
}

function check(schema: z.ZodMiniType, sent: unknown, what: string): void {
  const read = z.safeParse(schema, sent);
  // The path only: what stands there may be a name.
  if (!read.success)
    throw new Error(`${what}: ${read.error.issues[0]!.path.join('.')} is not as it should be`);
}

/** Makes something of texts as long as a cell of the sheet allows. */
function fitting<Value>(of: (length: number) => Value): Value {
  let length = 5000;
  while (JSON.stringify(of(length)).length > longestCell) length = Math.floor(length / 2);
  return of(length);
}
