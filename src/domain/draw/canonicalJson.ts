/** What plans and protocols are made of. */
export type PlainJson =
  | string
  | number
  | boolean
  | readonly PlainJson[]
  | { readonly [key: string]: PlainJson };

/**
 * Writes JSON in its one canonical form (RFC 8785): keys by UTF-16 code units, no white space.
 *
 * @param value integers, strings, true and false only; a number that is no safe integer is a bug
 */
export function canonicalJson(value: PlainJson): string {
  if (typeof value === 'number' && !Number.isSafeInteger(value))
    throw new Error(`canonical JSON holds safe integers only, not ${value}`);
  if (typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key]!)}`);
  return `{${members.join(',')}}`;
}

/** Array.isArray does not narrow readonly arrays. */
function isList(value: object): value is readonly PlainJson[] {
  return Array.isArray(value);
}
