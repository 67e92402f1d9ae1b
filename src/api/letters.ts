import type { Issue, Result } from '../domain/issue';
import type { TemplateLayout } from '../domain/letters/layout';
import type { LeftOut, MailingBatch, MailingKind, TemplateCode } from '../domain/letters/mailing';

/** View Briefe. */
export interface LettersApi {
  /** Mailings due and made, and the templates. */
  letters(): Result<LettersView>;
  /**
   * Makes the templates of a mailing that are not there yet; one edited by hand stays.
   *
   * @param layouts how a new one looks; who calls brings them along, so that their words need no room in the server
   */
  createTemplates(kind: MailingKind, layouts: TemplateLayouts): Result<LettersView>;
  /** Who would get a mailing, what it costs in time, and what does not fit; makes nothing. */
  previewMailing(kind: MailingKind, letterDate: string, replyBy: string): Result<MailingPreview>;
  /**
   * Makes one letter to look at; the previous one is thrown away.
   *
   * @param recipient id from the list, or empty for the one with the longest name and address
   */
  previewLetter(
    kind: MailingKind,
    recipient: string,
    letterDate: string,
    replyBy: string,
  ): Result<LetterPreview>;
  /** Fixes who gets a mailing, in which batch; its documents are made by `mergeBatch`, one call each. */
  planMailing(plan: MailingPlan): Result<LettersView>;
  /** @param accept true: take over what has changed since the mailing was planned */
  mergeBatch(batch: string, accept: boolean): Result<BatchView>;
  batchPdf(batch: string): Result<BatchView>;
  /** Lets Google finish the planned letters by itself within the next hours. */
  finishLettersLater(): Result<boolean>;
  /** Gives up the batches not made yet. */
  cancelMailing(mailing: string): Result<LettersView>;
  /** @param on `YYYY-MM-DD`, not in the future */
  confirmPosting(batches: readonly string[], on: string): Result<LettersView>;
  /** Names of a batch in print order, to tick off while stuffing. */
  batchList(batch: string): Result<readonly BatchLine[]>;
  /** Who asked for e-mail instead of a letter, and what is left of today's quota. */
  mailPreview(kind: MailingKind): Result<MailPreview>;
  /** Sends the next e-mails of a mailing, each at most once. */
  sendMails(kind: MailingKind, letterDate: string, replyBy: string): Result<MailProgress>;
  /** CSV of all merge fields of a mailing, in print order, for a print shop. */
  printShopFile(mailing: string): Result<string>;
}

/** How each template looks before the manager changes it. */
export type TemplateLayouts = Readonly<Record<TemplateCode, TemplateLayout>>;

/** What the manager decides before a mailing starts. */
export interface MailingPlan {
  readonly kind: MailingKind;
  readonly leftOut: readonly LeftOut[];
  /** `YYYY-MM-DD`: day the letters are to be posted. */
  readonly letterDate: string;
  readonly replyBy: string;
  /** True: each letter ends on an even page, for printing on both sides. */
  readonly blankPage: boolean;
  /** Smaller documents than would fit; null for as many as fit a call: 50 of one page, fewer of several. */
  readonly lettersPerDocument: number | null;
}

/** What the view Briefe shows. */
export interface LettersView {
  /** Kinds in the order of the work; those nobody is waiting for have 0 people. */
  readonly kinds: readonly {
    readonly kind: MailingKind;
    readonly people: number;
    /** False as long as a template of its envelope is missing. */
    readonly ready: boolean;
    /** True if it is what comes next by its dates; the others can be chosen all the same. */
    readonly isDue: boolean;
    /** `YYYY-MM-DD` from which it is due; empty for at once, or if Heute watches over its dates. */
    readonly dueFrom: string;
    /** Suggested, `YYYY-MM-DD`. */
    readonly replyBy: string;
  }[];
  readonly templates: readonly TemplateLink[];
  /** Newest mailing first, its batches in order. */
  readonly mailings: readonly MailingView[];
  /** Suggested dates, `YYYY-MM-DD`. */
  readonly letterDate: string;
  readonly replyBy: string;
  /** Names of placeholders by group, to insert into a template. */
  readonly fields: readonly { readonly group: string; readonly names: readonly string[] }[];
}

/** A template with its document. */
export interface TemplateLink {
  readonly name: string;
  readonly link: string;
}

/** One mailing. */
export interface MailingView {
  readonly id: string;
  readonly kind: MailingKind;
  readonly letters: number;
  readonly letterDate: string;
  readonly batches: readonly BatchView[];
}

/** One batch with the links to its files; empty as long as there is none. */
export interface BatchView
  extends Pick<MailingBatch, 'id' | 'number' | 'batches' | 'letters' | 'status' | 'postedOn' | 'pages'> {
  readonly link: string;
  readonly pdfLink: string;
  /** What to look at before printing. */
  readonly issues: readonly Issue[];
}

/** A mailing before it starts. */
export interface MailingPreview {
  /** At most 1,000 of them, in print order; those with issues first. */
  readonly recipients: readonly RecipientLine[];
  /** How many there are. */
  readonly letters: number;
  readonly documents: number;
  readonly lettersPerDocument: number;
  /** Estimated working time. */
  readonly seconds: number;
  /** Documents Google still lets us make today; the mailing goes on tomorrow if they do not suffice. */
  readonly documentsLeftToday: number;
  /** What "Vorlage prüfen" found. */
  readonly issues: readonly Issue[];
  /** True if something must be put right first. */
  readonly blocked: boolean;
}

/** Somebody on the list of a mailing. */
export interface RecipientLine {
  readonly id: string;
  readonly name: string;
  readonly town: string;
  readonly minor: boolean;
  /** What may not fit the window. */
  readonly issues: readonly Issue[];
}

/** A letter to look at. */
export interface LetterPreview {
  readonly name: string;
  readonly link: string;
  /** Empty where no PDF can be made. */
  readonly pdfLink: string;
  /** Null if it cannot be told. */
  readonly pages: number | null;
  /** By the templates: a page each, and one more per page break. */
  readonly pagesExpected: number;
  /** What to look at before letters are made. */
  readonly issues: readonly Issue[];
}

/** E-mails of a mailing before they are sent. */
export interface MailPreview {
  readonly people: number;
  /** Messages Google still lets go today. */
  readonly remaining: number;
  /** AIDs of those for whom nobody knows whether the message went out. */
  readonly unclear: readonly string[];
}

/** How far the e-mails of a mailing are. */
export interface MailProgress {
  readonly sent: number;
  readonly rest: number;
}

/** One envelope of a batch. */
export interface BatchLine {
  readonly position: number;
  readonly id: string;
  readonly name: string;
  readonly town: string;
  /** Sheets of paper are pages of all its templates. */
  readonly enclosures: readonly string[];
}
