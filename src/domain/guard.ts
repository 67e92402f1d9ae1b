/** A text that a spreadsheet would take for a formula, a command or a swallowed apostrophe. */
const dangerous = /^[=+\-@'\t\r\n]/;
const guarded = /^'[=+\-@'\t\r\n]/;

/**
 * Puts an apostrophe before a text that a spreadsheet could take for anything but a text.
 *
 * The only escape for cells and CSV files; `unguard` is its inverse.
 */
export function guard(text: string): string {
  return dangerous.test(text) ? `'${text}` : text;
}

/**
 * Takes the apostrophe of `guard` away again, and only that one: `'t Hooft` stays `'t Hooft`.
 *
 * Right whether or not the sheet itself has already swallowed the first apostrophe.
 */
export function unguard(text: string): string {
  return guarded.test(text) ? text.slice(1) : text;
}
