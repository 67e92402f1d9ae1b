import type { Result } from '../domain/issue';

/** Hilfe → Selbsttest. */
export interface SelfTestApi {
  /** Checks in this spreadsheet, on a scratch tab and document, what could not be checked without Google. */
  runSelfTest(): Result<readonly SelfTestLine[]>;
  /** Gives back what was sent, and a date, which must arrive as null. */
  selfTestEcho(sent: string): { readonly sent: string; readonly day: unknown };
}

/** What one case found; its wording is in `src/text/de/selfTest.ts`. */
export interface SelfTestLine {
  readonly group: SelfTestGroupName;
  readonly code: SelfTestCode;
  /** True if Google behaves as the emulator does. */
  readonly asExpected: boolean;
  /** What was seen, for the table that is copied; no personal data. */
  readonly seen: string;
}

/** What the cases are about. */
export type SelfTestGroupName = 'spreadsheet' | 'services' | 'documents';

/** The assumptions about Google, in the order of their cases' groups. */
export type SelfTestCode =
  | 'prepare'
  | 'clean-up'
  | 'new-tab-size'
  | 'empty-tab-data'
  | 'texts-without-format'
  | 'texts-in-text-format'
  | 'formula-in-text-format'
  | 'leading-apostrophe'
  | 'tabs-and-line-ends'
  | 'day-numbers'
  | 'moments'
  | 'number-formats'
  | 'wrong-size'
  | 'outside-the-grid'
  | 'longest-cell'
  | 'inserted-rows'
  | 'delete-all-rows'
  | 'second-filter'
  | 'hidden-columns'
  | 'protection-warns'
  | 'emptied-cells'
  | 'renamed-tab'
  | 'speed-of-cells'
  | 'lock-twice'
  | 'longest-property'
  | 'longest-cache'
  | 'daily-trigger'
  | 'open-by-id'
  | 'time-zone'
  | 'new-document'
  | 'append-paragraphs'
  | 'last-paragraph'
  | 'table-at-end'
  | 'attached-element'
  | 'copied-looks'
  | 'split-placeholder'
  | 'distances'
  | 'table-sizes'
  | 'image-size'
  | 'image-across'
  | 'one-header'
  | 'closed-document'
  | 'find-by-mark'
  | 'document-in-bin'
  | 'looks-of-replacement'
  | 'replace-every'
  | 're2-patterns'
  | 're2-refused'
  | 'find-next'
  | 'looks-around-change'
  | 'text-set-anew'
  | 'looks-of-part'
  | 'looks-at-once'
  | 'any-text'
  | 'line-ends'
  | 'paragraph-contents'
  | 'neighbours'
  | 'lists'
  | 'rows-and-cells'
  | 'table-looks'
  | 'picture-words'
  | 'own-paragraphs'
  | 'wrong-parameter'
  | 'heading-across'
  | 'header-and-footer'
  | 'name-and-address'
  | 'drive-copy'
  | 'document-state'
  | 'file-gone'
  | 'drive-export'
  | 'joined-texts'
  | 'page-break-first'
  | 'emptied-paragraph'
  | 'paragraph-across'
  | 'table-across'
  | 'list-item-across'
  | 'page-across'
  | 'made-by-drive'
  | 'pdf-export'
  | 'speed-of-saving'
  | 'list-begins-anew'
  | 'first-list-item'
  | 'list-in-tables'
  | 'text-around-picture'
  | 'behind-page-break'
  | 'emptied-text'
  | 'picture-between-texts'
  | 'document-children'
  | 'picture-beside-text'
  | 'copy-without-picture';
