import {
  appendFileSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { syncFolder } from './durable';
import type { Operation } from './model/operation';

/**
 * What was confirmed but is not yet in the .xlsx: one JSON line per confirmation, forced to the disk before anybody
 * is told.
 *
 * The first line names the .xlsx (SHA-256) the operations apply to; a line `saved` names the one that contains all
 * operations before it. So a crash at any moment between writing the .xlsx and emptying the journal doubles nothing.
 */
export class Journal {
  #file: number | undefined;

  constructor(private readonly path: string) {}

  /** True if there is a journal on the disk. */
  get exists(): boolean {
    return existsSync(this.path);
  }

  /**
   * Reads the operations that an .xlsx lacks; a torn last line counts as never written.
   *
   * @param sha256 of the .xlsx as it is, empty if there is none
   * @returns `undefined` if the journal belongs to another .xlsx
   */
  missing(sha256: string): Operation[] | undefined {
    let known = false;
    let operations: Operation[] = [];
    for (const line of readLines(this.path)) {
      if ('operations' in line) operations = operations.concat(line.operations);
      else if (line.of === sha256) {
        known = true;
        operations = [];
      }
    }
    return known || !this.exists ? operations : undefined;
  }

  /** Keeps operations; they are on the disk when this returns. */
  append(of: string, operations: readonly Operation[]): void {
    const fresh = !this.exists;
    if (this.#file === undefined) {
      this.#file = openSync(this.path, 'a', 0o600);
      if (fresh) appendFileSync(this.#file, `${JSON.stringify({ of })}\n`);
      else endTornLine(this.path, this.#file);
    }
    appendFileSync(this.#file, `${JSON.stringify({ operations })}\n`);
    fsyncSync(this.#file);
    if (fresh) syncFolder(dirname(this.path));
  }

  /** Notes that an .xlsx about to be put in place contains everything so far. */
  saving(sha256: string): void {
    if (!this.exists) return;
    this.#file ??= openSync(this.path, 'a', 0o600);
    appendFileSync(this.#file, `${JSON.stringify({ of: sha256, saved: true })}\n`);
    fsyncSync(this.#file);
  }

  /** Empties the journal: everything is in the .xlsx. */
  clear(): void {
    this.close();
    rmSync(this.path, { force: true });
  }

  /** Puts the journal out of the way. */
  moveTo(path: string): void {
    this.close();
    renameSync(this.path, path);
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }
}

type Line = { readonly of: string; readonly saved?: true } | { readonly operations: readonly Operation[] };

function readLines(path: string): Line[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n');
  const found: Line[] = [];
  for (const [index, line] of lines.entries()) {
    if (line === '') continue;
    try {
      found.push(JSON.parse(line) as Line);
    } catch {
      // A line is torn only where the machine died while writing it; whatever was written later begins a new line.
      if (index === lines.length - 1) break;
    }
  }
  return found;
}

function endTornLine(path: string, file: number): void {
  if (!readFileSync(path, 'utf8').endsWith('\n')) appendFileSync(file, '\n');
}
