/** The way back from a key to a person. */
export interface PidOf {
  get(key: string): string | undefined;
  has(key: string): boolean;
}

/**
 * Looks up PIDs by halving: a map of a million keys takes longer to build than is ever won by it.
 *
 * @param lines by ascending key
 * @param pids in the order of the lines
 */
export function pidsByKey(lines: readonly { readonly key: string }[], pids: readonly string[]): PidOf {
  const at = (key: string): number => {
    let low = 0;
    let high = lines.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (lines[middle]!.key < key) low = middle + 1;
      else high = middle;
    }
    return lines[low]?.key === key ? low : -1;
  };
  return { get: (key) => pids[at(key)], has: (key) => at(key) >= 0 };
}
