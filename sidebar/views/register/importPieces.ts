import type { ImportStart } from '../../../src/api/register';
import { ok, type Result } from '../../../src/domain/issue';
import type { JobProgress, NextPiece } from '../../parts/longJob';
import type { Server } from '../../server';
import type { Shipment } from './readTables';

const mostRows = 2000;
/** Calls are limited to about 1 MB; an umlaut takes two bytes. */
const mostLetters = 450_000;

/** What the import asks of the server. */
export type ImportServer = Pick<Server, 'importBegin' | 'importChunk' | 'importQuarantine' | 'importFinish'>;

/** Imports tables one after the other, piece by piece; a table that was begun before goes on where it stopped. */
export function importPieces(server: ImportServer, shipments: readonly Shipment[]): NextPiece {
  const total = shipments.reduce((sum, shipment) => sum + sizeOf(shipment), 0);
  let current = 0;
  let before = 0;
  let start: ImportStart | undefined;
  let people = 0;
  let rows = 0;
  const progress = (): Result<JobProgress> => ok({ done: before + people + rows, total });
  const next = () => {
    before += sizeOf(shipments[current]!);
    current += 1;
    start = undefined;
    people = 0;
    rows = 0;
    return progress();
  };
  return async () => {
    const shipment = shipments[current];
    if (!shipment) return ok({ done: total, total });
    if (!start) {
      const begun = await server.importBegin(shipment.delivery);
      if (!begun.ok) return begun;
      if (begun.value.finished) return next();
      start = begun.value;
      people = Math.min(start.done, shipment.people.length);
      return progress();
    }
    const { delivery } = start;
    if (people < shipment.people.length) {
      const chunk = chunkOf(shipment.people, people);
      const taken = await server.importChunk(delivery, people, chunk, shipment.delivery.replaces);
      if (!taken.ok) return taken;
      people += chunk.length;
      return progress();
    }
    if (rows < shipment.quarantined.length) {
      const chunk = chunkOf(shipment.quarantined, rows);
      const taken = await server.importQuarantine(delivery, chunk);
      if (!taken.ok) return taken;
      rows += chunk.length;
      return progress();
    }
    const ended = await server.importFinish(delivery, shipment.end);
    return ended.ok ? next() : ended;
  };
}

/** The end counts as one row, so that a table is only done when it is finished. */
function sizeOf({ people, quarantined }: Shipment): number {
  return people.length + quarantined.length + 1;
}

function chunkOf<Row>(all: readonly Row[], from: number): readonly Row[] {
  let letters = 0;
  let end = from;
  while (end < all.length && end < from + mostRows) {
    letters += JSON.stringify(all[end]).length;
    if (letters > mostLetters && end > from) break;
    end += 1;
  }
  return all.slice(from, end);
}
