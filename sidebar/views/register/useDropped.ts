import { useRef, useState } from 'preact/hooks';
import type { RegisterView } from '../../../src/api/register';
import { issue } from '../../../src/domain/issue';
import { mostBytes } from '../../../src/domain/register/readingIssue';
import type { Upload } from '../../../src/reading/openUpload';
import { type ReadTable, type ReadTables, readTables, type TableChoice } from './readTables';

/** The files on the view: dropped, read, corrected, let go. */
export interface Dropped {
  /** Undefined while there are none. */
  readonly tables: ReadTables | undefined;
  /** True while files are read; what was read before stays until then. */
  readonly isReading: boolean;
  take(files: readonly File[]): Promise<void>;
  choose(table: ReadTable, choice: TableChoice): void;
  /** @param file as `ReadTable.source.file` or `ReadTables.unreadable` names it */
  remove(file: string): void;
  clear(): void;
}

/** Keeps the files that were dropped and reads all of them again after every change. */
export function useDropped(view: RegisterView | undefined): Dropped {
  const [tables, setTables] = useState<ReadTables | undefined>(undefined);
  const [isReading, setReading] = useState(false);
  const uploads = useRef<readonly Upload[]>([]);
  const unread = useRef<ReadTables['unreadable']>([]);
  const choices = useRef(new Map<string, TableChoice>());
  const readings = useRef(0);
  const read = async () => {
    if (!view) return;
    const reading = ++readings.current;
    setReading(true);
    const found = await readTables(uploads.current, view, choices.current, breath);
    // Somebody dropped or corrected something meanwhile: that reading counts.
    if (reading !== readings.current) return;
    const all = { ...found, unreadable: [...unread.current, ...found.unreadable] };
    setTables(uploads.current.length + unread.current.length > 0 ? all : undefined);
    setReading(false);
  };
  return {
    tables,
    isReading,
    async take(files) {
      for (const file of files) {
        const bytes = await bytesOf(file);
        if (bytes) uploads.current = withUpload(uploads.current, { name: file.name, bytes });
        else unread.current = [...unread.current, { file: file.name, issue: issue('file_unreadable') }];
      }
      await read();
    },
    choose(table, choice) {
      choices.current.set(table.name, { ...table.choice, ...choice });
      void read();
    },
    remove(file) {
      uploads.current = uploads.current.filter(({ name }) => file !== name && !file.startsWith(`${name}/`));
      unread.current = unread.current.filter((one) => one.file !== file);
      void read();
    },
    clear() {
      uploads.current = [];
      unread.current = [];
      choices.current.clear();
      setTables(undefined);
    },
  };
}

/** One byte more than allowed is enough to refuse a file; undefined for a folder, or what has moved meanwhile. */
async function bytesOf(file: File): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await file.slice(0, mostBytes + 1).arrayBuffer());
  } catch {
    return undefined;
  }
}

/** The same file again changes nothing; another file of the same name gets a number: many authorities send `export.csv`. */
function withUpload(uploads: readonly Upload[], { name, bytes }: Upload): readonly Upload[] {
  if (uploads.some((one) => [one.name, unnumbered(one.name)].includes(name) && sameBytes(one.bytes, bytes)))
    return uploads;
  const names = new Set(uploads.map((one) => one.name));
  let free = name;
  for (let n = 2; names.has(free); n++) free = name.replace(/(?=\.[^.]*$|$)/, ` (${n})`);
  return [...uploads, { name: free, bytes }];
}

function unnumbered(name: string): string {
  return name.replace(/ \(\d+\)(?=\.[^.]*$|$)/, '');
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

/** Lets the page draw and listen between two blocks of rows; a message comes sooner than a timer. */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => resolve();
    channel.port2.postMessage(null);
  });
}
