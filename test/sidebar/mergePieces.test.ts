import type { Server } from '../../sidebar/server';
import { mergePieces } from '../../sidebar/views/mergePieces';
import type { BatchView, MailingView } from '../../src/api/letters';
import { fail, type Issue, ok, type Result } from '../../src/domain/issue';

type Batch = Pick<BatchView, 'id' | 'letters' | 'status' | 'pdfLink'>;

const batch = (
  id: string,
  letters: number,
  status: BatchView['status'] = 'planned',
  pdfLink = '',
): Batch => ({
  id,
  letters,
  status,
  pdfLink,
});

/** A server that puts so many letters a call into a document; notes what it is asked for. */
function serverOf(
  batches: readonly Batch[],
  {
    perCall = 50,
    pdf = ok(undefined) as Result<unknown>,
    changed = [],
  }: {
    perCall?: number;
    pdf?: Result<unknown>;
    /** Codes of changes since the plan, in every batch. */
    changed?: readonly string[];
  } = {},
) {
  const asked: string[] = [];
  const made = new Map(batches.map((each) => [each.id, each.status === 'planned' ? 0 : each.letters]));
  const server = {
    async mergeBatch(id: string, accept: boolean) {
      asked.push(`${id}${accept ? ' accepted' : ''}`);
      if (changed.length > 0 && !accept)
        return { ok: false, issues: changed.map((code) => ({ code, facts: {} })) };
      const own = batches.find((each) => each.id === id)!;
      made.set(id, Math.min(own.letters, made.get(id)! + perCall));
      return ok({ ...own, made: made.get(id)!, status: made.get(id)! < own.letters ? 'planned' : 'merged' });
    },
    async batchPdf(id: string) {
      asked.push(`${id} PDF`);
      return pdf.ok
        ? ok({ ...batches.find((each) => each.id === id)!, status: 'merged', pdfLink: 'x' })
        : pdf;
    },
  } as unknown as Server;
  return { server, asked };
}

/** Runs the job as its driver does: what it is told last is what it says next. */
async function progress(
  server: Server,
  batches: readonly Batch[],
  accepted: readonly string[] = [],
  from = 0,
): Promise<number[]> {
  const next = mergePieces(server, { batches } as unknown as MailingView, accepted, () => undefined);
  const seen: number[] = [];
  for (let done = from; ; ) {
    const piece = await next(done);
    if (!piece.ok) throw new Error(piece.issues[0]!.code);
    done = piece.value.done;
    seen.push(done);
    if (done >= piece.value.total) return seen;
  }
}

test('makes one batch after the other, each with its PDF, and counts letters', async () => {
  const batches = [batch('V01-01', 40), batch('V01-02', 40), batch('V01-03', 20)];
  const { server, asked } = serverOf(batches);
  expect(await progress(server, batches)).toEqual([40, 80, 100]);
  expect(asked).toEqual(['V01-01', 'V01-01 PDF', 'V01-02', 'V01-02 PDF', 'V01-03', 'V01-03 PDF']);
});

test('fills a document in several calls and makes its PDF once', async () => {
  const batches = [batch('V01-01', 40), batch('V01-02', 40)];
  const { server, asked } = serverOf(batches, { perCall: 15 });
  expect(await progress(server, batches)).toEqual([15, 30, 40, 55, 70, 80]);
  expect(asked.filter((each) => each.endsWith('PDF'))).toEqual(['V01-01 PDF', 'V01-02 PDF']);
});

test('goes on where an earlier run stopped: what is posted or given up is left alone, a missing or deleted PDF is made', async () => {
  const batches = [
    batch('V01-01', 40, 'posted'),
    batch('V01-02', 40, 'cancelled'),
    batch('V01-03', 40, 'merged', 'link'),
    batch('V01-04', 40, 'merged'),
    batch('V01-05', 40),
  ];
  const { server, asked } = serverOf(batches);
  expect(await progress(server, batches)).toEqual([40, 80, 120]);
  expect(asked).toEqual(['V01-03', 'V01-03 PDF', 'V01-04', 'V01-04 PDF', 'V01-05', 'V01-05 PDF']);
  expect(await progress(serverOf(batches).server, batches, [], 80)).toEqual([120]);
});

test('takes over what was accepted once in every batch, and stops at any other change', async () => {
  const batches = [batch('V01-01', 40), batch('V01-02', 40)];
  const template = serverOf(batches, { changed: ['letters-template-changed'] });
  await progress(template.server, batches, ['letters-template-changed']);
  expect(template.asked.filter((each) => each.endsWith('accepted'))).toEqual([
    'V01-01 accepted',
    'V01-02 accepted',
  ]);
  const both = serverOf(batches, { changed: ['letters-template-changed', 'letters-people-changed'] });
  await expect(progress(both.server, batches, ['letters-template-changed'])).rejects.toThrow();
  expect(both.asked).toEqual(['V01-01']);
});

test('goes on without a PDF where none can be made, and stops where making one failed', async () => {
  const batches = [batch('V01-01', 40), batch('V01-02', 40)];
  const without = (code: string) => serverOf(batches, { pdf: fail(code as Issue['code']) }).server;
  expect(await progress(without('letters-no-pdf'), batches)).toEqual([40, 80]);
  await expect(progress(without('letters-batch-unknown'), batches)).rejects.toThrow('letters-batch-unknown');
});

test('lets the bar wait where a batch is begun anew', async () => {
  const made = [20, 30, 10, 25, 40];
  const server = {
    async mergeBatch() {
      const [now] = made.splice(0, 1);
      return ok({
        ...batch('V01-01', 40),
        made: now!,
        status: now! < 40 ? 'planned' : 'merged',
        pdfLink: 'x',
      });
    },
    async batchPdf() {
      return ok(batch('V01-01', 40, 'merged', 'x'));
    },
  } as unknown as Server;
  expect(await progress(server, [batch('V01-01', 40)])).toEqual([20, 30, 30, 30, 40]);
});

test('stops where a document is begun anew again and again, instead of using up the day', async () => {
  const batches = [batch('V01-01', 40)];
  const asked: number[] = [];
  const server = {
    async mergeBatch() {
      asked.push(10);
      return ok({ ...batches[0]!, made: 10 });
    },
  } as unknown as Server;
  await expect(progress(server, batches)).rejects.toThrow('letters-no-progress');
  expect(asked).toHaveLength(4);
});

test('shows each batch as it is made', async () => {
  const batches = [batch('V01-01', 40)];
  const told: string[] = [];
  const next = mergePieces(
    serverOf(batches, { perCall: 20 }).server,
    { batches } as unknown as MailingView,
    [],
    (each) => told.push(`${each.status} ${each.pdfLink}`.trim()),
  );
  for (const done of [0, 20]) await next(done);
  expect(told).toEqual(['planned', 'merged', 'merged x']);
});
