/**
 * Constructors of the `vm` context the bundle runs in: what the emulator returns must be made with them,
 * or `instanceof Array` and `instanceof Date` fail in the bundle as they never would at Google.
 */
export interface Realm {
  array<Item>(items: readonly Item[]): Item[];
  date(milliseconds: number): Date;
  object<Value extends object>(value: Value): Value;
  error(message: string): Error;
}
