/** What may stand between two cells. */
export const delimiters = [';', ',', '\t', '|'] as const;

/** One of the four delimiters. */
export type Delimiter = (typeof delimiters)[number];

/** Reads the line `sep=;` that Excel writes and understands. */
export function declaredDelimiter(text: string): Delimiter | undefined {
  const sign = /^sep=(.)\r?(?:\n|\r|$)/i.exec(text)?.[1];
  return delimiters.find((delimiter) => delimiter === sign);
}

/**
 * Finds the delimiter in the beginning of a file: the one that splits most lines into the same number of cells.
 *
 * Quoted cells do not count. A file with one column has none; `;` then does no harm.
 */
export function detectDelimiter(text: string): Delimiter {
  const lines = text
    .slice(0, 100_000)
    .replace(/"(?:[^"]|"")*"/g, 'q')
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 200);
  let best: Delimiter = ';';
  let bestScore = 0;
  for (const delimiter of delimiters) {
    const score = evenness(lines.map((line) => line.split(delimiter).length));
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

/** Lines with the most frequent number of cells, times that number; 0 if that is one. */
function evenness(counts: readonly number[]): number {
  const lines = new Map<number, number>();
  for (const count of counts) lines.set(count, (lines.get(count) ?? 0) + 1);
  let best = 0;
  for (const [cells, times] of lines) if (cells > 1) best = Math.max(best, times * Math.sqrt(cells));
  return best;
}
