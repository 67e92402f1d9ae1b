/** Gives the id of a person: delivery and row, for example `L003-00042`. */
export function pidOf(delivery: string, row: number): string {
  return `${delivery}-${row < 100_000 ? String(row + 100_000).slice(1) : row}`;
}

/** Gives the row of the file a person stood in. */
export function rowOfPid(pid: string): number {
  return Number(pid.slice(pid.lastIndexOf('-') + 1));
}
