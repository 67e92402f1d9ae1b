import type { Clock } from '../ports/clock';

const zone = 'Europe/Berlin';

/** The clock of this execution. */
export const clock: Clock = {
  now: () => Utilities.formatDate(new Date(), zone, "yyyy-MM-dd'T'HH:mm:ss"),
  instant: () => Utilities.formatDate(new Date(), zone, "yyyy-MM-dd'T'HH:mm:ssXXX"),
  milliseconds: () => Date.now(),
};
