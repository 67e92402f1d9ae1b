/**
 * Takes from this process the way that leads from any function or object to code made of text.
 *
 * The emulated objects belong to this process, so `SpreadsheetApp.getUi.constructor('return process')()` would leave
 * the bare context. For accidents, not against attackers: what runs there is our own bundle.
 */
export function forbidCodeFromText(): void {
  const kinds = [() => undefined, async () => undefined, function* () {}, async function* () {}];
  for (const kind of kinds)
    Object.defineProperty(Object.getPrototypeOf(kind), 'constructor', { value: undefined });
}
