import type { Issue } from '../../domain/issue';
import type { ReadingIssueCode } from '../../domain/register/readingIssue';

type Facts = Issue['facts'];

/** What stands in the way of reading a file, for the command line: a fragment with the remedy. */
export const readingRemarks: Readonly<Record<ReadingIssueCode, (facts: Facts) => string>> = {
  file_empty: () => 'the file is empty; ask for it again',
  file_unreadable: () => 'this is a folder, or the file has moved; name the files themselves',
  file_too_large: ({ most }) => `larger than ${megabytes(most)} MB; ask for several files`,
  line_too_long: ({ row }) => `row ${row}: longer than a million characters; this is hardly a table`,
  too_many_columns: ({ row, columns, most }) =>
    `row ${row}: ${columns} columns, more than ${most}; delete the columns that are not needed`,
  too_many_rows: ({ most }) => `more than ${most} rows; ask for several files`,
  too_many_together: ({ rows, letters }) =>
    `more than ${rows} people and rows, or ${letters} letters, with what was read before; read one constituency at a time`,
  archive_too_large: ({ most }) =>
    `larger than ${megabytes(most)} MB when unpacked; ask for the tables one by one`,
  archive_damaged: () => 'the archive is damaged; download it again',
  archive_empty: () => 'the archive holds no table',
  archive_encrypted: () => 'the archive needs a password; unpack it first',
  archive_nested: () => 'an archive in an archive; unpack it first',
  archive_too_many: ({ most }) => `more than ${most} files in the archive; take only the tables out of it`,
  workbook_damaged: () => 'the workbook is damaged; open it in Excel or LibreOffice and save it as .xlsx',
  workbook_encrypted: () => 'the workbook needs a password; open it and save it without one',
  workbook_too_old: () => 'the workbook is older than Excel 97; open it and save it as .xlsx',
  workbook_too_large: () => 'the workbook is too large; save its sheets as CSV',
  format_pdf: () => 'a PDF is no table; ask for CSV or Excel',
  format_unknown: () => 'no table that can be read; ask for CSV, XLSX or XLS',
  header_not_found: () => 'no header row recognised; name the columns with --mapping FILE.json',
};

function megabytes(bytes: string | number | undefined): number {
  return Math.round(Number(bytes) / 1024 / 1024);
}
