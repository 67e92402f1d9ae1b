import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { District } from '../src/domain/district';
import { parseDistrictTable } from '../src/reading/districtTable';
import { projectRoot } from './projectRoot';

/** Reads the 299 constituencies from `scripts/data`; 30 ms. */
export function readDistricts(): readonly District[] {
  const text = (name: string) => readFileSync(join(projectRoot, 'scripts/data', name), 'utf8');
  return parseDistrictTable(text('districts.csv'), text('municipalities.csv'));
}
