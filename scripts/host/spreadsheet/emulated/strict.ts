import type { Meter } from '../../meter';
import { opaque } from '../../opaque';
import type { Realm } from '../../realm';
import type { Tab } from '../model/tab';
import type { Workbook } from '../model/workbook';

/** What every emulated object of one execution shares. */
export interface Emulation {
  readonly workbook: Workbook;
  readonly meter: Meter;
  readonly realm: Realm;
  readonly id: string;
  readonly url: string;
  readonly name: string;
  /** What `SpreadsheetApp.getUi()` answers. */
  readonly ui: unknown;
  /** What `Spreadsheet.toast` shows; nothing if not given. */
  readonly toast?: (message: string, title: string) => void;
  /** What is selected on the page; cells counted from 0. */
  readonly active?: { readonly tab: string; readonly row?: number; readonly column?: number };
  /** Year completing a date typed without one. */
  readonly year?: number;
}

const targets = new WeakMap<object, object>();

/**
 * Makes an emulated object as a script sees it: each call is metered, a refusal is an error of the script's own
 * realm, and what is not emulated throws `not emulated: Range.foo`.
 *
 * @param title class as Google writes it
 */
export function strict<Face extends object>(target: object, title: string, emulation: Emulation): Face {
  const methods = new Map<string, unknown>();
  const proxy = new Proxy(target, {
    get(_target, key) {
      if (typeof key === 'symbol' || key === 'toJSON' || key === 'then') return undefined;
      if (!methods.has(key)) methods.set(key, member(target, proxy, title, key, emulation));
      return methods.get(key);
    },
    set(_target, key) {
      throw emulation.realm.error(`not emulated: ${title}.${String(key)} =`);
    },
    ...opaque,
  });
  targets.set(proxy, target);
  return proxy as Face;
}

function member(target: object, proxy: object, title: string, key: string, emulation: Emulation): unknown {
  const found = Reflect.get(target, key) as unknown;
  if (key === 'toString') return () => title;
  if (!(key in target) || key.startsWith('_') || key === 'constructor')
    throw emulation.realm.error(`not emulated: ${title}.${key}`);
  if (typeof found !== 'function') return found;
  return (...args: unknown[]) => {
    emulation.meter.call(`${title}.${key}`, cost(key, target));
    let result: unknown;
    try {
      result = found.apply(target, args);
    } catch (error) {
      throw emulation.realm.error((error as Error).message);
    }
    return result === target ? proxy : result;
  };
}

/** Orders of magnitude from public benchmarks: only whole blocks of cells are dear. */
function cost(method: string, target: object): number {
  const block = /^(get|set)(Display)?(Value|Formula|NumberFormat|Background|Note|DataValidation)s?$/.exec(
    method,
  );
  if (!block || !('_cells' in target)) return 5;
  return block[1] === 'get' ? 80 + 0.0025 * Number(target._cells) : 80 + 0.03 * Number(target._cells);
}

/**
 * The emulated object behind what a script hands over.
 *
 * @throws as Google does if it is something else
 */
export function behind<Target extends object>(
  given: unknown,
  kind: abstract new (...args: never[]) => Target,
  method: string,
): Target {
  const target = typeof given === 'object' && given !== null ? targets.get(given) : undefined;
  if (target instanceof kind) return target;
  throw wrongParameters([given], method);
}

/** The refusal of arguments that fit no form of a method. */
export function wrongParameters(args: readonly unknown[], method: string): Error {
  const kinds = args.map((arg) => {
    if (arg === null || arg === undefined) return 'null';
    if (Array.isArray(arg)) return Array.isArray(arg[0]) ? 'number[][]' : 'number[]';
    return typeof arg === 'object' ? 'Object' : typeof arg === 'string' ? 'String' : typeof arg;
  });
  return new Error(
    `The parameters (${kinds.join(',')}) don't match the method signature for SpreadsheetApp.${method}.`,
  );
}

/** Demands whole numbers where Google does. */
export function wholeNumbers(args: readonly unknown[], method: string): readonly number[] {
  if (!args.every((arg) => typeof arg === 'number' && Number.isFinite(arg)))
    throw wrongParameters(args, method);
  return args.map((arg) => Math.trunc(arg as number));
}

/** The tab behind an emulated object; deleted ones answer as Google's do. */
export function tabOf(emulation: Emulation, id: number): Tab {
  const tab = emulation.workbook.tabById(id);
  if (!tab) throw new Error(`Sheet ${id} not found`);
  return tab;
}

/** An array of rows made in the script's realm. */
export function table<Item>(realm: Realm, rows: readonly (readonly Item[])[]): Item[][] {
  return realm.array(rows.map((row) => realm.array(row)));
}
