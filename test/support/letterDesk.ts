import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Documents } from '../../scripts/host/documents/documents';
import type { Execution } from '../../scripts/host/parts';
import { cacheService } from '../../scripts/host/services/cacheService';
import { propertiesService } from '../../scripts/host/services/propertiesService';
import { utilities } from '../../scripts/host/services/utilities';
import { googleDocuments } from '../../src/apps-script/documents';
import type { TableStore } from '../../src/ports/tableStore';
import type { World } from '../../src/workflow/world';
import { type MemoryStore, memoryStore, type Workbook } from './memoryStore';
import { testWorld } from './world';

/** A workbook in memory beside the emulated DocumentApp on a folder of its own. */
export interface LetterDesk {
  readonly store: MemoryStore;
  readonly documents: Documents;
  /** Names of all service calls so far; those of the table store count as one each. */
  readonly calls: string[];
  /** Virtual milliseconds so far. */
  elapsed(): number;
  /** Runs a step as one execution of the bundle: nothing is kept in memory afterwards. */
  run<Value>(step: (world: World) => Value): Value;
  /** Cuts off the execution in which the k-th service call from now (from 1) falls. */
  cutOffAt(k: number, unsaved: 'kept' | 'lost'): void;
  /** Bytes of a file. */
  bytes(id: string): Uint8Array;
  end(): void;
}

const readCost = 80;

/**
 * Makes a desk; give a workbook to start from.
 *
 * @param toPdf pretends to make PDFs; LibreOffice does if missing
 * @param pace how much faster its clock runs than virtual time: 1,000 leaves a call time for one letter
 */
export function letterDesk(
  start: Workbook = {},
  toPdf?: (docx: Uint8Array) => Uint8Array,
  pace = 1,
): LetterDesk {
  const now = '2026-11-02T09:00:00';
  const folder = mkdtempSync(join(tmpdir(), 'lostrommel-letters-'));
  const documents = new Documents(folder, { now: () => Date.parse(`${now}Z`), ...(toPdf && { toPdf }) });
  const store = memoryStore(start);
  const calls: string[] = [];
  const user = {};
  const caches = { script: new Map(), user: new Map(), document: undefined };
  let elapsed = 0;
  let failing = Number.POSITIVE_INFINITY;
  let unsaved: 'kept' | 'lost' = 'kept';
  const call = (name: string, milliseconds = 5) => {
    calls.push(name);
    elapsed += milliseconds;
    if (calls.length >= failing) throw new Error('Service Documents failed while accessing document');
  };
  const execution: Execution = {
    meter: { call },
    realm: {
      array: (items) => [...items],
      date: (milliseconds) => new Date(milliseconds),
      object: (value) => value,
      error: (message) => new Error(message),
    },
  };
  return {
    store,
    documents,
    calls,
    elapsed: () => elapsed,
    run(step) {
      Object.assign(globalThis, documents.services(execution), {
        Utilities: utilities(execution, () => undefined),
        PropertiesService: propertiesService(execution, { script: {}, user, document: undefined }),
        CacheService: cacheService(execution, caches, () => elapsed),
      });
      const given = testWorld(metered(store, call), { now });
      const clock = { ...given.clock, milliseconds: () => elapsed * pace };
      const world = { ...given, clock, documents: googleDocuments('workbook') };
      try {
        const value = step(world);
        store.flush(); // as the lock does before it lets go
        return value;
      } finally {
        const cut = calls.length >= failing;
        if (cut) failing = Number.POSITIVE_INFINITY;
        documents.end(cut && unsaved === 'lost' ? 'lost' : 'saved');
        documents.confirm();
        store.recover(cut ? unsaved : 'kept');
      }
    },
    cutOffAt(k, writes) {
      failing = calls.length + k;
      unsaved = writes;
    },
    bytes: (id) => readFileSync(documents.file(id)!.path),
    end: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The store with its calls counted among the services'. */
function metered(store: TableStore, call: (name: string, milliseconds: number) => void): TableStore {
  const counted = (name: keyof TableStore) =>
    ((...args: never[]) => {
      call(`TableStore.${name}`, readCost);
      return (store[name] as (...given: never[]) => unknown)(...args);
    }) as never;
  return {
    read: counted('read'),
    create: counted('create'),
    addColumns: counted('addColumns'),
    write: counted('write'),
    removeRows: counted('removeRows'),
    removeTab: counted('removeTab'),
    flush: counted('flush'),
  };
}
