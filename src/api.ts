/**
 * What the sidebar may ask: one interface per step, joined here.
 *
 * The server (`src/apps-script/main.ts`) exports a global function per method; the sidebar calls them as promises
 * (`sidebar/server.ts`). Arguments and results are plain JSON: no Date, no undefined, no Map. Bad data is a `Result`.
 */
export interface Api extends TodayApi {}

/** View Heute. */
export interface TodayApi {
  /** What is due now. */
  today(): Today;
}

/** What Heute shows. */
export interface Today {
  readonly district: string;
}
