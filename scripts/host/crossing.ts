/**
 * What may cross `google.script.run`: number, boolean, string, null, plain objects and arrays of these.
 *
 * Used on both sides (the host and the frame of the page). Knows nothing of Node or the browser.
 *
 * @param where what is looked at, for the error text, for example `argument 1`
 * @returns a sentence naming the first value that may not cross, or `undefined` if all may
 */
export function refusal(value: unknown, where: string): string | undefined {
  if (value === null) return undefined;
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return undefined;
    case 'number':
      return Number.isFinite(value) ? undefined : `${where} is ${value}, which JSON cannot carry`;
    case 'object':
      return inside(value, where);
    default:
      return `${where} is ${typeof value === 'undefined' ? 'undefined' : `a ${typeof value}`}: pass null, or leave it out`;
  }
}

function inside(value: object, where: string): string | undefined {
  if (Array.isArray(value)) return first(value.length, (index) => [value[index], `${where}[${index}]`]);
  if (!isPlain(value))
    return `${where} is a ${kindOf(value)}: only plain objects, arrays, texts, numbers cross`;
  const entries = Object.entries(value);
  return first(entries.length, (index) => [entries[index]![1], `${where}.${entries[index]![0]}`]);
}

function first(length: number, at: (index: number) => readonly [unknown, string]): string | undefined {
  for (let index = 0; index < length; index += 1) {
    const found = refusal(...at(index));
    if (found) return found;
  }
  return undefined;
}

/** True for `{…}` of any realm, false for Date, Map, typed arrays and instances of classes. */
function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  if (prototype === null) return true;
  return Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype, 'isPrototypeOf');
}

function kindOf(value: object): string {
  return Object.prototype.toString.call(value).slice(8, -1);
}

/** The value with each Date in it replaced by `null`, as Google does with results. */
export function withoutDates(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (kindOf(value) === 'Date') return null;
  if (Array.isArray(value)) return value.map(withoutDates);
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutDates(item)]));
}
