import type { BatchView, MailingView } from '../../src/api/letters';
import { fail, ok } from '../../src/domain/issue';
import { standstill } from '../../src/domain/letters/standstill';
import type { NextPiece } from '../parts/longJob';
import type { Server } from '../server';

/**
 * Makes the batches of a mailing piece by piece, and the PDF of each; counts letters.
 *
 * What is made already is given back by the server, so it does not matter where an earlier run was cut off.
 *
 * @param accepted codes of changes since the mailing was planned that may be taken over, in all its batches
 * @param tell called with each batch as it is now
 */
export function mergePieces(
  server: Server,
  { batches }: MailingView,
  accepted: readonly string[],
  tell: (batch: BatchView) => void,
): NextPiece {
  const open = batches.filter(({ status }) => status === 'planned' || status === 'merged');
  const ends = open.map((_, index) =>
    open.slice(0, index + 1).reduce((sum, { letters }) => sum + letters, 0),
  );
  const total = ends[ends.length - 1] ?? 0;
  const getsNowhere = standstill();
  const merge = async (id: string) => {
    const piece = await server.mergeBatch(id, false);
    const mayAccept = !piece.ok && piece.issues.every(({ code }) => accepted.includes(code));
    return mayAccept ? server.mergeBatch(id, true) : piece;
  };
  return async (done) => {
    const at = ends.findIndex((end) => end > done);
    const batch = open[at];
    if (batch === undefined) return ok({ done: total, total });
    const piece = await merge(batch.id);
    if (!piece.ok) return piece;
    tell(piece.value);
    const { status, made } = piece.value;
    if (status === 'planned' && getsNowhere(batch.id, made)) {
      return fail('letters-no-progress', { batch: batch.id });
    }
    // A batch begun anew has fewer letters than before: the bar waits.
    if (status === 'planned') return ok({ done: Math.max(done, ends[at]! - batch.letters + made), total });
    const pdf = await server.batchPdf(batch.id); // gives back the one there is, unless somebody has deleted it
    if (!pdf.ok && pdf.issues.some(({ code }) => code !== 'letters-no-pdf')) return pdf;
    if (pdf.ok) tell(pdf.value);
    return ok({ done: ends[at]!, total });
  };
}
