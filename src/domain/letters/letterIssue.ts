import type { AddressIssueCode } from './addressBlock';
import type { TemplateIssueCode } from './checkTemplate';
import type { DateIssueCode } from './dateConsistency';
import type { EnvelopeIssueCode } from './envelope';
import type { PageIssueCode } from './pageCount';
import type { ReplyCodeIssueCode } from './replyCode';

/** Everything the step Briefe can have to say. */
export type LetterIssueCode =
  | AddressIssueCode
  | TemplateIssueCode
  | DateIssueCode
  | EnvelopeIssueCode
  | PageIssueCode
  | ReplyCodeIssueCode
  | 'letters-no-assembly'
  | 'letters-template-gone'
  | 'letters-nobody'
  | 'letters-date-missing'
  | 'letters-posted-in-future'
  | 'letters-posted-before-made'
  | 'letters-batch-unknown'
  | 'letters-batch-closed'
  | 'letters-batch-empty'
  | 'letters-batch-not-made'
  | 'letters-no-pdf'
  | 'letters-mail-quota'
  | 'letters-recipients-gone'
  | 'letters-people-changed'
  | 'letters-template-changed'
  | 'letters-document-unseen'
  | 'letters-no-progress';
