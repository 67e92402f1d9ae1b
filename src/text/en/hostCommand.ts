/** Wording of the commands `host` and `purge`. */
export const hostCommandText = {
  running: (address: string) => `Lostrommel runs at ${address}`,
  personalData: (folder: string) => `personal data lies only on this machine, in ${folder}`,
  howToEnd: (elsewhere: string) => `to remove it: npx lostrommel purge${elsewhere} · to end: Ctrl+C`,
  rescued: (copy: string) =>
    `the workbook had been changed by another program, too; what stood here lies in ${copy}`,
  notWritten: (code: string) =>
    `Lostrommel.xlsx: cannot be written (${code}); nothing is lost, the next start makes up for it`,
  nothingToPurge: (folder: string) => `nothing to remove in ${folder}`,
  toPurge: (folder: string, names: readonly string[]) =>
    `to be removed in ${folder}:\n${names.map((name) => `  ${name}`).join('\n')}`,
  purgeSure: 'Remove it? This cannot be undone.',
  nothingPurged: 'nothing removed',
  purged: (count: number) => `removed: ${count}`,
  notOurs: (names: readonly string[]) => `not of Lostrommel, so still there: ${names.join(', ')}`,
} as const;
