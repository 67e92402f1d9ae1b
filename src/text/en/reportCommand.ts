/** Wording of the command `report`. */
export const reportCommandText = {
  description: 'report over many districts from their workbooks: report.html and report.xlsx',
  paths: 'workbooks (.xlsx), or folders of them',
  out: 'folder for the two files',
  google: 'read these Google spreadsheets too (ids; with the credentials of this machine)',
  json: 'print a summary as JSON',
  nothingNamed: 'nothing to report on: name workbooks, folders, or --google with ids',
  notFound: (path: string) => `${path}: not found; check the path`,
  noWorkbooks: (path: string) => `${path}: no .xlsx file in this folder`,
  notReadable: (path: string) => `${path}: not a readable .xlsx file; open it and save it anew`,
  notFetched: (id: string, status: string) =>
    `${id}: Google does not hand it out (${status}); check the id and that it is shared with you`,
  noConnection: 'no connection',
  issue: (path: string, sentence: string) => `${path}: ${sentence}`,
  noDraw: (path: string) => `${path}: nothing was drawn here yet`,
  nothingRead: 'no report written: no workbook with a draw',
  reading: (path: string) => `reading ${path}`,
  written: (files: readonly string[]) => `written: ${files.join(', ')}`,
} as const;
