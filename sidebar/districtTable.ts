import { inflateSync, strFromU8 } from 'fflate';
import type { District } from '../src/domain/district';
import { fold } from '../src/domain/fold';
import { parseDistrictTable } from '../src/reading/districtTable';
import { unpackedTable } from '../src/reading/packedTable';

/** Base64 of the deflated `districts.csv`, an empty line, `municipalities.csv`, both packed; put in by `scripts/build.ts`. */
declare const DISTRICT_TABLE: string;

let table: readonly District[] | undefined;

/** The 299 constituencies with their municipalities, inflated when first asked for (about 60 ms). */
export function districtTable(): readonly District[] {
  table ??= inflateDistrictTable(DISTRICT_TABLE);
  return table;
}

/** Reads the embedded table. */
export function inflateDistrictTable(base64: string): readonly District[] {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const [districts = '', municipalities = ''] = strFromU8(inflateSync(bytes))
    .split('\n\n')
    .map(unpackedTable);
  return parseDistrictTable(districts, municipalities);
}

/** Constituencies for a typed number or part of a name: the exact number or the beginning of a name first. */
export function searchDistricts(districts: readonly District[], typed: string): readonly District[] {
  const wanted = fold(typed);
  const ranked = districts.map((district) => ({ district, rank: rankOf(district, wanted) }));
  return ranked
    .filter(({ rank }) => rank < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.rank - b.rank || a.district.number - b.district.number)
    .map(({ district }) => district);
}

function rankOf({ number, name }: District, wanted: string): number {
  if (String(number) === wanted) return 0;
  if (/^[0-9]+$/.test(wanted)) return String(number).startsWith(wanted) ? 1 : Number.POSITIVE_INFINITY;
  const at = fold(name).indexOf(wanted);
  return at < 0 ? Number.POSITIVE_INFINITY : Math.min(at, 1) + 1;
}
