import { readDistricts } from '../../scripts/districts';

const districts = readDistricts();

test('reads the 299 constituencies of 2025', () => {
  expect(districts.map((district) => district.number)).toEqual(Array.from({ length: 299 }, (_, i) => i + 1));
  expect(districts.flatMap((district) => district.municipalities)).toHaveLength(10_795);
});

test('knows Roth: 43 municipalities, 38 authorities, 297,600 inhabitants', () => {
  const roth = districts.find((district) => district.number === 245)!;
  expect(roth).toMatchObject({ key: '2025-245', name: 'Roth', land: 'Bayern', population: 297_600 });
  expect(roth.municipalities).toHaveLength(43);
  expect(new Set(roth.municipalities.map((place) => place.authority)).size).toBe(38);
});

test('marks split cities, and leaves unpublished population empty', () => {
  const places = districts.flatMap((district) => district.municipalities);
  expect(places.filter((place) => place.split)).toHaveLength(55);
  expect(places.filter((place) => place.men === null).map((place) => place.ags)).toEqual([
    '16061119',
    '16076094',
  ]);
});
