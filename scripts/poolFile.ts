import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import type { Issue } from '../src/domain/issue';
import { mostRows } from '../src/domain/register/importCall';
import { isTombstone, type PoolPerson } from '../src/domain/register/poolPerson';
import { columnsMissing } from '../src/text/en/tables';
import { fromCsv } from '../src/workflow/tables/csv';
import { poolTable } from '../src/workflow/tables/pool';
import { CommandFailure, remark, sentence } from './drawFiles';

/** Reads the people of `pool.csv` who may be drawn: as `readPoolRows`, without tombstones. */
export function readPool(path: string, code: 1 | 2 = 1): readonly PoolPerson[] {
  return withoutTombstones(readPoolRows(path, code), path);
}

/** Leaves out rows without a name, as a workbook has them of people blocked after an announcement, and says so. */
export function withoutTombstones(rows: readonly PoolPerson[], path: string): readonly PoolPerson[] {
  const people = rows.filter((person) => !isTombstone(person));
  const left = rows.length - people.length;
  if (left > 0)
    remark(
      `${basename(path)}: ${left === 1 ? '1 row' : `${left} rows`} without a name left out (blocked after an announcement)`,
    );
  return people;
}

/** Reads `pool.csv`; a row that cannot be read ends the command, because leaving it out would change the draw. */
export function readPoolRows(path: string, code: 1 | 2 = 1): readonly PoolPerson[] {
  const file = basename(path);
  const read = fromCsv(poolTable, textPieces(path, code));
  const issues: readonly Issue[] = read.ok ? read.value.issues : read.issues;
  if (!read.ok || issues.length > 0)
    throw new CommandFailure(
      code,
      shortened(issues).map((line) => `${file}: ${line}`),
    );
  return read.value.rows;
}

/** Missing columns in one line, and no more than twenty others: a wrong file is wrong in every row. */
function shortened(issues: readonly Issue[]): readonly string[] {
  const columns = issues.filter(({ code }) => code === 'column-missing');
  if (columns.length > 1) return [columnsMissing(columns.map(({ facts }) => String(facts.column)))];
  const more = issues.length - 20;
  return [...issues.slice(0, 20).map(sentence), ...(more > 0 ? [`and ${more} more of this kind`] : [])];
}

/**
 * Gives the text of a file of UTF-8 in pieces of a million bytes.
 *
 * @throws CommandFailure if it cannot be read, or has more lines than a pool has people
 */
function* textPieces(path: string, code: 1 | 2): Generator<string> {
  const file = ifReadable(path, code, () => openFile(path));
  try {
    const bytes = new Uint8Array(1 << 20);
    const next = () =>
      bytes.subarray(
        0,
        ifReadable(path, code, () => readSync(file, bytes)),
      );
    const decoder = new TextDecoder();
    let [lineFeeds, returns] = [0, 0];
    for (let piece = next(); piece.length > 0; piece = next()) {
      for (const byte of piece) {
        if (byte === 0x0a) lineFeeds += 1;
        else if (byte === 0x0d) returns += 1;
      }
      if (Math.max(lineFeeds, returns) > mostRows + 1)
        throw new CommandFailure(code, [
          `${basename(path)}: more than ${mostRows} lines; give the pool of one constituency`,
        ]);
      yield decoder.decode(piece, { stream: true });
    }
    yield decoder.decode();
  } finally {
    closeSync(file);
  }
}

function openFile(path: string): number {
  const file = openSync(path, 'r');
  if (!fstatSync(file).isDirectory()) return file;
  closeSync(file);
  throw new Error('a folder');
}

function ifReadable<Value>(path: string, code: 1 | 2, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    const because =
      (error as NodeJS.ErrnoException).code === 'ENOENT'
        ? 'there is no such file; check the path'
        : 'cannot be read; check that it is a file you may open';
    throw new CommandFailure(code, [`${path}: ${because}`]);
  }
}
