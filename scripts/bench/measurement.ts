/** One measured figure; printed as one line of JSON. */
export interface Measurement {
  /** What was measured, for example `import 250,000 rows`. */
  readonly name: string;
  /** The figure itself, for example a ratio, seconds, or calls. */
  readonly figure: number;
  readonly unit: string;
  /** What the figure is a ratio to, measured in the same run; absent where it is no ratio. */
  readonly baseline?: string;
  /** The largest figure that is still good. */
  readonly budget: number;
  /** Further figures, by name and unit. */
  readonly besides?: Readonly<Record<string, number>>;
}

/** Runs the work and gives its seconds. */
export async function seconds(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** The middle one of several figures. */
export function median(figures: readonly number[]): number {
  return [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)]!;
}
