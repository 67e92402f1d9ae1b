import { mostLetters } from '../../../src/domain/register/importCall';
import { importUploads, poolPerson } from '../../support/register';

const file = (name: string, surname: string) => ({
  name,
  bytes: new TextEncoder().encode(
    `Familienname;Vornamen;Alter;Straße;Hausnummer;PLZ;Ort\n${surname};Anna;45;Ringstraße;1;91154;Roth`,
  ),
});

test('refuses what has no room beside the pool, and reads on with what has', async () => {
  const pool = [poolPerson({ guardian1: 'x'.repeat(mostLetters - 100) })];
  const uploads = [file('a', 'y'.repeat(100)), file('b', 'Kurz')];
  const { unreadable, outcome } = await importUploads(uploads, { pool });
  expect(unreadable).toEqual(['a too_many_together']);
  expect(outcome.deliveries[0]!.people.map(({ surname }) => surname)).toEqual(['Kurz']);
});
