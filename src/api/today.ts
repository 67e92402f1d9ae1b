/** View Heute. */
export interface TodayApi {
  /** What is due now. */
  today(): Today;
}

/** What Heute shows. */
export interface Today {
  readonly district: string;
}
