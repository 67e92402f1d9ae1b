import type { District } from '../src/domain/district';
import { fold } from '../src/domain/fold';
import { parseEmbeddedTable } from '../src/reading/embeddedTable';

/** Base64 of what `embeddedTable` makes of the two files in `scripts/data`; put in by `scripts/build.ts`. */
declare const DISTRICT_TABLE: string;

let table: readonly District[] | undefined;

/** The 299 constituencies with their municipalities, inflated when first asked for (about 60 ms). */
export function districtTable(): readonly District[] {
  table ??= parseEmbeddedTable(Uint8Array.from(atob(DISTRICT_TABLE), (letter) => letter.charCodeAt(0)));
  return table;
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
