import type { InhabitantsRow } from '../../api/draw';
import type { TypedInhabitants } from '../../domain/draw/proposePlan';
import { fail, ok, type Result } from '../../domain/issue';
import { inhabitantsText, type MunicipalityRow, municipalityTable } from '../tables/municipality';
import { upsertRows } from '../tables/table';
import type { World } from '../world';
import { type DeskIssueCode, readMunicipalities } from './desk';

type Needs = Pick<World, 'tables'>;

/** More people than any municipality has. */
const mostInhabitants = 10_000_000;
/** Characters of a source; it stands in the public plan. */
const longestSource = 200;

/** Inhabitants by municipality, as they weigh in the draw. */
export function inhabitants(world: Needs): Result<readonly InhabitantsRow[], DeskIssueCode> {
  const read = readMunicipalities(world);
  if (!read.ok) return read;
  return ok(
    read.value.map((row) => {
      const { ags, name, men, women, source, published } = row;
      return { ags, name, men, women, source, published, typed: isTyped(row) };
    }),
  );
}

/** Writes the inhabitants of a municipality with their source into the tab Gemeinden. */
export function setInhabitants(
  world: Needs,
  ags: string,
  men: number,
  women: number,
  source: string,
): Result<readonly InhabitantsRow[], DeskIssueCode> {
  const read = readMunicipalities(world);
  if (!read.ok) return read;
  const row = read.value.find((place) => place.ags === ags);
  if (!row || !isCount(men) || !isCount(women) || men + women === 0) return fail('inhabitants-wrong');
  const kept: MunicipalityRow = { ...row, men, women, source: source.trim() };
  if (isTyped(kept) && !isSource(kept.source)) return fail('inhabitants-source');
  const written = upsertRows(world.tables, municipalityTable, [
    isTyped(kept) ? kept : { ...kept, source: '' },
  ]);
  return written.ok ? inhabitants(world) : written;
}

/** The inhabitants that are not the published ones, by AGS; also those typed into the sheet. */
export function typedInhabitants(
  municipalities: readonly MunicipalityRow[],
): ReadonlyMap<string, TypedInhabitants> {
  return new Map(
    municipalities.flatMap((row) => {
      const { ags, men, women, source } = row;
      return men !== null && women !== null && isTyped(row) ? [[ags, { men, women, source }]] : [];
    }),
  );
}

/** Tells whether so many people can live somewhere. */
export function isCount(people: number): boolean {
  return Number.isSafeInteger(people) && people >= 0 && people <= mostInhabitants;
}

/** Tells whether the public plan can carry a source: there is one, and it is short. */
export function isSource(source: string): boolean {
  return source.trim() !== '' && source.length <= longestSource;
}

function isTyped({ men, women, published }: MunicipalityRow): boolean {
  return inhabitantsText(men, women) !== published;
}
