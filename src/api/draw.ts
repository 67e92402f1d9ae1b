import type { CountedResidents } from '../domain/draw/proposePlan';
import type { ChangeReason, Fallback } from '../domain/draw/replacement';
import type { SeedKind } from '../domain/draw/seed';
import type { ShortPlace } from '../domain/draw/shortages';
import type { Issue, Result } from '../domain/issue';
import type { NamedPerson, SuppressionReason } from '../domain/register/suppression';
import type { Rates } from '../domain/report/ownRates';

/** View Losung: plan, announcement, seed, draw; and Nachlosung. */
export interface DrawApi {
  /** Where the draw stands. */
  drawState(): Result<DrawState>;
  /** Dry run: the plan these wishes lead to, with what everybody may expect. Writes nothing. */
  checkDraw(wishes: DrawWishes): Result<DrawPreview>;
  /**
   * Keeps a person out of every draw: only a hash is kept.
   *
   * @param entropy hex, 32 bytes; becomes the workbook's secret if there is none yet
   */
  keepOut(person: NamedPerson, reason: SuppressionReason, entropy: string): Result<KeptOut>;
  /** Lets a person be drawn again who was kept out. */
  letIn(person: NamedPerson): Result<KeptOut>;
  /** Inhabitants by municipality: the published ones, and what was typed in place of them. */
  inhabitants(): Result<readonly InhabitantsRow[]>;
  /** Writes inhabitants of a municipality, which then weigh in the draw; the source stands in the public plan. */
  setInhabitants(ags: string, men: number, women: number, source: string): Result<readonly InhabitantsRow[]>;
  /** Writes the proposed areas into the tab Gemeinden, column Bezirk, where they can be changed. */
  writeAreas(wishes: DrawWishes): Result<DrawPreview>;
  /**
   * Fixes list and plan.
   *
   * @param salt 64 hex digits from the browser's generator
   * @param planHash of the preview the manager saw; another plan is refused
   */
  announceDraw(wishes: DrawWishes, salt: string, planHash: string): Result<DrawState>;
  /** Takes an announcement back, as long as there is no seed. */
  withdrawDraw(draw: string, reason: string): Result<DrawState>;
  /**
   * Draws, or finishes a draw that was cut off.
   *
   * @param seed in its canonical form
   * @param entropy hex, 32 bytes, for the reply codes
   */
  holdDraw(draw: string, seed: string, entropy: string): Result<DrawState>;
  /** Annuls a draw that was held, with a reason that both protocols name. */
  annulDraw(draw: string, reason: string): Result<DrawState>;
  /** What the projector shows: no names, no sex per person. */
  drawStage(draw: string): Result<DrawStage>;
  /** Makes the German document, or finds it; gives its address. */
  drawDocument(draw: string, kind: DrawDocument): Result<string>;
  /** The confidential protocol as canonical JSON. */
  confidentialProtocol(draw: string): Result<string>;
  /** Opens the dialog for the projector. */
  showDrawStage(): Result<true>;
  /** The public protocol as canonical JSON. */
  drawProtocol(draw: string): Result<string>;
  /**
   * A piece of the draw list, to be joined with a line break.
   *
   * @param from line, from 0
   */
  drawListPiece(
    draw: string,
    from: number,
  ): Result<{ readonly lines: readonly string[]; readonly total: number }>;
  /** Free seats and who comes next for each. */
  replacements(): Result<ReplacementView>;
  /**
   * Moves the next people up.
   *
   * @param seats how many, from the first
   * @param expected key of the first, as the manager saw it; another is refused
   * @param entropy hex, 32 bytes
   */
  replaceSeats(seats: number, expected: string, entropy: string): Result<ReplacementView>;
}

/** What can be made as a document. */
export type DrawDocument = 'announcement' | 'public' | 'confidential';

/** What the manager decides about a draw. */
export interface DrawWishes {
  /** People to draw. */
  readonly n: number;
  /** Per cent by label of the age group, for both sexes; 100 where not given. */
  readonly factors: Readonly<Record<string, number>>;
  readonly household: boolean;
  /** By residents of each cell, or by the people in the pool within an area. */
  readonly weighing: 'residents' | 'pool';
  /** Counted residents by name of the area, in place of computed ones. */
  readonly counted?: Readonly<Record<string, CountedResidents>>;
  readonly seedKind: SeedKind;
  /** Day of the event, `YYYY-MM-DD`. */
  readonly seedDate: string;
  /** Notes on short deliveries by name of the area; they stand in the plan. */
  readonly notes: Readonly<Record<string, string>>;
}

/** Inhabitants of a municipality, or of its part in the constituency. */
export interface InhabitantsRow {
  readonly ags: string;
  readonly name: string;
  /** Null where not known yet: the draw cannot be planned without. */
  readonly men: number | null;
  readonly women: number | null;
  readonly source: string;
  /** As published, men/women; empty where they are not. */
  readonly published: string;
  /** True if these are not the published ones. */
  readonly typed: boolean;
}

/** What became of keeping a person out, or letting them in again. */
export interface KeptOut {
  /** False where it was so already. */
  readonly changed: boolean;
  /** Rows of the pool that are this person. */
  readonly inPool: number;
  /** AID if the person has been drawn already; else empty. */
  readonly drawn: string;
}

/** Where the draw of the assembly stands. */
export interface DrawState {
  readonly stage: 'no-pool' | 'plan' | 'announced' | 'drawing' | 'drawn';
  /** Today, `YYYY-MM-DD`. */
  readonly today: string;
  /** The event under way. */
  readonly event: { readonly title: string; readonly date: string };
  readonly seats: number;
  readonly pool: number;
  /** Labels of the age groups. */
  readonly ageGroups: readonly string[];
  readonly rehearsal: boolean;
  /** What came of invitations to earlier assemblies of the district; null before the first. */
  readonly ownRates: Rates | null;
  /** The draw that counts; null before an announcement. */
  readonly current: DrawSummary | null;
  /** Held for the district's other events; withdrawn and annulled ones of this. */
  readonly earlier: readonly EarlierDraw[];
}

/** A draw that counts for another event, or no more; the reason says why no more. */
export interface EarlierDraw {
  readonly id: string;
  readonly status: string;
  readonly reason: string;
}

/** One announced or held draw. */
export interface DrawSummary {
  readonly id: string;
  readonly n: number;
  /** Lines of the draw list. */
  readonly people: number;
  readonly fingerprint: string;
  readonly planHash: string;
  /** The published plan, canonical JSON. */
  readonly plan: string;
  readonly seedSource: string;
  readonly announcedAt: string;
  /** Empty before the draw. */
  readonly seed: string;
  readonly drawnAt: string;
  readonly resultHash: string;
  /** People replaced so far. */
  readonly replaced: number;
}

/** One area of a dry run. */
export interface PreviewArea {
  readonly name: string;
  /** Expected seats. */
  readonly expected: number;
  readonly people: number;
  readonly cells: readonly {
    readonly expected: number;
    readonly people: number;
    /** True: everybody of the cell is drawn, because it has too few people. */
    readonly capped: boolean;
  }[];
  /** Municipalities that delivered nothing or less than ordered. */
  readonly short: readonly ShortPlace[];
  /** Chance of a resident of the best-off municipality, 1 being the mean of the area. */
  readonly highest: number;
  /** What the manager noted about it; empty for nothing. */
  readonly note: string;
}

/** What a plan would do. */
export interface DrawPreview {
  readonly planHash: string;
  readonly n: number;
  readonly people: number;
  readonly groups: readonly { readonly name: string; readonly expected: number }[];
  readonly areas: readonly PreviewArea[];
  /** Seats per unit of weight in open cells: m ÷ T. */
  readonly m: number;
  readonly T: number;
  readonly capped: number;
  /** People left out before the list is made. */
  readonly excluded: { readonly earlier: number; readonly objected: number; readonly staff: number };
  /** People of the largest household; 0 if the rule is off. */
  readonly largestHousehold: number;
  readonly notes: readonly Issue[];
}

/** What is shown on the projector. */
export interface DrawStage {
  readonly title: string;
  readonly fingerprint: string;
  readonly planHash: string;
  readonly seed: string;
  readonly resultHash: string;
  readonly n: number;
  readonly people: number;
  readonly areas: readonly string[];
  /** Ages of the columns. */
  readonly ages: readonly string[];
  /** Seats per area and age. */
  readonly seats: readonly (readonly number[])[];
  /** Everybody drawn, by ascending lot, without sex. */
  readonly drawn: readonly { readonly number: number; readonly area: string; readonly ages: string }[];
}

/** One free seat with its next person. */
export interface NextPerson {
  /** Name of the seat's area and group. */
  readonly area: string;
  readonly group: string;
  /** AID of the person who left; empty for a seat left empty by the household rule. */
  readonly leaves: string;
  readonly reason: ChangeReason | '';
  readonly fallback: Fallback;
  readonly key: string;
  readonly lot: string;
  /** Rank within the person's own cell. */
  readonly rank: number;
}

/** Free seats and who comes next. */
export interface ReplacementView {
  readonly next: readonly NextPerson[];
  /** Seats nobody is left for. */
  readonly unfilled: number;
  /** People replaced so far. */
  readonly done: number;
  /** Key of a person whose moving up was cut off, to be given to `replaceSeats`; empty for none. */
  readonly unfinished: string;
  /** True after the last day for replacements. */
  readonly stopped: boolean;
}

/** Codes of what can stand in the way, beside those of the domain and of the tables. */
export type DrawStepIssueCode =
  | 'draw-no-assembly'
  | 'draw-no-pool'
  | 'draw-importing'
  | 'draw-plan-changed'
  | 'draw-source-past'
  | 'draw-source-not-yet'
  | 'draw-seed-not-canonical'
  | 'draw-not-announced'
  | 'draw-already'
  | 'draw-unknown'
  | 'draw-seed-exists'
  | 'draw-reason-missing'
  | 'draw-over'
  | 'draw-deliveries-changed'
  | 'draw-people-changed'
  | 'draw-list-damaged'
  | 'draw-record-damaged'
  | 'draw-other-seed'
  | 'draw-wish-wrong'
  | 'keep-out-incomplete'
  | 'inhabitants-wrong'
  | 'inhabitants-source'
  | 'replacement-stopped'
  | 'replacement-moved-on';
