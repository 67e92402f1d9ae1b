import { fail, ok, type Result } from './issue';

/** Ages that belong together, for example 18 to 34; ages inclusive, `maxAge` 109 means no limit. */
export interface AgeGroup {
  /** `18–34` or `60+`. */
  readonly label: string;
  readonly minAge: number;
  readonly maxAge: number;
}

/** The default of the pilot. */
export const defaultAgeGroups = '12–17, 18–34, 35–59, 60+';

/** What can be wrong with age groups; fact `group`. */
export type AgeGroupIssueCode = 'age-groups-empty' | 'age-group-unreadable' | 'age-groups-gap';

/**
 * Reads age groups as people write them: `12-17, 18–34, 35–59, 60+`.
 *
 * @returns ascending groups without gap or overlap
 */
export function parseAgeGroups(text: string): Result<readonly AgeGroup[], AgeGroupIssueCode> {
  const parts = text.split(/[,;]/).map((part) => part.trim());
  const groups: AgeGroup[] = [];
  for (const part of parts.filter((each) => each !== '')) {
    const group = parsed(part);
    if (!group) return fail('age-group-unreadable', { group: part });
    groups.push(group);
  }
  if (groups.length === 0) return fail('age-groups-empty');
  groups.sort((one, other) => one.minAge - other.minAge);
  const gap = groups.findIndex((group, at) => at > 0 && group.minAge !== groups[at - 1]!.maxAge + 1);
  return gap < 0 ? ok(groups) : fail('age-groups-gap', { group: groups[gap]!.label });
}

/** Writes age groups as `parseAgeGroups` reads them. */
export function formatAgeGroups(groups: readonly AgeGroup[]): string {
  return groups.map((group) => group.label).join(', ');
}

/** Gives the label of the group an age belongs to; empty if it belongs to none. */
export function ageGroupOf(age: number, groups: readonly AgeGroup[]): string {
  return groups.find((group) => age >= group.minAge && age <= group.maxAge)?.label ?? '';
}

function parsed(text: string): AgeGroup | undefined {
  const open = /^(\d{1,3})\s*(\+|und älter)$/.exec(text);
  if (open) return { label: `${Number(open[1])}+`, minAge: Number(open[1]), maxAge: 109 };
  const closed = /^(\d{1,3})\s*[-–—]\s*(\d{1,3})$/.exec(text);
  if (!closed) return undefined;
  const [minAge, maxAge] = [Number(closed[1]), Number(closed[2])];
  return minAge <= maxAge && maxAge < 110 ? { label: `${minAge}–${maxAge}`, minAge, maxAge } : undefined;
}
