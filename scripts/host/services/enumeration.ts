/** Google's enumerations are objects with a name; compared by identity, printed by name. */
export interface EnumValue {
  toString(): string;
  name(): string;
  ordinal(): number;
}

/** One object per name; the same for the life of the process, so that values from two executions are equal. */
export function enumeration<Name extends string>(
  ...names: readonly Name[]
): Readonly<Record<Name, EnumValue>> {
  const entries = names.map((name, index) => [
    name,
    Object.freeze({ toString: () => name, name: () => name, ordinal: () => index, toJSON: () => name }),
  ]);
  return Object.freeze(Object.fromEntries(entries));
}
