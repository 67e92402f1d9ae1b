import type { Result } from '../domain/issue';

/** View Meldebehörden. */
export interface AuthoritiesApi {
  /** Who was asked for how many, and what came. */
  authorities(): Result<AuthoritiesView>;
  /**
   * Fills in the authorities of the constituency's municipalities and a draft request for each, the sizes in
   * proportion to population; what was asked already stays.
   *
   * @param total people wanted in all
   */
  planRequests(total: number, referenceDate: string, deadline: string): Result<PlannedRequests>;
  /** Notes that every authority with a draft request was asked today. */
  markAsked(): Result<AuthoritiesView>;
  /** Keeps what the manager knows about an authority and its request; refuses more than 2 % of its places. */
  saveAuthority(id: string, change: AuthorityChange): Result<AuthoritiesView>;
}

/** Where a request to an authority stands. */
export type RequestStatus =
  | 'draft'
  | 'asked'
  | 'query'
  | 'promised'
  | 'delivered'
  | 'checked'
  | 'imported'
  | 'source-deleted'
  | 'refused'
  | 'no-answer'
  | 'asked-again';

/** What the view Meldebehörden shows. */
export interface AuthoritiesView {
  readonly authorities: readonly AuthorityView[];
  readonly today: string;
}

/** What planning gives. */
export interface PlannedRequests extends AuthoritiesView {
  /** People that could not be asked for, because nobody asks for more than 2 % of a place. */
  readonly missing: number;
}

/** One authority, its request, and what it delivered. */
export interface AuthorityView extends AuthorityChange {
  readonly id: string;
  /** Id of its request. */
  readonly request: string;
  readonly name: string;
  readonly referenceDate: string;
  /** True if the deadline has passed and nothing came. */
  readonly overdue: boolean;
  readonly delivered: number;
  readonly municipalities: readonly MunicipalityCount[];
}

/** What was ordered and delivered of a municipality. */
export interface MunicipalityCount {
  readonly ags: string;
  readonly name: string;
  readonly split: boolean;
  readonly ordered: number;
  readonly delivered: number;
}

/** What the manager may change. */
export interface AuthorityChange {
  readonly contact: string;
  /** Street and number of the office. */
  readonly street: string;
  /** With `town` that of the municipality the authority sits in, until the manager notes another. */
  readonly postcode: string;
  readonly town: string;
  readonly mail: string;
  readonly phone: string;
  readonly ordered: number;
  readonly status: RequestStatus;
  readonly askedOn: string;
  readonly deadline: string;
  readonly fee: string;
  readonly fileNumber: string;
  readonly refusalReason: string;
}

/** What can be wrong with requests. */
export type AuthoritiesIssueCode =
  | 'authority-unknown'
  | 'authorities-missing'
  | 'total-wrong'
  | 'too-many-asked';
