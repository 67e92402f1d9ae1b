import { countDocument, documentsLeft } from '../../src/apps-script/documentCount';
import { type LetterDesk, letterDesk } from '../support/letterDesk';

let desk: LetterDesk;
beforeEach(() => {
  desk = letterDesk();
});
afterEach(() => {
  desk.end();
  jest.useRealTimers();
});

const at = <Value>(instant: string, act: () => Value): Value => {
  jest.useFakeTimers({ now: Date.parse(instant) });
  return desk.run(act);
};

test('counts documents by the day in Berlin, which begins an hour or two before that of Greenwich', () => {
  at('2026-11-02T22:59:00Z', countDocument);
  at('2026-11-02T22:59:00Z', countDocument);
  expect(at('2026-11-02T22:59:59Z', documentsLeft)).toBe(248);
  expect(at('2026-11-02T23:00:00Z', documentsLeft)).toBe(250);
  at('2026-11-02T23:00:00Z', countDocument);
  expect(at('2026-11-03T22:59:59Z', documentsLeft)).toBe(249);
});
