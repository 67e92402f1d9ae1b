import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { ForkedHost } from './hostFork';

/** What is left behind by a run that is cut off in its k-th service call (from 1): equal names, equal leftovers. */
export type Leftovers = (k: number, unflushed: 'kept' | 'lost') => string;

/**
 * Watches a run to its end and tells what it would have left behind, had it been cut off at any of its calls.
 *
 * Most calls only read: a run cut off at one of them leaves what it would have left at the call before. So cutting it
 * off wherever something else is left, and running it again, is cutting it off everywhere.
 */
export function watched(forked: ForkedHost, run: () => void): Leftovers {
  const { host } = forked;
  const places: { kept: string; lost: string }[] = [];
  const numbers = new Map<unknown, number>();
  const numberOf = (tabs: unknown) => {
    if (!numbers.has(tabs)) numbers.set(tabs, numbers.size);
    return numbers.get(tabs);
  };
  let unsaved = 0;
  host.onServiceCall = (name) => {
    const { tabs, flushed } = host.file.workbook;
    const { properties, triggers, mail } = host.state;
    const { size } = host.caches.user;
    const written = documentsWritten(host.documents.folder);
    const beside = JSON.stringify([properties, triggers, mail, size, written]);
    places.push({
      kept: `${numberOf(tabs)} ${unsaved} ${beside}`,
      lost: `${numberOf(flushed)} 0 ${beside}`,
    });
    if (changesDocument(name)) unsaved++;
  };
  try {
    run();
  } finally {
    host.onServiceCall = () => undefined;
  }
  return (k, unflushed) => places[k - 1]?.[unflushed] ?? 'whole';
}

/** Every change of a file in Drive is a line of this journal. */
function documentsWritten(folder: string): number {
  return statSync(join(folder, '.lostrommel', 'documents.jsonl'), { throwIfNoEntry: false })?.size ?? 0;
}

/** Changes of an open document are saved when the execution ends, unless they are lost. */
function changesDocument(name: string): boolean {
  return (
    /\.(append|insert|set|remove|delete|replace|clear|add)/.test(name) &&
    !/^(Spreadsheet|Sheet|Range|Filter|Protection|\w+Builder)/.test(name)
  );
}
