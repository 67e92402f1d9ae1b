import { useRef, useState } from 'preact/hooks';
import type { RegisterView } from '../../../src/api/register';
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
  remove(table: ReadTable): void;
  clear(): void;
}

/** Keeps the files that were dropped and reads all of them again after every change. */
export function useDropped(view: RegisterView | undefined): Dropped {
  const [tables, setTables] = useState<ReadTables | undefined>(undefined);
  const [isReading, setReading] = useState(false);
  const uploads = useRef<readonly Upload[]>([]);
  const choices = useRef(new Map<string, TableChoice>());
  const readings = useRef(0);
  const read = async () => {
    if (!view) return;
    const reading = ++readings.current;
    setReading(true);
    const found = await readTables(uploads.current, view, choices.current, breath);
    // Somebody dropped or corrected something meanwhile: that reading counts.
    if (reading !== readings.current) return;
    setTables(uploads.current.length > 0 ? found : undefined);
    setReading(false);
  };
  const keep = (wanted: (upload: Upload) => boolean) => {
    uploads.current = uploads.current.filter(wanted);
  };
  return {
    tables,
    isReading,
    async take(files) {
      const added = await Promise.all(files.map(uploadOf));
      keep(({ name }) => !added.some((upload) => upload.name === name));
      uploads.current = [...uploads.current, ...added];
      await read();
    },
    choose(table, choice) {
      choices.current.set(table.name, { ...table.choice, ...choice });
      void read();
    },
    remove({ source }) {
      keep(({ name }) => source.file !== name && !source.file.startsWith(`${name}/`));
      void read();
    },
    clear() {
      uploads.current = [];
      setTables(undefined);
    },
  };
}

/** One byte more than allowed is enough to refuse a file. */
async function uploadOf(file: File): Promise<Upload> {
  const bytes = new Uint8Array(await file.slice(0, mostBytes + 1).arrayBuffer());
  return { name: file.name, bytes };
}

/** Lets the page draw and listen between two blocks of rows; a message comes sooner than a timer. */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => resolve();
    channel.port2.postMessage(null);
  });
}
