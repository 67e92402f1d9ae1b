import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Documents } from '../../scripts/host/documents/documents';
import type { CacheEntries } from '../../scripts/host/services/cacheService';
import { newTab } from '../../scripts/host/spreadsheet/model/tab';
import { Workbook } from '../../scripts/host/spreadsheet/model/workbook';
import type { Cell } from '../../src/ports/tableStore';
import { type EmulatedSpreadsheet, spreadsheetOver } from './emulatedSpreadsheet';
import { startHost } from './host';
import type { Workbook as Cells } from './memoryStore';

/** Everything a host holds at one moment. */
export interface Kept {
  readonly tabs: Workbook['tabs'];
  readonly state: string;
  readonly files: ReadonlyMap<string, Buffer>;
  readonly cached: CacheEntries;
}

/** The pushed bundle on a host that can be taken back to any earlier moment, many times a second. */
export interface ForkedHost {
  readonly host: ReturnType<typeof startHost>['host'];
  /** The workbook as a manager's hand reaches it, outside any execution. */
  spreadsheet(): Pick<EmulatedSpreadsheet, 'workbook' | 'spreadsheet'>;
  keep(): Kept;
  takeBack(kept: Kept): void;
  /** Cells by tab, the documents with what they say, what was mailed, and the triggers. */
  workbook(): Cells;
  end(): void;
}

const began = Date.UTC(2026, 10, 22, 13);
const toPdf = () => new TextEncoder().encode('%PDF-1.4 /Type /Page ');

/**
 * Starts such a host. Each look at its clock takes 13 s from the beginning of a call, which leaves a call time for one
 * letter only.
 *
 * Its workbook lives in memory only: that what was confirmed outlives the process is another test's (`kill.test.ts`).
 *
 * @param textOf what a .docx says
 */
export function forkedHost(textOf: (docx: Uint8Array) => string): ForkedHost {
  let looks = 0;
  const started = startHost({ now: () => began + 13_000 * looks++ });
  const { host, folder } = started;
  const call = host.call.bind(host);
  host.call = (...given) => {
    looks = 0;
    return call(...given);
  };
  let workbook = new Workbook([newTab(1, 'Tabellenblatt1')]);
  const own = { get: () => workbook };
  Object.defineProperty(host.file, 'workbook', own);
  Object.assign(host.file, { confirm: () => workbook.takeChanges(), reloadIfChanged: () => false });
  Object.assign(host.state, { confirm: () => undefined });
  const openDocuments = () => {
    const documents = new Documents(folder, { now: () => began, toPdf });
    documents.store.confirm = () => undefined; // nothing here has to outlive a loss of power
    Object.assign(host, { documents });
  };
  openDocuments();
  const keep = (): Kept => {
    const { properties, triggers, mail } = host.state;
    return {
      tabs: workbook.tabs,
      state: JSON.stringify({ properties, triggers, mail }),
      files: filesIn(folder),
      cached: new Map(host.caches.user),
    };
  };
  return {
    host,
    spreadsheet: () => ({ workbook, spreadsheet: spreadsheetOver(workbook) }),
    keep,
    takeBack(kept) {
      workbook = new Workbook(kept.tabs);
      const { properties, triggers, mail } = JSON.parse(kept.state);
      Object.assign(host.state, { properties, triggers, mail });
      host.caches.user.clear();
      for (const [key, entry] of kept.cached) host.caches.user.set(key, entry);
      if (putBack(folder, kept.files)) openDocuments();
    },
    workbook: () => ({
      ...cellsOf(workbook),
      Drive: documentsOf(host.documents, workbook, textOf),
      Postausgang: [['E-Mails'], [host.state.mail.recipients]],
      Trigger: [['Funktion'], ...host.state.triggers.map(({ handler }) => [handler])],
    }),
    end: started.end,
  };
}

function cellsOf(workbook: Workbook): Cells {
  return Object.fromEntries(
    workbook.tabs.map((tab) => [
      tab.title,
      tab.cells.map((row) => row.values.map((value) => (value ?? '') as Cell)),
    ]),
  );
}

/** A tab of its own for what lies in Drive: titles, texts, and whether the workbook knows the file. */
function documentsOf(documents: Documents, workbook: Workbook, textOf: (docx: Uint8Array) => string) {
  const known = JSON.stringify(cellsOf(workbook));
  const files = documents.store
    .list()
    .filter(({ trashed }) => !trashed)
    .map(({ id, name, kind, path }) => [
      name,
      kind === 'document' ? textOnce(readFileSync(join(documents.folder, path)), textOf) : '',
      known.includes(id) ? 'bekannt' : 'verwaist',
    ]);
  return [['Titel', 'Text', 'bekannt'], ...files];
}

const texts = new Map<string, string>();

/** The same document is looked at thousands of times. */
function textOnce(docx: Buffer, textOf: (docx: Uint8Array) => string): string {
  const key = createHash('sha1').update(docx).digest('hex');
  if (!texts.has(key)) texts.set(key, textOf(docx));
  return texts.get(key)!;
}

/** Bytes of the files of a folder, but those of the workbook and of the lock. */
function filesIn(folder: string): ReadonlyMap<string, Buffer> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => !/^Lostrommel\.xlsx|lock$/.test(name) && statSync(join(folder, name)).isFile(),
  );
  return new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
}

/** @returns true if any file was another one */
function putBack(folder: string, wanted: ReadonlyMap<string, Buffer>): boolean {
  // Every change of a document is a line of this journal.
  const journal = join('.lostrommel', 'documents.jsonl');
  const written = join(folder, journal);
  if (existsSync(written) && wanted.get(journal)?.equals(readFileSync(written))) return false;
  const found = filesIn(folder);
  const strange = [...found.keys()].filter((name) => !wanted.has(name));
  const changed = [...wanted].filter(([name, bytes]) => !found.get(name)?.equals(bytes));
  for (const name of strange) rmSync(join(folder, name));
  for (const [name, bytes] of changed) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  return strange.length + changed.length > 0;
}
