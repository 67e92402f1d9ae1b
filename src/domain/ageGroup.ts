import { fail, ok, type Result } from './issue';
import type { AgeGroup } from './register/ageGroup';

/** What can be wrong with age groups; fact `group`. */
export type AgeGroupIssueCode = 'age-groups-empty' | 'age-group-unreadable' | 'age-groups-gap';

/** Oldest age in the pool; a group that ends there has no upper limit. */
const oldest = 109;

/** Writes age groups as `parseAgeGroups` reads them: `12–17, 18–34, 35–59, 60+`. */
export function formatAgeGroups(groups: readonly AgeGroup[]): string {
  return groups.map((group) => group.label).join(', ');
}

/**
 * Reads age groups as people write them, with any dash.
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
  groups.sort((one, other) => one.from - other.from);
  const gap = groups.findIndex((group, at) => at > 0 && group.from !== groups[at - 1]!.to + 1);
  return gap < 0 ? ok(groups) : fail('age-groups-gap', { group: groups[gap]!.label });
}

function parsed(text: string): AgeGroup | undefined {
  const open = /^(\d{1,3})\s*(\+|und älter)$/.exec(text);
  if (open) return { label: `${Number(open[1])}+`, from: Number(open[1]), to: oldest };
  const closed = /^(\d{1,3})\s*[-–—]\s*(\d{1,3})$/.exec(text);
  if (!closed) return undefined;
  const [from, to] = [Number(closed[1]), Number(closed[2])];
  return from <= to && to <= oldest ? { label: `${from}–${to}`, from, to } : undefined;
}
