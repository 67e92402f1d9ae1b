import { packingTicks, type TicksUnderWay } from '../../sidebar/views/letters/packingTicks';
import type { PackingTick } from '../../src/api/letters';
import { fail, type Result } from '../../src/domain/issue';

const tick = (id: string, packed = true): PackingTick => ({ id, packed });

/** A workbook that answers each call only when told to; notes what each call brought. */
function desk() {
  const calls: string[][] = [];
  const told: TicksUnderWay[] = [];
  let reply: (answer: Result<readonly string[]>) => void = () => undefined;
  const send = (ticks: readonly PackingTick[]) => {
    calls.push(ticks.map(({ id, packed }) => (packed ? id : `not ${id}`)));
    return new Promise<Result<readonly string[]>>((resolve) => {
      reply = resolve;
    });
  };
  const press = packingTicks(send, (now) => told.push(now), { now: () => 0, sleep: async () => undefined });
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return {
    calls,
    press,
    last: () => told[told.length - 1]!,
    async answer(answer: Result<readonly string[]>) {
      reply(answer);
      await settle();
    },
  };
}

test('brings what was ticked during a call along in one next call', async () => {
  const { calls, press, last, answer } = desk();
  for (const id of ['A1', 'A2', 'A3']) press(tick(id));
  press(tick('A2', false));
  expect(calls).toEqual([['A1']]);
  await answer({ ok: true, value: ['A1'] });
  expect(calls).toEqual([['A1'], ['A2', 'A3', 'not A2']]);
  expect(last()).toMatchObject({ packed: ['A1'], unsaved: [{ id: 'A2' }, { id: 'A3' }, { id: 'A2' }] });
  await answer({ ok: true, value: ['A1', 'A3', 'B7'] });
  expect(last()).toEqual({ packed: ['A1', 'A3', 'B7'], unsaved: [], issues: [] });
  expect(calls).toHaveLength(2);
});

test('asks again while somebody else works, as letters are made for half a minute', async () => {
  const { calls, press, last, answer } = desk();
  press(tick('A1'));
  await answer(fail('platform-busy'));
  expect(calls).toEqual([['A1'], ['A1']]);
  await answer({ ok: true, value: ['A1'] });
  expect(last()).toMatchObject({ packed: ['A1'], unsaved: [] });
});

test('keeps ticks that could not be kept, and takes them along with the next', async () => {
  const { calls, press, last, answer } = desk();
  press(tick('A1'));
  await answer(fail('platform-quota'));
  expect(last()).toMatchObject({ unsaved: [{ id: 'A1' }], issues: [{ code: 'platform-quota' }] });
  press(tick('A2'));
  expect(calls).toEqual([['A1'], ['A1', 'A2']]);
});
