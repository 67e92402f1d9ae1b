import type { Lock } from '../ports/lock';

/** How long a step waits for another one to end. */
const patienceMs = 10_000;

/** True while this execution holds the lock; every execution starts with fresh globals. */
let holding = false;

/**
 * One writer at a time per workbook.
 *
 * The script lock, because the document lock is null in a web app; one bound script is one spreadsheet. Holding it
 * within itself is free: releasing the inner one would let others in too early.
 */
export const lock: Lock = {
  hold(work) {
    if (holding) return work();
    const script = LockService.getScriptLock();
    if (!script.tryLock(patienceMs)) return undefined;
    holding = true;
    try {
      return work();
    } finally {
      holding = false;
      // Others may write as soon as the lock is free, so nothing of ours may still wait in the cache.
      SpreadsheetApp.flush();
      script.releaseLock();
    }
  },
};
