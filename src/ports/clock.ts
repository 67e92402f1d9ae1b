/** Time as an argument. */
export interface Clock {
  /** This moment, `YYYY-MM-DDTHH:MM:SS` in Europe/Berlin. */
  now(): string;
  /** This moment with its offset from UTC, ISO 8601, for example `2026-12-05T18:04:00+01:00`. */
  instant(): string;
  /** Milliseconds since some moment, to measure how long something takes. */
  milliseconds(): number;
}
