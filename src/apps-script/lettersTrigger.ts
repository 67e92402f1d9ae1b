import { ok, type Result } from '../domain/issue';
import { letters } from '../workflow/letters';
import { mergeBatch } from '../workflow/letters/mergeBatch';
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
 * Makes the next batches, one after the other, and takes the trigger away when there is nothing left, or something
 * that the manager has to decide.
 */
export function continueLetters(): void {
  const started = Date.now();
  while (Date.now() - started < longest) {
    const world = googleWorld();
    const made = world.lock.hold(() => {
      const view = letters(world);
      const batches = view.ok ? view.value.mailings.flatMap((mailing) => mailing.batches) : [];
      const next = batches.find(({ status }) => status === 'planned');
      return next !== undefined && mergeBatch(world, next.id, false).ok;
    });
    if (made === undefined) return; // somebody works in the sheet: the next run tries again
    if (!made) {
      for (const trigger of own()) ScriptApp.deleteTrigger(trigger);
      return;
    }
  }
}

function own(): readonly GoogleAppsScript.Script.Trigger[] {
  return ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === handler);
}
