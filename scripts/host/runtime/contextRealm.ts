import { type Context, runInContext } from 'node:vm';
import type { Realm } from '../realm';

/** The realm of a `vm` context. */
export function contextRealm(context: Context): Realm {
  return runInContext(
    `({
      array: (items) => Array.from(items),
      date: (milliseconds) => new Date(milliseconds),
      object: (value) => Object.assign({}, value),
      error: (message) => new Error(message),
    })`,
    context,
  ) as Realm;
}
