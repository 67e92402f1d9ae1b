/** Why a file, sheet or archive cannot be read. */
export type ReadingIssueCode =
  | 'file_empty'
  | 'file_too_large'
  | 'file_unreadable'
  | 'line_too_long'
  | 'too_many_columns'
  | 'too_many_rows'
  | 'too_many_together'
  | 'archive_too_large'
  | 'archive_damaged'
  | 'archive_empty'
  | 'archive_encrypted'
  | 'archive_nested'
  | 'archive_too_many'
  | 'workbook_damaged'
  | 'workbook_encrypted'
  | 'workbook_too_old'
  | 'workbook_too_large'
  | 'format_pdf'
  | 'format_unknown'
  | 'header_not_found';

/** A file of more bytes is refused. */
export const mostBytes = 100 * 1024 * 1024;
/** A line of more characters is refused. */
export const longestLine = 1_000_000;
/** A row of more cells is refused. */
export const mostColumns = 500;
/** An archive or workbook of more bytes, unpacked, is refused. */
export const mostUnpackedBytes = 500 * 1024 * 1024;
