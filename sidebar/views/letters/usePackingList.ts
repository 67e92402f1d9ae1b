import { useRef, useState } from 'preact/hooks';
import type { BatchLine, BatchView, PackingTick } from '../../../src/api/letters';
import type { Result } from '../../../src/domain/issue';
import type { Server } from '../../server';
import { packingTicks, type TicksUnderWay } from './packingTicks';

/** What `usePackingList` gives. */
export type PackingState = ReturnType<typeof usePackingList>;

/** The envelopes of a batch and which are packed: by the workbook, and by ticks on their way there. */
export function usePackingList(server: Server, batch: BatchView) {
  const [list, setList] = useState<'closed' | Result<readonly BatchLine[]>>('closed');
  const [kept, setKept] = useState<readonly string[] | undefined>(undefined);
  const [underWay, setUnderWay] = useState<TicksUnderWay>({ unsaved: [], issues: [] });
  const tick = useRef<((tick: PackingTick) => void) | undefined>(undefined);
  tick.current ??= packingTicks(
    (ticks) => server.packLetters(batch.id, ticks),
    (now) => {
      setUnderWay(now);
      if (now.packed) setKept(now.packed);
    },
  );
  const packed = new Set(kept);
  for (const { id, packed: isPacked } of underWay.unsaved) {
    if (isPacked) packed.add(id);
    else packed.delete(id);
  }
  return {
    list,
    packed,
    /** How many are packed, also while the list is closed. */
    count: kept ? packed.size : batch.packed,
    isSaving: underWay.unsaved.length > 0 && underWay.issues.length === 0,
    issues: underWay.issues,
    tick: tick.current,
    /** Opens the list with what the workbook says now, or closes it. */
    async toggle() {
      if (list !== 'closed') return setList('closed');
      const read = await server.batchList(batch.id);
      if (read.ok) setKept(read.value.filter((line) => line.packed).map(({ id }) => id));
      setList(read);
    },
  };
}
