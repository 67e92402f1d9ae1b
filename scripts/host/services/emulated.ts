import { opaque } from '../opaque';
import type { Execution } from '../parts';

/**
 * Puts an emulated Google object between the bundle and its implementation: each method call is metered, errors are
 * made of the bundle's own `Error`, and what is not there throws `not emulated: Name.property`.
 *
 * @param name as Google writes it, for example `Properties`
 * @param costs virtual milliseconds by method; 5 for the others
 */
export function emulated<Target extends object>(
  { meter, realm }: Execution,
  name: string,
  target: Target,
  costs: Readonly<Record<string, number>> = {},
): Target {
  const face: Target = new Proxy(target, {
    get(from, property) {
      if (typeof property === 'symbol') return Reflect.get(from, property);
      if (!(property in from) || property === 'constructor')
        throw realm.error(`not emulated: ${name}.${property}`);
      const value: unknown = Reflect.get(from, property);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        meter.call(`${name}.${property}`, costs[property]);
        try {
          const result: unknown = value.apply(from, args);
          return result === from ? face : result;
        } catch (error) {
          // Errors of this process are no `Error` to the bundle; those of the bundle pass as they are.
          throw error instanceof Error ? realm.error(error.message) : error;
        }
      };
    },
    set(_from, property) {
      throw realm.error(`not emulated: setting ${name}.${String(property)}`);
    },
    ...opaque,
  });
  return face;
}
