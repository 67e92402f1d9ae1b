import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../scripts/projectRoot';
import { searchDistricts } from '../../sidebar/districtTable';
import { parseDistrictTable } from '../../src/reading/districtTable';
import { embeddedTable, parseEmbeddedTable } from '../../src/reading/embeddedTable';

const csv = (name: string) => readFileSync(join(projectRoot, 'scripts/data', name), 'utf8');
const files = [csv('districts.csv'), csv('municipalities.csv')] as const;
const districts = parseEmbeddedTable(embeddedTable(...files));

test('inflates the 299 constituencies with their municipalities', () => {
  expect(districts).toHaveLength(299);
  const roth = districts.find(({ number }) => number === 245)!;
  expect(roth.name).toBe('Roth');
  expect(roth.municipalities).toHaveLength(43);
  expect(new Set(roth.municipalities.map(({ authority }) => authority)).size).toBe(38);
});

test('gives what the published files say, line by line', () => {
  expect(districts).toEqual(parseDistrictTable(...files));
});

test.each([
  ['245', 'Roth'],
  ['roth', 'Roth'],
  ['1', 'Flensburg – Schleswig'],
  ['münchen-o', 'München-Ost'],
  ['muenchen o', 'München-Ost'],
  ['  Nürnberg n', 'Nürnberg-Nord'],
])('finds by "%s" first %s', (typed, name) => {
  expect(searchDistricts(districts, typed)[0]?.name).toBe(name);
});

test('finds nothing for what is nowhere', () => {
  expect(searchDistricts(districts, '300')).toEqual([]);
  expect(searchDistricts(districts, 'xyz')).toEqual([]);
});
