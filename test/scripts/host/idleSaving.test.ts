import { idleSaving } from '../../../scripts/host/idleSaving';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** A saving that fails the first `failures` times; what was called, in order. */
function savingThatFails(failures: number) {
  const calls: string[] = [];
  let left = failures;
  const saving = idleSaving(
    () => {
      calls.push('save');
      if (left-- > 0) throw Object.assign(new Error('locked'), { code: 'EBUSY' });
    },
    (code) => calls.push(code),
  );
  return { saving, calls };
}

test('saves once, ten seconds after the last change', () => {
  const { saving, calls } = savingThatFails(0);
  saving.changed();
  jest.advanceTimersByTime(9_000);
  saving.changed();
  jest.advanceTimersByTime(9_999);
  expect(calls).toEqual([]);
  jest.advanceTimersByTime(600_000);
  expect(calls).toEqual(['save']);
});

test('outlives a workbook that cannot be written, tells it once, and saves as soon as it can', () => {
  const { saving, calls } = savingThatFails(2);
  saving.changed();
  jest.advanceTimersByTime(600_000);
  expect(calls).toEqual(['save', 'EBUSY', 'save', 'save']);
});

test('saves no more after the end', () => {
  const { saving, calls } = savingThatFails(1);
  saving.changed();
  saving.stop();
  jest.advanceTimersByTime(600_000);
  expect(calls).toEqual([]);
});
