import type { Lock } from '../ports/lock';

/** How long a step waits for another one to end. */
const patienceMs = 10_000;

/**
 * One writer at a time per workbook.
 *
 * The script lock, because the document lock is null in a web app; one bound script is one spreadsheet.
 */
export const lock: Lock = {
  hold(work) {
    const held = LockService.getScriptLock();
    if (!held.tryLock(patienceMs)) return undefined;
    try {
      return work();
    } finally {
      // Others may write as soon as the lock is free, so nothing of ours may still wait in the cache.
      SpreadsheetApp.flush();
      held.releaseLock();
    }
  },
};
