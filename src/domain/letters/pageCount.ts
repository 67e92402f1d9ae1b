import { type Issue, issue } from '../issue';
import type { DocumentText } from './documentText';
import type { MailingBatch } from './mailing';

/** What can be wrong with the number of pages of a PDF. */
export type PageIssueCode = 'letters-pages' | 'letter-pages';

/** How many pages an envelope of these templates should have: a page for each, and one more per page break in it. */
export function expectedPages(templates: readonly DocumentText[]): number {
  return templates.reduce((sum, { pageBreaks }) => sum + 1 + pageBreaks, 0);
}

/** Whether a letter runs over; nothing where there is no PDF. */
export function letterPageIssues(pages: number | null, expected: number): readonly Issue<PageIssueCode>[] {
  return pages === null || pages === expected ? [] : [issue('letter-pages', { pages, expected })];
}

/** Whether a letter of a batch runs over, or all of them; batches of earlier versions do not say what to expect. */
export function batchPageIssues(
  batch: Pick<MailingBatch, 'id' | 'letters' | 'pages' | 'pagesPerLetter' | 'blankPage'>,
): readonly Issue<PageIssueCode>[] {
  const { id, letters, pages, pagesPerLetter, blankPage } = batch;
  if (pages === null || pagesPerLetter === null) return [];
  const expected = letters * (pagesPerLetter + (blankPage ? 1 : 0));
  return pages === expected ? [] : [issue('letters-pages', { batch: id, pages, letters, expected })];
}
