import type { AssemblyStatus } from '../../../src/domain/assembly';
import { type MailingKind, mailingRules, mayGoOut } from '../../../src/domain/letters/mailing';

const first = '245-2025-1';
const underWay = (status: AssemblyStatus) => ({ id: '245-2025-2', status });
const goOut = (assembly: string, status: AssemblyStatus) =>
  mailingRules.map(({ kind }) => kind).filter((kind) => mayGoOut({ kind, assembly }, underWay(status)));
const all: readonly MailingKind[] = mailingRules.map(({ kind }) => kind);

test('lets every letter of the assembly under way go out', () => {
  expect(goOut('245-2025-2', 'inviting')).toEqual(all);
});

test('holds back letters of an assembly that is over, but for what the pool must be told', () => {
  expect(goOut('245-2025-2', 'held')).toEqual(['article14']);
  expect(goOut(first, 'inviting')).toEqual(['article14']);
});
