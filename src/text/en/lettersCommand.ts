/** Wording of the command `letters`. */
export const lettersCommandText = {
  description:
    'make all letters of a mailing as .docx and PDF, as the sidebar does; run it again to go on where it stopped',
  workbook: 'workbook of the district (.xlsx)',
  mailing: 'kind of mailing as on the screen, for example Einladung or Erinnerung',
  out: 'folder for the letters',
  enclose:
    'what lies behind the letter, in order, separated by commas; as in the last mailing of this kind if not given',
  date: 'date of the letters; the next working day if not given',
  replyBy: 'last day to reply; as the sidebar proposes it if not given',
  blankPages: 'end each letter on an even page, for printing on both sides',
  accept: 'take over what has changed since the mailing was planned',
  json: 'print a summary as JSON',
  unknownMailing: (name: string, known: readonly string[]) =>
    `--mailing ${name}: there is no such mailing; choose one of ${known.join(', ')}`,
  notEnclosed: (name: string, known: readonly string[]) =>
    `--enclose ${name}: cannot be enclosed here; choose from ${known.join(', ')}`,
  notFound: (path: string) => `${path}: not found; check the path`,
  noFile: (path: string) => `${path}: not a workbook; name the .xlsx file`,
  notWritten: (path: string) => `${path}: cannot be made; check the path, or choose another --out`,
  notCopied: (path: string, out: string) =>
    `${path}: cannot be copied to ${out}; check that you may read the one and write the other`,
  notOpened: (path: string, why: string) => `${path}: not usable; ${why}`,
  notADate: (option: string, given: string) => `${option} ${given}: not a date; write it as 2026-11-30`,
  outInUse: (path: string) =>
    `${path} already exists: name it with --workbook to go on with it, or choose an empty folder for --out`,
  planned: (mailing: string, letters: number, documents: number) =>
    `${mailing}: planned, letters: ${letters}, documents: ${documents}`,
  notDueBefore: (mailing: string, day: string) =>
    `${mailing}: not due before ${day}; choose that day or a later one with --date, or wait who still answers`,
  resumed: (mailing: string, rest: number) => `${mailing}: going on, documents left: ${rest}`,
  making: (batch: string) => `letters, ${batch}`,
  written: (files: readonly string[]) => `written: ${files.join(', ')}`,
  blocked: 'no letter was made; put right what is said above, then run the command again',
  notMade: 'not all letters were made; run the command again to go on',
} as const;
