import type { Issue } from '../../domain/issue';
import type { TableIssueCode } from '../../domain/workbookIssue';

type Sentence = (facts: Issue['facts']) => string;

/** What can be wrong with a table in a CSV file, on the command line; never what a cell holds. */
export const csvIssues: Readonly<Record<TableIssueCode | 'csv-quote-open', Sentence>> = {
  'column-missing': ({ column }) =>
    `the column "${column}" is missing; take the file as Lostrommel wrote it, with all its titles`,
  'cell-unreadable': ({ row, column }) =>
    `row ${row}, column "${column}": not a value of this column; correct the cell`,
  'cell-too-long': ({ id, column }) => `${id}, column "${column}": longer than 50,000 characters; shorten it`,
  'id-missing': ({ row, column }) => `row ${row}: the column "${column}" is empty; give the row its id back`,
  'id-repeated': ({ row, id }) => `row ${row}: ${id} occurs twice; remove one of the two rows`,
  'csv-quote-open': ({ row }) =>
    `row ${row}: a quotation mark is never closed; export the file anew, or close it`,
};

/** Several missing columns in one line. */
export const columnsMissing = (columns: readonly string[]) =>
  `the columns ${columns.map((column) => `"${column}"`).join(', ')} are missing; take the file as Lostrommel wrote it, with all its titles`;
