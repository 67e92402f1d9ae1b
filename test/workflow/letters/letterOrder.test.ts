import type { Fields } from '../../../src/domain/letters/merge';
import { contentHash } from '../../../src/workflow/letters/letterOrder';
import type { Recipient } from '../../../src/workflow/letters/recipients';

const common: Fields = { texts: new Map(), images: new Set(), conditions: new Map() };
const hashWith = (conditions: readonly (readonly [string, boolean])[]) => {
  const recipient = { id: 'A1', texts: new Map([['Name', 'Öz']]), conditions: new Map(conditions) };
  return contentHash([recipient as unknown as Recipient], common, {
    replyPage: '',
    lookUps: () => new Map(),
  });
};

test('letters planned before there was the condition angeschrieben read as they did, unless it hides words', () => {
  const before = hashWith([['minderjährig', true]]);
  const after = (holds: boolean) =>
    hashWith([
      ['minderjährig', true],
      ['angeschrieben', holds],
    ]);
  expect([after(true), after(false)].map((hash) => hash === before)).toEqual([true, false]);
});
