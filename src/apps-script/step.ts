import type { PlatformIssueCode } from '../api/platform';
import { fail, type Result } from '../domain/issue';
import type { World } from '../workflow/world';
import { googleWorld } from './world';

type Step<Args extends readonly unknown[], Value, Code extends string> = (
  world: World,
  ...args: Args
) => Result<Value, Code>;

/**
 * Makes an entry point of a step that takes no lock of its own accord.
 *
 * Platform errors pass through as thrown: `sidebar/server.ts` names them, also those that Google throws before a
 * step begins.
 */
export function reads<Args extends readonly unknown[], Value, Code extends string>(
  step: Step<Args, Value, Code>,
): (...args: Args) => Result<Value, Code> {
  return (...args) => step(googleWorld(), ...args);
}

/** Makes an entry point of a step that writes: nobody else writes meanwhile, and all is lasting when it ends. */
export function writes<Args extends readonly unknown[], Value, Code extends string>(
  step: Step<Args, Value, Code>,
): (...args: Args) => Result<Value, Code | PlatformIssueCode> {
  return (...args) => {
    const world = googleWorld();
    return world.lock.hold(() => step(world, ...args)) ?? fail('platform-busy');
  };
}
