import { ok, type Result } from '../domain/issue';
import { standstill } from '../domain/letters/standstill';
import { letters } from '../workflow/letters';
import { batchPdf, mergeBatch } from '../workflow/letters/mergeBatch';
import type { World } from '../workflow/world';
import { googleWorld } from './world';

/** Name of the global function the trigger calls (`main.ts`). */
const handler = 'continueLetters';

/** Minutes between two runs; Google allows 1, 5, 10, 15 and 30. */
const everyMinutes = 10;

/** A run ends after so many milliseconds, well before Google would stop it (6 minutes). */
const longest = 240_000;

/** Lets a time trigger finish the letters that are planned, so that the sidebar may be closed. */
export function finishLettersLater(): Result<boolean> {
  if (own().length === 0) ScriptApp.newTrigger(handler).timeBased().everyMinutes(everyMinutes).create();
  return ok(true);
}

/**
 * Makes the planned batches piece by piece, then the PDFs that are missing, and takes the trigger away when there is
 * nothing left, or something that the manager has to decide. A document that Google refuses (a quota) is tried again by
 * the next run; a PDF that fails, which has been tried three times then, would fail for days and is left to the manager.
 */
export function continueLetters(): void {
  const started = Date.now();
  const getsNowhere = standstill();
  while (Date.now() - started < longest) {
    const world = googleWorld();
    const made = world.lock.hold(() => makeNext(world, getsNowhere));
    if (made === undefined) return; // somebody works in the sheet: the next run tries again
    if (!made) {
      for (const trigger of own()) ScriptApp.deleteTrigger(trigger);
      return;
    }
  }
}

/** False if nothing is left to make, or the next thing cannot be made. */
function makeNext(world: World, getsNowhere: ReturnType<typeof standstill>): boolean {
  const view = letters(world);
  const batches = view.ok ? view.value.mailings.flatMap((mailing) => mailing.batches) : [];
  const planned = batches.find(({ status }) => status === 'planned');
  if (planned !== undefined) {
    const piece = mergeBatch(world, planned.id, false);
    return piece.ok && (piece.value.batch.status !== 'planned' || !getsNowhere(planned.id, piece.value.made));
  }
  const bare = batches.find(({ status, pdfLink }) => status === 'merged' && pdfLink === '');
  return bare !== undefined && makesPdf(world, bare.id);
}

function makesPdf(world: World, batch: string): boolean {
  try {
    return batchPdf(world, batch).ok;
  } catch {
    return false;
  }
}

function own(): readonly GoogleAppsScript.Script.Trigger[] {
  return ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === handler);
}
