import type { Plan } from '../../../domain/draw/plan';

/** One cell of the draw as the documents show it. */
export interface CellFigures {
  readonly seats: number;
  readonly people: number;
  readonly capped: boolean;
}

/** What the documents tell of a draw. */
export interface DrawFacts {
  readonly title: string;
  readonly draw: string;
  readonly algorithm: string;
  readonly n: number;
  readonly people: number;
  readonly fingerprint: string;
  readonly planHash: string;
  readonly seedSource: string;
  readonly announcedAt: string;
  readonly areas: readonly string[];
  readonly groups: readonly string[];
  readonly plan: Pick<
    Plan,
    | 'areas'
    | 'deliveries'
    | 'excluded'
    | 'factorPercent'
    | 'household'
    | 'minAge'
    | 'weights'
    | 'weightSource'
  >;
  /** Oldest first. A reader sees from source and time whether its seed could have been known already. */
  readonly withdrawn: readonly WithdrawnFacts[];
}

/** An announcement of the same event that was taken back. */
interface WithdrawnFacts {
  readonly draw: string;
  readonly announcedAt: string;
  readonly seedSource: string;
  readonly reason: string;
}

/** What is known once it is held. */
export interface HeldFacts extends DrawFacts {
  readonly drawnAt: string;
  readonly seed: string;
  readonly m: number;
  readonly T: number;
  readonly resultHash: string;
  readonly confidentialHash: string;
  readonly software: string;
  readonly cells: readonly (readonly CellFigures[])[];
  readonly replacements: readonly {
    readonly number: number;
    readonly leaves: string;
    readonly key: string;
    readonly why: string;
  }[];
  /** Reason for annulling an earlier draw, or this one; empty for none. */
  readonly annuls: string;
  readonly annulled: string;
}

/** One drawn person in the confidential document. */
export interface DrawnFacts {
  readonly pid: string;
  readonly key: string;
  readonly area: string;
  readonly group: string;
  readonly rank: number;
}
