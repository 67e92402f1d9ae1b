import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { syncFolder, writeDurably } from './durable';
import { Journal } from './journal';
import { forgetUnseenTexts } from './model/filtering';
import { newTab } from './model/tab';
import { Workbook, type WorkbookOptions } from './model/workbook';
import { type OpenedXlsx, openXlsx, saveXlsx } from './xlsx/xlsx';

/**
 * A workbook on the disk: a real .xlsx and, beside it, the journal of what was confirmed since it was written.
 *
 * A killed host loses nothing confirmed; a workbook changed by another program is reloaded, never overwritten; if
 * both happened, what was confirmed here goes into a copy beside it (`rescued`).
 */
export class WorkbookFile {
  #workbook!: Workbook;
  #opened: OpenedXlsx | undefined;
  /** The .xlsx as it was last read or written here. */
  #saved: Uint8Array | undefined;
  #sha256 = '';
  #stamp = '';
  #rescued: string[] = [];
  readonly #journal: Journal;

  private constructor(
    readonly path: string,
    private readonly options: Partial<WorkbookOptions>,
  ) {
    this.#journal = new Journal(`${path}.journal`);
  }

  /** Opens a workbook with what its journal adds; where there is none, an empty one that `save` will write. */
  static open(path: string, options: Partial<WorkbookOptions> = {}): WorkbookFile {
    const file = new WorkbookFile(path, options);
    file.#load();
    return file;
  }

  /** The workbook; another one after a reload. */
  get workbook(): Workbook {
    return this.#workbook;
  }

  /** Copies made because a workbook with unsaved changes had been changed by another program, too. */
  get rescued(): readonly string[] {
    return this.#rescued;
  }

  /** Puts everything done since the last call into the journal; it survives a crash when this returns. */
  confirm(): void {
    const changes = this.#workbook.takeChanges();
    if (changes.length === 0) return;
    // A journal alone is worth nothing if the .xlsx it belongs to was deleted, so that is made anew.
    if (this.#saved && !existsSync(this.path)) this.#write();
    else {
      if (this.#saved && !this.#journal.exists) writeDurably(this.#basePath, this.#saved);
      this.#journal.append(this.#sha256, changes);
    }
  }

  /**
   * Takes over a workbook that another program has changed; true if there was one.
   *
   * A deleted one is not taken over: programs that save by renaming have no file for a moment.
   *
   * @throws if it cannot be read (half written, or no .xlsx any more); then nothing is overwritten either
   */
  reloadIfChanged(): boolean {
    const stamp = this.#diskStamp();
    if (stamp === this.#stamp || stamp === '') return false;
    if (hashOf(readFileSync(this.path)) === this.#sha256) {
      this.#stamp = stamp;
      return false;
    }
    this.confirm();
    this.#journal.close();
    this.#load();
    return true;
  }

  /** Writes the .xlsx if anything is not in it yet, all or nothing, and empties the journal. */
  save(): void {
    if (this.reloadIfChanged()) return;
    forgetUnseenTexts(this.#workbook);
    this.confirm();
    if (this.#journal.exists || !existsSync(this.path)) this.#write();
  }

  #write(): void {
    const bytes = saveXlsx(this.#opened, this.#workbook);
    const sha256 = hashOf(bytes);
    const unfinished = `${this.path}.tmp`;
    writeDurably(unfinished, bytes);
    this.#journal.saving(sha256);
    renameSync(unfinished, this.path);
    syncFolder(dirname(this.path));
    this.#journal.clear();
    rmSync(this.#basePath, { force: true });
    this.#saved = bytes;
    this.#sha256 = sha256;
    this.#stamp = this.#diskStamp();
  }

  /** Saves and lets go of the journal. */
  close(): void {
    this.save();
    this.#journal.close();
  }

  get #basePath(): string {
    return `${this.path}.base`;
  }

  #load(): void {
    const stamp = this.#diskStamp();
    const bytes = existsSync(this.path) ? readFileSync(this.path) : undefined;
    const sha256 = bytes ? hashOf(bytes) : '';
    const opened = bytes && this.#opening(bytes);
    const missing = this.#journal.missing(sha256);
    if (missing === undefined) this.#rescue();
    if (!this.#journal.exists) rmSync(this.#basePath, { force: true });
    this.#take(opened);
    this.#stamp = stamp;
    this.#saved = bytes;
    this.#sha256 = sha256;
    for (const operation of missing ?? []) this.#workbook.run(operation);
    // What came from the journal is in it already.
    this.#workbook.takeChanges();
  }

  #opening(bytes: Uint8Array): OpenedXlsx {
    try {
      return openXlsx(bytes);
    } catch (error) {
      const why = (error as Error).message;
      throw new Error(`cannot read ${basename(this.path)}: ${why}; save it as .xlsx, or move it away`);
    }
  }

  #take(opened: OpenedXlsx | undefined): void {
    this.#opened = opened;
    this.#workbook = new Workbook(this.#opened?.tabs ?? [newTab(1, 'Tabellenblatt1')], this.#opened?.looks, {
      swallowsApostrophe: true,
      ...this.options,
    });
  }

  /** Saves what the journal adds to the workbook it belongs to, as a copy, because the workbook itself was changed. */
  #rescue(): void {
    const base = existsSync(this.#basePath) ? readFileSync(this.#basePath) : undefined;
    const operations = this.#journal.missing(base ? hashOf(base) : '');
    if (operations === undefined) {
      // Nothing to play it on; thrown away it must not be.
      const aside = freePath(this.path.replace(/(\.xlsx)?$/, ' (nicht übernommen).xlsx.journal'));
      this.#journal.moveTo(aside);
      this.#rescued.push(aside);
      return;
    }
    if (operations.length > 0) {
      this.#take(base && this.#opening(base));
      for (const operation of operations) this.#workbook.run(operation);
      const copy = freePath(this.path.replace(/(\.xlsx)?$/, ' (nicht übernommen).xlsx'));
      writeDurably(copy, saveXlsx(this.#opened, this.#workbook));
      this.#rescued.push(copy);
    }
    this.#journal.clear();
    rmSync(this.#basePath, { force: true });
  }

  #diskStamp(): string {
    const found = statSync(this.path, { throwIfNoEntry: false });
    return found ? `${found.mtimeMs} ${found.size}` : '';
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function freePath(wanted: string): string {
  let path = wanted;
  for (let number = 2; existsSync(path); number++)
    path = wanted.replace(/\.xlsx(?=$|\.journal$)/, ` ${number}.xlsx`);
  return path;
}
