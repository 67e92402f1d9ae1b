import type { PackingTick } from '../../../src/api/letters';
import { type Issue, ok, type Result } from '../../../src/domain/issue';
import { type JobTime, type NextPiece, runLongJob } from '../../parts/longJob';

/** Ticks on their way to the workbook. */
export interface TicksUnderWay {
  /** Not kept yet, oldest first. */
  readonly unsaved: readonly PackingTick[];
  /** Whose envelopes the workbook says are packed; missing if it has not been heard. */
  readonly packed?: readonly string[];
  /** Why the unsaved ones are not kept; the next tick takes them along. */
  readonly issues: readonly Issue[];
}

/**
 * Brings ticks to the workbook while the manager goes on ticking: one call at a time, with all that came meanwhile.
 *
 * @param send as `packLetters` of the server
 * @param tell called with every change
 * @returns to be called with each tick
 */
export function packingTicks(
  send: (ticks: readonly PackingTick[]) => Promise<Result<readonly string[]>>,
  tell: (now: TicksUnderWay) => void,
  time?: JobTime,
): (tick: PackingTick) => void {
  let unsaved: readonly PackingTick[] = [];
  let isSending = false;
  const next: NextPiece = async (done) => {
    const sent = unsaved;
    const kept = await send(sent);
    if (!kept.ok) return kept;
    unsaved = unsaved.slice(sent.length);
    tell({ unsaved, packed: kept.value, issues: [] });
    return ok({ done: done + sent.length, total: done + sent.length + unsaved.length });
  };
  const sendAll = async () => {
    isSending = true;
    const sent = await runLongJob(next, ignore, () => false, time);
    isSending = false;
    if (!sent.ok) tell({ unsaved, issues: sent.issues });
  };
  return (tick) => {
    unsaved = [...unsaved, tick];
    tell({ unsaved, issues: [] });
    if (!isSending) void sendAll();
  };
}

function ignore(): void {}
