/** Gives the same text apart from the file it was cut out of: V8 only notes where a longer one stands, and keeps the whole file. */
export function ownCopy(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}
