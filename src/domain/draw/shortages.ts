/** A municipality with what was asked of it and what came. */
export interface DeliveredPlace {
  readonly name: string;
  readonly inhabitants: number;
  /** 0 if nothing was ordered, or it is not known how much. */
  readonly ordered: number;
  readonly delivered: number;
}

/** A municipality that delivered nothing or less than ordered. */
export interface ShortPlace extends Pick<DeliveredPlace, 'name' | 'ordered' | 'delivered'> {
  /** Chance of one of its residents, 1 being the mean of the area; 0 for none. */
  readonly chance: number;
}

/** What short deliveries do to the chances within an area. */
export interface Shortages {
  readonly short: readonly ShortPlace[];
  /** Chance of a resident of the best-off municipality, 1 being the mean of the area. */
  readonly highest: number;
}

/**
 * Finds the municipalities of an area that delivered too little, and what that means for their residents.
 *
 * The seats of an area are drawn among everybody delivered from it, so a resident's chance is in proportion to the
 * part of the residents that was delivered.
 */
export function shortages(places: readonly DeliveredPlace[]): Shortages {
  const inhabited = places.filter(({ inhabitants }) => inhabitants > 0);
  const mean = part({
    delivered: total(inhabited.map(({ delivered }) => delivered)),
    inhabitants: total(inhabited.map(({ inhabitants }) => inhabitants)),
  });
  const chanceOf = (place: DeliveredPlace) => (mean > 0 ? part(place) / mean : 0);
  return {
    short: inhabited.filter(isShort).map((place) => {
      const { name, ordered, delivered } = place;
      return { name, ordered, delivered, chance: chanceOf(place) };
    }),
    highest: Math.max(0, ...inhabited.map(chanceOf)),
  };
}

/** Registers leave a few people out (blocked, moved), as `plausibility` allows, too. */
function isShort({ ordered, delivered }: DeliveredPlace): boolean {
  return delivered === 0 || ordered - delivered > Math.max(2, ordered * 0.05);
}

function part({ delivered, inhabitants }: Pick<DeliveredPlace, 'delivered' | 'inhabitants'>): number {
  return inhabitants > 0 ? delivered / inhabitants : 0;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
