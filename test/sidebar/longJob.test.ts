import { type JobProgress, type JobState, type JobTime, runLongJob } from '../../sidebar/parts/longJob';
import { fail, ok, type Result } from '../../src/domain/issue';

test('asks for piece after piece, each from where the last one ended', async () => {
  const { asked, states } = await driven([at(20), at(40), at(50)]);
  expect(asked).toEqual([0, 20, 40]);
  expect(states.at(-1)).toEqual({ kind: 'finished', done: 50, total: 50 });
});

test('asks for the same piece again when Google is busy, with growing pauses', async () => {
  const { asked, waited, states } = await driven([at(20), busy, busy, at(50)]);
  expect(asked).toEqual([0, 20, 20, 20]);
  expect(waited).toEqual([2, 4]);
  expect(states.at(-1)?.kind).toBe('finished');
});

test('gives up after a minute of pauses and says why', async () => {
  const { waited, states } = await driven([busy, busy, busy, busy, busy, busy]);
  expect(waited).toEqual([2, 4, 8, 16, 30]);
  expect(states.at(-1)).toEqual({ kind: 'failed', issues: [{ code: 'platform-busy', facts: {} }] });
});

test('does not repeat what waiting cannot cure', async () => {
  const { asked, states } = await driven([at(20), fail('platform-quota')]);
  expect(asked).toEqual([0, 20]);
  expect(states.at(-1)?.kind).toBe('failed');
});

test('stops between two pieces', async () => {
  const { asked, states } = await driven([at(20), at(40), at(50)], { stopAfter: 2 });
  expect(asked).toEqual([0, 20]);
  expect(states.at(-1)).toEqual({ kind: 'stopped', done: 40, total: 50 });
});

test('reckons the remaining time from the pace of this run, not from work of an earlier one', async () => {
  const { states } = await driven([at(30), at(40), at(50)], { secondsPerPiece: 6 });
  const left = states.map((state) => (state.kind === 'running' ? state.secondsLeft : undefined));
  expect(left).toEqual([undefined, undefined, 6, undefined]);
});

const busy = fail('platform-busy');
const at = (done: number): Result<JobProgress> => ok({ done, total: 50 });

async function driven(answers: readonly Result<JobProgress>[], { stopAfter = 99, secondsPerPiece = 1 } = {}) {
  const asked: number[] = [];
  const states: JobState[] = [];
  const waited: number[] = [];
  let clock = 0;
  const time: JobTime = {
    now: () => clock,
    sleep: async (milliseconds) => void waited.push(milliseconds / 1000),
  };
  const next = async (done: number) => {
    clock += secondsPerPiece * 1000;
    asked.push(done);
    return answers[asked.length - 1]!;
  };
  await runLongJob(
    next,
    (state) => states.push(state),
    () => asked.length >= stopAfter,
    time,
  );
  return { asked, states, waited };
}
