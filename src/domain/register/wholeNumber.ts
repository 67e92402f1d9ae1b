/** Takes off the decimals that a program gave a whole number: `91154.0` → `91154`; every other text stays. */
export function withoutDecimals(cell: string): string {
  const match = /^(\d+)[.,]00?$/.exec(cell);
  return match ? match[1]! : cell;
}
