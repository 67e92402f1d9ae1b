import type { ScriptLock } from '../services/lockService';
import { isSpreadsheetWrite } from './permissions';

/**
 * Sheets has no transactions, so the product holds the lock for every write; here a write without it fails at once.
 *
 * @param name of the service call about to happen
 * @returns why it may not, or `undefined`
 */
export function guardWrite(name: string, lock: ScriptLock): string | undefined {
  if (name === 'SpreadsheetApp.flush') lock.unflushed = false;
  if (!isSpreadsheetWrite(name)) return undefined;
  if (!lock.held) return `write outside the lock: ${name} without LockService.getScriptLock()`;
  lock.unflushed = true;
  return undefined;
}
