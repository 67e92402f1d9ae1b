import { inflateSync, strFromU8 } from 'fflate';
import type { District } from '../src/domain/district';
import { parseDistrictTable } from '../src/reading/districtTable';

/** Base64 of the deflated `districts.csv`, a newline, `municipalities.csv`; put in by `scripts/build.ts`. */
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
  const text = strFromU8(inflateSync(bytes));
  const second = text.indexOf('\ndistrict;ags;') + 1;
  return parseDistrictTable(text.slice(0, second), text.slice(second));
}
