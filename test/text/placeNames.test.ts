import { readDistricts } from '../../scripts/districts';
import { officialName, placeName } from '../../src/text/de/placeNames';

test.each([
  ['Roth, St', 'Roth', 'Stadt Roth'],
  ['Wendelstein, M', 'Wendelstein', 'Markt Wendelstein'],
  ['Neumarkt i.d.OPf., GKSt', 'Neumarkt i.d.OPf.', 'Stadt Neumarkt i.d.OPf.'],
  ['Bonn, Stadt (Teil 1)', 'Bonn', 'Stadt Bonn'],
  ['Kiel, Landeshauptstadt', 'Kiel', 'Landeshauptstadt Kiel'],
  ['Marburg, Stadt, Hochschulstadt', 'Marburg', 'Stadt Marburg'],
  ['Velden (VGem)', 'Velden (VGem)', 'Verwaltungsgemeinschaft Velden'],
  ['Altenkirchen (Westerwald)', 'Altenkirchen (Westerwald)', 'Altenkirchen (Westerwald)'],
  ['Büchenbach', 'Büchenbach', 'Büchenbach'],
])('calls %s %s, and %s on a letter', (name, short, official) => {
  expect([placeName(name), officialName(name)]).toEqual([short, official]);
});

test('leaves no abbreviation behind a name in any constituency', () => {
  const names = readDistricts().flatMap(({ municipalities }) =>
    municipalities.flatMap(({ name, authority }) => [placeName(name), officialName(authority)]),
  );
  expect(names.filter((name) => /,|\(Teil|\(VGem\)|^\s*$/.test(name))).toEqual([]);
});
