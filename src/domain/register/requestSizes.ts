/** A place people are asked for. */
export interface Place {
  readonly ags: string;
  /** Inhabitants; 0 or less: left out. */
  readonly population: number;
}

/** How many people to ask for, per place. */
export interface RequestSizes {
  /** By AGS; uninhabited places are missing. */
  readonly sizes: ReadonlyMap<string, number>;
  /** What was asked for beyond what the places can give; 0 as a rule. */
  readonly missing: number;
}

/** Never more than this part of a place's people get a letter. */
const mostOfPlace = 0.02;

/**
 * Distributes a total over places in proportion to their population, by the method of Sainte-Laguë; the sizes add up
 * to the total exactly.
 *
 * A place never gives more than 2 % of its people; what is cut off there goes to the others by the same method.
 *
 * @param total people wanted in all, 0 or more
 */
export function requestSizes(places: readonly Place[], total: number, limit = mostOfPlace): RequestSizes {
  const shares = places
    .filter((place) => place.population > 0)
    .map((place) => ({ ...place, size: 0, most: Math.floor(place.population * limit) }));
  const population = shares.reduce((sum, share) => sum + share.population, 0);
  // This divisor gives everyone at most their share, so one by one only the last few are left.
  const divisor = population / Math.max(total - shares.length / 2, 0);
  for (const share of shares) share.size = Math.min(share.most, Math.floor(share.population / divisor + 0.5));
  let left = total - shares.reduce((sum, share) => sum + share.size, 0);
  for (; left > 0; left--) {
    let next: (typeof shares)[number] | undefined;
    for (const share of shares) if (share.size < share.most && (!next || isAhead(share, next))) next = share;
    if (!next) break;
    next.size += 1;
  }
  return { sizes: new Map(shares.map((share) => [share.ags, share.size])), missing: left };
}

interface Share extends Place {
  size: number;
}

/** Compares the quotients population / (2 size + 1) without rounding; of equal ones the lower AGS is ahead. */
function isAhead(a: Share, b: Share): boolean {
  const difference = a.population * (2 * b.size + 1) - b.population * (2 * a.size + 1);
  return difference === 0 ? a.ags < b.ags : difference > 0;
}
