import { ok, type Result } from '../../domain/issue';
import { requestSizes } from '../../domain/register/requestSizes';
import { authorityTable } from '../tables/authority';
import type { MunicipalityRow } from '../tables/municipality';
import { registerRequestTable } from '../tables/registerRequest';
import type { World } from '../world';
import { type DeskIssueCode, rowsOf } from './desk';

/** How many people were ordered of each municipality: an authority's order in proportion to its inhabitants. */
export function orderedByAgs(
  world: Pick<World, 'tables'>,
  municipalities: readonly MunicipalityRow[],
): Result<ReadonlyMap<string, number>, DeskIssueCode> {
  const requests = rowsOf(world, registerRequestTable);
  if (!requests.ok) return requests;
  const authorities = rowsOf(world, authorityTable);
  if (!authorities.ok) return authorities;
  const own = new Map(authorities.value.map(({ id, municipalities }) => [id, municipalities.split(/\s+/)]));
  const ordered = new Map<string, number>();
  for (const request of requests.value) {
    const places = municipalities
      .filter(({ ags }) => own.get(request.authority)?.includes(ags))
      .map(({ ags, men, women }) => ({ ags, population: (men ?? 0) + (women ?? 0) }));
    const { sizes } = requestSizes(places, request.ordered, Number.POSITIVE_INFINITY);
    for (const [ags, size] of sizes) ordered.set(ags, (ordered.get(ags) ?? 0) + size);
  }
  return ok(ordered);
}
