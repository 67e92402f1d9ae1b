import { mostLetters, mostRows } from '../../../src/domain/register/importCall';
import { importUploads, poolPerson } from '../../support/register';

const file = (name: string, surname: string) => ({
  name,
  bytes: new TextEncoder().encode(
    `Familienname;Vornamen;Alter;Straße;Hausnummer;PLZ;Ort\n${surname};Anna;45;Ringstraße;1;91154;Roth`,
  ),
});

test('refuses what has no room beside the pool, and reads on with what has', async () => {
  const letters = 'x'.repeat(mostLetters - 60);
  const pool = [poolPerson({ surname: letters })];
  const { unreadable, outcome } = await importUploads([file('a', 'y'.repeat(60)), file('b', 'Kurz')], {
    pool,
  });
  expect(unreadable).toEqual(['a too_many_together']);
  expect(outcome.deliveries[0]!.people.map(({ surname }) => surname)).toEqual(['Kurz']);
});

test.each([
  [mostRows - 2, []],
  [mostRows - 1, ['a too_many_together']],
])('with %d people in the pool it has room for a header and a row, or not', async (people, refused) => {
  const pool = new Array(people).fill(poolPerson());
  expect((await importUploads([file('a', 'Neu')], { pool })).unreadable).toEqual(refused);
});
