import type { Execution } from '../parts';
import { limits } from '../runtime/limits';
import { emulated } from './emulated';

type Service = GoogleAppsScript.Cache.CacheService;
type Cache = GoogleAppsScript.Cache.Cache;

/** What a cache holds: text and the moment (milliseconds) it vanishes. Lives as long as the host. */
export type CacheEntries = Map<string, { readonly text: string; readonly until: number }>;

/** `CacheService` over three maps; `now` is the virtual clock. */
export function cacheService(
  execution: Execution,
  entries: {
    readonly script: CacheEntries;
    readonly user: CacheEntries;
    readonly document: CacheEntries | undefined;
  },
  now: () => number,
): Service {
  const open = (map: CacheEntries) =>
    emulated<Cache>(execution, 'Cache', new EmulatedCache(execution, map, now), {
      get: 20,
      put: 20,
      getAll: 20,
      putAll: 20,
    });
  const service: Service = {
    getScriptCache: () => open(entries.script),
    getUserCache: () => open(entries.user),
    getDocumentCache: () => (entries.document ? open(entries.document) : null),
  };
  return emulated(execution, 'CacheService', service);
}

class EmulatedCache implements Cache {
  private readonly execution: Execution;
  private readonly entries: CacheEntries;
  private readonly now: () => number;

  constructor(execution: Execution, entries: CacheEntries, now: () => number) {
    this.execution = execution;
    this.entries = entries;
    this.now = now;
  }

  get(key: string): string | null {
    const entry = this.entries.get(key);
    return entry && entry.until > this.now() ? entry.text : null;
  }

  getAll(keys: string[]): { [key: string]: string } {
    const found = keys.flatMap((key) => {
      const text = this.get(key);
      return text === null ? [] : [[key, text] as const];
    });
    return this.execution.realm.object(Object.fromEntries(found));
  }

  put(key: string, value: string, expirationInSeconds = 600): void {
    const text = String(value);
    if (key.length > limits.cacheKeyCharacters) throw new Error('Argument too large: key');
    if (Buffer.byteLength(text) > limits.cacheBytes) throw new Error('Argument too large: value');
    const seconds = Math.min(expirationInSeconds, limits.cacheSeconds);
    this.entries.set(key, { text, until: this.now() + seconds * 1000 });
  }

  putAll(values: { [key: string]: string }, expirationInSeconds?: number): void {
    for (const [key, value] of Object.entries(values)) this.put(key, value, expirationInSeconds);
  }

  remove(key: string): void {
    this.entries.delete(key);
  }

  removeAll(keys: string[]): void {
    for (const key of keys) this.remove(key);
  }
}
