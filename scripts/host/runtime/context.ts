import { type Context, createContext, runInContext } from 'node:vm';
import type { Realm } from '../realm';
import { contextRealm } from './contextRealm';

/** A bare V8 as at Google: no timers, no `URL`, no `TextEncoder`, no `crypto`; `Date` follows the virtual clock. */
export interface BareContext {
  readonly context: Context;
  readonly realm: Realm;
  /** Makes globals. */
  define(globals: Readonly<Record<string, unknown>>): void;
}

/** A fresh context. */
export function bareContext(now: () => number): BareContext {
  const globals: Record<string, unknown> = {};
  const context = createContext(globals, { microtaskMode: 'afterEvaluate' });
  runInContext(virtualDate, context)(now);
  return { context, realm: contextRealm(context), define: (more) => Object.assign(globals, more) };
}

const virtualDate = `((now) => {
  const Real = Date;
  globalThis.Date = new Proxy(Real, {
    construct: (target, args, self) => Reflect.construct(target, args.length === 0 ? [now()] : args, self),
    apply: () => new Real(now()).toString(),
    get: (target, property) => (property === 'now' ? () => now() : Reflect.get(target, property)),
  });
  delete globalThis.WebAssembly;
  delete globalThis.SharedArrayBuffer;
  delete globalThis.Atomics;
})`;
