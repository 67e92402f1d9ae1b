/** True while the last thing on the terminal is a bar. */
let barShown = false;

/**
 * Says how far a command is, on standard error: one bar on a terminal, one plain line elsewhere, nothing where the
 * answer is JSON.
 *
 * Written at once and not by a timer, because most commands compute without a pause.
 *
 * @param done steps finished of `total`, 0 or more
 * @param doing what comes now, in a few words; a file's name at most, never what is in it
 */
export function showProgress(done: number, total: number, doing: string, json: boolean | undefined): void {
  if (json) return;
  if (!process.stderr.isTTY) {
    console.error(`${done + 1} of ${total}: ${doing}`);
    return;
  }
  const bar = '#'.repeat(Math.round((20 * done) / Math.max(1, total))).padEnd(20, '.');
  const line = `[${bar}] ${done} of ${total} · ${doing}`;
  process.stderr.write(`\r\x1b[K${line.slice(0, (process.stderr.columns || 80) - 1)}`);
  barShown = true;
}

/** Takes the bar off the terminal; to be called before anything else is printed. */
export function endProgress(): void {
  if (!barShown) return;
  process.stderr.write('\r\x1b[K');
  barShown = false;
}
