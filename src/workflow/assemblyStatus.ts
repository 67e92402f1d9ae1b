import { movedBy } from '../domain/assembly';
import type { ContactEvent, Invitee } from '../domain/invitee';
import type { Assembly } from './tables/assembly';
import type { DrawRow } from './tables/draw';

/**
 * Finds assemblies that have come further than their status says: it only repeats draws and log.
 *
 * @param draws of all assemblies
 * @param invitees everybody drawn; entries about others are passed over
 * @returns these assemblies with the status they should have
 */
export function movedOn(
  assemblies: readonly Assembly[],
  draws: readonly DrawRow[],
  invitees: readonly Invitee[],
  events: readonly ContactEvent[],
): readonly Assembly[] {
  const assemblyOf = new Map(invitees.map(({ aid, assembly }) => [aid, assembly]));
  const happened = [
    ...draws
      .filter(({ status }) => status !== 'withdrawn')
      .map(({ assembly }) => ({ assembly, event: 'announced' })),
    ...events.map(({ aid, type }) => ({ assembly: assemblyOf.get(aid), event: type })),
  ];
  return assemblies.flatMap((row) => {
    const status = happened
      .filter(({ assembly }) => assembly === row.id)
      .reduce((before, { event }) => movedBy(before, event) ?? before, row.status);
    return status === row.status ? [] : [{ ...row, status }];
  });
}
