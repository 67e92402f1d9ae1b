import type { Issue, Result } from '../domain/issue';
import type { Envelope } from '../domain/letters/envelope';
import type { TemplateLayout } from '../domain/letters/layout';
import type { LeftOut, MailingBatch, MailingKind, TemplateCode } from '../domain/letters/mailing';

/** View Briefe. */
export interface LettersApi {
  /** Mailings due and made, and the templates. */
  letters(): Result<LettersView>;
  /**
   * Makes those of these templates that are not there yet; one edited by hand stays.
   *
   * @param layouts how a new one looks; who calls brings them along, so that their words need no room in the server
   */
  createTemplates(codes: readonly TemplateCode[], layouts: TemplateLayouts): Result<LettersView>;
  /** Who would get a mailing, what it costs in time, and what does not fit; makes nothing. */
  previewMailing(draft: MailingDraft): Result<MailingPreview>;
  /** The first who would get a mailing and whose name, town or id contains this. */
  findRecipients(kind: MailingKind, text: string): Result<readonly RecipientLine[]>;
  /**
   * Makes one letter to look at; the previous one is thrown away.
   *
   * @param recipient id from the list, or empty for the one with the longest name and address
   */
  previewLetter(draft: MailingDraft, recipient: string): Result<LetterPreview>;
  /** Fixes who gets a mailing, in which batch; their documents are made by `mergeBatch`. */
  planMailing(plan: MailingPlan): Result<LettersView>;
  /**
   * Makes the next piece of a batch's document; to be called until the batch is no longer `planned`.
   *
   * @param accept true: take over what has changed since the mailing was planned
   */
  mergeBatch(batch: string, accept: boolean): Result<BatchPiece>;
  /** Makes the PDF of a batch; gives back the one there is. */
  batchPdf(batch: string): Result<BatchView>;
  /** Lets Google finish the planned letters by itself within the next hours. */
  finishLettersLater(): Result<boolean>;
  /** Gives up a part of a mailing; its people can be written to anew. */
  cancelMailing(mailing: string, givenUp: GivenUp): Result<LettersView>;
  /** @param on `YYYY-MM-DD`, not in the future */
  confirmPosting(batches: readonly string[], on: string): Result<LettersView>;
  /** Names of a batch in print order, to tick off while stuffing. */
  batchList(batch: string): Result<readonly BatchLine[]>;
  /** Ticks envelopes of a batch, or takes ticks back; gives whose are ticked now, also by others. */
  packLetters(batch: string, ticks: readonly PackingTick[]): Result<readonly string[]>;
  /** Who asked for e-mail instead of a letter, and what is left of today's quota. */
  mailPreview(kind: MailingKind): Result<MailPreview>;
  /** Sends the next e-mails of a mailing, each at most once. */
  sendMails(draft: MailingDraft): Result<MailProgress>;
  /** CSV of what the letters of a mailing say, in print order, for a print shop. */
  printShopFile(mailing: string): Result<string>;
}

/** How each template looks before the manager changes it. */
export type TemplateLayouts = Readonly<Record<TemplateCode, TemplateLayout>>;

/** A mailing as long as nothing is fixed: what it says and encloses. */
export interface MailingDraft extends Envelope {
  /** `YYYY-MM-DD`: day the letters are to be posted. */
  readonly letterDate: string;
  readonly replyBy: string;
}

/** What the manager decides before a mailing starts. */
export interface MailingPlan extends MailingDraft {
  readonly leftOut: readonly LeftOut[];
  /** True: each letter ends on an even page, for printing on both sides. */
  readonly blankPage: boolean;
  /** At most so many letters in a document, for a mailing of several with few people; about 50 if missing. */
  readonly lettersPerDocument?: number;
}

/** What of a mailing is given up: what is not made yet, or everything that is not with the post. */
export type GivenUp = 'unmade' | 'unposted';

/** What the view Briefe shows. */
export interface LettersView {
  /** Kinds in the order of the work; those nobody is waiting for have 0 people. */
  readonly kinds: readonly {
    readonly kind: MailingKind;
    readonly people: number;
    /** What is enclosed unless the manager chooses otherwise: as in the newest mailing of this kind. */
    readonly enclosures: readonly TemplateCode[];
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
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Suggested, `YYYY-MM-DD`. */
  readonly letterDate: string;
}

/** A template with its document. */
export interface TemplateLink {
  readonly code: TemplateCode;
  readonly name: string;
  readonly link: string;
}

/** One mailing. */
export interface MailingView {
  readonly id: string;
  readonly kind: MailingKind;
  readonly letters: number;
  readonly letterDate: string;
  readonly replyBy: string;
  /** What each envelope holds, in order. */
  readonly templates: readonly TemplateCode[];
  /** Pages of one envelope: as its PDF has them, else by its templates; null if neither tells. */
  readonly pages: number | null;
  /** Who got no letter, and why. */
  readonly leftOut: readonly (LeftOut & { readonly name: string })[];
  readonly batches: readonly BatchView[];
}

/** One batch with the links to its files; empty as long as there is none. */
export interface BatchView
  extends Pick<
    MailingBatch,
    'id' | 'number' | 'batches' | 'letters' | 'status' | 'madeOn' | 'postedOn' | 'pages'
  > {
  readonly link: string;
  readonly pdfLink: string;
  /** Letters in a document begun and not finished; 0 if there is none. */
  readonly begun: number;
  /** Envelopes ticked off. */
  readonly packed: number;
  /** What to look at before printing. */
  readonly issues: readonly Issue[];
}

/** A batch whose document is being made. */
export interface BatchPiece extends BatchView {
  /** Letters that are in the document: it is finished when they are all. */
  readonly made: number;
}

/** A mailing before it starts. */
export interface MailingPreview {
  /** At most 1,000 of them, in print order; those with issues first. `findRecipients` finds the others. */
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
  /** Messages that went out and are not in the log; sending enters them, also if there is nothing to send. */
  readonly toEnter: number;
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
  readonly packed: boolean;
}

/** Whether the envelope of a recipient is packed. */
export interface PackingTick {
  readonly id: string;
  readonly packed: boolean;
}
