import { lock } from '../../src/apps-script/lock';

/** What Google was asked to do, in order. */
const did: string[] = [];
let free = true;

beforeEach(() => {
  did.length = 0;
  free = true;
  Object.assign(globalThis, {
    LockService: {
      getScriptLock: () => ({
        tryLock: (milliseconds: number) => {
          did.push(`try ${milliseconds}`);
          return free;
        },
        releaseLock: () => did.push('release'),
      }),
    },
    SpreadsheetApp: { flush: () => did.push('flush') },
  });
});

test('flushes before it lets go', () => {
  expect(lock.hold(() => did.push('work') && 'done')).toBe('done');
  expect(did).toEqual(['try 10000', 'work', 'flush', 'release']);
});

test('is held within itself without a second lock', () => {
  expect(lock.hold(() => lock.hold(() => 'inner'))).toBe('inner');
  expect(did).toEqual(['try 10000', 'flush', 'release']);
});

test('does nothing if somebody else writes for too long', () => {
  free = false;
  expect(lock.hold(() => did.push('work'))).toBeUndefined();
  expect(did).toEqual(['try 10000']);
});

test('lets go when the work throws', () => {
  const broken = () =>
    lock.hold(() => {
      throw new Error('time-out');
    });
  expect(broken).toThrow('time-out');
  expect(broken).toThrow('time-out');
  expect(did).toEqual(['try 10000', 'flush', 'release', 'try 10000', 'flush', 'release']);
});
