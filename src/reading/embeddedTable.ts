import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import type { District } from '../domain/district';
import { parseDistrictTable } from './districtTable';
import { packedTable, unpackedTable } from './packedTable';

/** Makes the tables of `parseDistrictTable` small enough to travel in the sidebar's page: packed, then deflated. */
export function embeddedTable(districts: string, municipalities: string): Uint8Array {
  const text = [districts, municipalities].map(packedTable).join('\n\n');
  return deflateSync(strToU8(text), { level: 9 });
}

/** Reads what `embeddedTable` made. */
export function parseEmbeddedTable(bytes: Uint8Array): readonly District[] {
  const [districts = '', municipalities = ''] = strFromU8(inflateSync(bytes))
    .split('\n\n')
    .map(unpackedTable);
  return parseDistrictTable(districts, municipalities);
}
