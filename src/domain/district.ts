/** One municipality of a constituency, from the published tables. */
export interface Municipality {
  /** Eight digits. */
  readonly ags: string;
  readonly name: string;
  /** Name of the registration authority: the Gemeindeverband, or the municipality itself. */
  readonly authority: string;
  /** True where the municipality lies in several constituencies; `men` and `women` are then the whole city's. */
  readonly split: boolean;
  /** Postcode of the administration. */
  readonly postcode: string;
  /** Inhabitants on 31.12.2021; null where not published. */
  readonly men: number | null;
  readonly women: number | null;
}

/** The published age classes; shares in per mille of the constituency's population. */
export interface AgeShares {
  readonly under18: number;
  readonly from18to24: number;
  readonly from25to34: number;
  readonly from35to59: number;
  readonly from60to74: number;
  readonly from75: number;
}

/** One of the 299 constituencies (map of 2025) with its municipalities. */
export interface District {
  /** Election year and number, for example `2025-245`; the number alone means different places in different years. */
  readonly key: string;
  /** 1 to 299. */
  readonly number: number;
  readonly name: string;
  readonly land: string;
  /** Inhabitants on 31.12.2023. */
  readonly population: number;
  readonly ageShares: AgeShares;
  readonly municipalities: readonly Municipality[];
}
