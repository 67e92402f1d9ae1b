import type { Result } from '../../src/domain/issue';

/** The value of a result that must be a success. */
export function value<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`unexpected issues: ${JSON.stringify(result.issues)}`);
  return result.value;
}

/** The codes of a result's issues; none for a success. */
export function codes(result: Result<unknown>): readonly string[] {
  return result.ok ? [] : result.issues.map(({ code }) => code);
}
