/**
 * Something wrong with the data or the moment, told in a code and facts; its sentence lives in `src/text`.
 *
 * Facts are ids, titles, counts and places, never personal data. Crosses `google.script.run`, so plain JSON.
 */
export interface Issue<Code extends string = string> {
  readonly code: Code;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** A value, or the issues (at least one) that stand in its way. Crosses `google.script.run`. */
export type Result<Value, Code extends string = string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly issues: readonly Issue<Code>[] };

/** Wraps a value as a success. */
export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** Makes a failure of one issue. */
export function fail<Code extends string>(
  code: Code,
  facts: Issue['facts'] = {},
): { readonly ok: false; readonly issues: readonly Issue<Code>[] } {
  return { ok: false, issues: [issue(code, facts)] };
}

/** Makes an issue. */
export function issue<Code extends string>(code: Code, facts: Issue['facts'] = {}): Issue<Code> {
  return { code, facts };
}
