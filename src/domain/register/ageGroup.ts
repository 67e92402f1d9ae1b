/** Ages that stand for one another in the draw. */
export interface AgeGroup {
  /** For example `18–34`, `60+`. */
  readonly label: string;
  /** Youngest age in years. */
  readonly from: number;
  /** Oldest age in years. */
  readonly to: number;
}

/** The usual groups: 12–17, 18–34, 35–59, 60+. */
export const defaultAgeGroups: readonly AgeGroup[] = [
  { label: '12–17', from: 12, to: 17 },
  { label: '18–34', from: 18, to: 34 },
  { label: '35–59', from: 35, to: 59 },
  { label: '60+', from: 60, to: 109 },
];

/** Gives the label of the group of an age; empty if no group covers it. */
export function ageGroupOf(age: number, groups: readonly AgeGroup[]): string {
  for (const group of groups) if (age >= group.from && age <= group.to) return group.label;
  return '';
}
