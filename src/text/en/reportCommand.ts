/** Wording of the command `report`. */
export const reportCommandText = {
  description: 'report over many districts from their workbooks: report.html and report.xlsx',
  paths: 'workbooks (.xlsx), or folders of them',
  out: 'folder for the two files',
  google: 'read these Google spreadsheets too (ids; with the credentials of this machine)',
  json: 'print a summary as JSON',
  nothingNamed: 'nothing to report on: name workbooks, folders, or --google with ids',
  notFound: (path: string) => `${path}: not found; check the path`,
  noWorkbooks: (path: string) => `${path}: no .xlsx file in this folder; name another one`,
  notReadable: (path: string) => `${path}: not a readable .xlsx file; open it and save it anew`,
  notFetched: (id: string, status: string) =>
    `${id}: Google does not hand it out (${status}); check the id and that it is shared with you`,
  noConnection: 'no connection',
  issue: (path: string, sentence: string) => `${path}: ${sentence}`,
  noProject: (path: string) =>
    `${path}: no district is set up here; leave it out, or name a workbook that Lostrommel made`,
  noDraw: (path: string) => `${path}: nothing was drawn here yet; leave it out, or draw first`,
  notWritten: (path: string) => `${path}: cannot be written; check the path, or choose another --out`,
  nothingRead: 'no report written',
  reading: (path: string) => `reading ${path}`,
  written: (files: readonly string[]) => `written: ${files.join(', ')}`,
} as const;
