import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../scripts/projectRoot';
import type { District } from '../../src/domain/district';
import { parseDistrictTable } from '../../src/reading/districtTable';

const file = (name: string) => readFileSync(join(projectRoot, 'scripts/data', name), 'utf8');
const districts = parseDistrictTable(file('districts.csv'), file('municipalities.csv'));

/** A constituency by its number on the map of 2025; 245 is Roth. */
export function district(number: number): District {
  const found = districts.find((each) => each.number === number);
  if (!found) throw new Error(`no constituency ${number}`);
  return found;
}
