import type { AgeShares, Municipality } from '../district';
import type { PlanArea, PlanGroup } from './plan';
import { type Inhabitants, residents } from './weights';

/** How small a proposed area may be. */
export interface AreaSettings {
  /** Seats an area expects. */
  readonly seats: number;
  /** Residents in each of its cells. */
  readonly residents: number;
  /** People of the pool in each of its cells. */
  readonly people: number;
}

/** Large enough that nobody can be told from the public tables. */
export const defaultAreaSettings: AreaSettings = { seats: 2, residents: 20, people: 5 };

/** A municipality with known inhabitants and its people in the pool. */
export interface CountedMunicipality extends Pick<Municipality, 'ags' | 'name' | 'authority' | 'postcode'> {
  readonly men: number;
  readonly women: number;
  /** People of the pool by group. */
  readonly people: readonly number[];
}

/** An area with what decides whether it is large enough. */
export interface CountedArea extends Inhabitants {
  readonly area: PlanArea;
  /** People of the pool by group. */
  readonly people: readonly number[];
}

/**
 * Groups municipalities into areas, each large enough for the settings if the constituency as a whole is.
 *
 * Begins with one area per authority in the order of their postcodes; the smallest area that is too small is joined
 * to its smaller neighbour in that order, until none is.
 *
 * @param n seats to share out
 */
export function proposeAreas(
  municipalities: readonly CountedMunicipality[],
  groups: readonly PlanGroup[],
  shares: AgeShares,
  n: number,
  settings: AreaSettings,
): readonly CountedArea[] {
  const clusters = authorities(municipalities);
  const everybody = clusters.reduce((sum, cluster) => sum + size(cluster), 0);
  const tooSmall = (cluster: Cluster) =>
    size(cluster) * n < settings.seats * everybody ||
    smallCells(cluster, groups, shares, settings).length > 0;
  while (clusters.length > 1) {
    const small = smallest(clusters, tooSmall);
    if (small === undefined) break;
    const partner = smallerNeighbour(clusters, small);
    const [first, second] = partner < small ? [partner, small] : [small, partner];
    clusters.splice(first, 2, joined(clusters[first]!, clusters[second]!));
  }
  const names = distinctNames(clusters);
  return clusters.map((cluster, at) => counted(cluster, at, clusters.length, names[at]!));
}

/** Names of this many authorities are enough to know an area by. */
const namesShown = 2;

/** The largest authorities of each area; all of them where that does not tell the areas apart. */
function distinctNames(clusters: readonly Cluster[]): readonly string[] {
  const all = clusters.map(({ authorities }) =>
    [...authorities].sort((one, other) => other.size - one.size || (one.name < other.name ? -1 : 1)),
  );
  const short = all.map((authorities) => {
    const names = authorities.slice(0, namesShown).map(({ name }) => shortName(name));
    return `${names.join(', ')}${authorities.length > namesShown ? ' …' : ''}`;
  });
  return short.map((name, at) =>
    short.indexOf(name) === short.lastIndexOf(name) ? name : all[at]!.map((each) => each.name).join(', '),
  );
}

/**
 * Groups municipalities as the manager named their areas, in the order `proposeAreas` would give them.
 *
 * @param nameOf by AGS; a municipality without one is an area of its own
 */
export function namedAreas(
  municipalities: readonly CountedMunicipality[],
  nameOf: ReadonlyMap<string, string>,
): readonly CountedArea[] {
  const byName = new Map<string, Cluster>();
  for (const municipality of municipalities) {
    const name = nameOf.get(municipality.ags) || shortName(municipality.name);
    const one = clusterOf(municipality);
    const known = byName.get(name);
    byName.set(name, known ? joined(known, one) : one);
  }
  return [...byName]
    .sort(([, one], [, other]) => (one.first < other.first ? -1 : 1))
    .map(([name, cluster], at) => counted(cluster, at, byName.size, name));
}

function counted(cluster: Cluster, at: number, areas: number, name: string): CountedArea {
  const number = String(at + 1).padStart(String(areas).length, '0');
  const { men, women, people } = cluster;
  return { area: { id: `a${number}`, name, ags: [...cluster.ags].sort() }, men, women, people };
}

/** The groups in which an area has fewer residents or people than the settings ask for. */
export function smallCells(
  area: Inhabitants & { readonly people: readonly number[] },
  groups: readonly PlanGroup[],
  shares: AgeShares,
  settings: AreaSettings,
): readonly PlanGroup[] {
  return groups.filter(
    (group, g) => residents(area, group, shares) < settings.residents || area.people[g]! < settings.people,
  );
}

/** Without what registers put behind: `Roth, St` is Roth. */
function shortName(authority: string): string {
  return authority.replace(/,.*$/, '');
}

interface Cluster extends Inhabitants {
  readonly authorities: readonly { readonly name: string; readonly size: number }[];
  readonly ags: readonly string[];
  /** Lowest postcode and AGS; neighbours have near ones. */
  readonly first: string;
  readonly people: readonly number[];
}

function authorities(municipalities: readonly CountedMunicipality[]): Cluster[] {
  const byName = new Map<string, Cluster>();
  for (const municipality of municipalities) {
    const { authority } = municipality;
    const one = clusterOf(municipality);
    const known = byName.get(authority);
    byName.set(authority, known ? oneAuthority(joined(known, one), authority) : one);
  }
  return [...byName.values()].sort((one, other) => (one.first < other.first ? -1 : 1));
}

function clusterOf({ ags, authority, postcode, men, women, people }: CountedMunicipality): Cluster {
  return {
    authorities: [{ name: authority, size: men + women }],
    ags: [ags],
    first: postcode + ags,
    men,
    women,
    people,
  };
}

function oneAuthority(cluster: Cluster, name: string): Cluster {
  return { ...cluster, authorities: [{ name, size: size(cluster) }] };
}

function joined(a: Cluster, b: Cluster): Cluster {
  return {
    authorities: [...a.authorities, ...b.authorities],
    ags: [...a.ags, ...b.ags],
    first: a.first < b.first ? a.first : b.first,
    men: a.men + b.men,
    women: a.women + b.women,
    people: a.people.map((count, g) => count + b.people[g]!),
  };
}

function size(cluster: Cluster): number {
  return cluster.men + cluster.women;
}

function smallest(clusters: readonly Cluster[], among: (cluster: Cluster) => boolean): number | undefined {
  let found: number | undefined;
  for (const [at, cluster] of clusters.entries())
    if (among(cluster) && (found === undefined || size(cluster) < size(clusters[found]!))) found = at;
  return found;
}

function smallerNeighbour(clusters: readonly Cluster[], at: number): number {
  const before = clusters[at - 1];
  const after = clusters[at + 1];
  if (!before) return at + 1;
  if (!after) return at - 1;
  return size(before) <= size(after) ? at - 1 : at + 1;
}
