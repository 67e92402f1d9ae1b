import * as z from 'zod/mini';
import { fail, type Issue, issue, ok, type Result } from '../issue';
import { sha256Hex } from '../sha256';
import { canonicalJson } from './canonicalJson';

/** Name of the procedure; any change to any step is a new one. */
export const algorithm = 'lostrommel-draw-1';

/** Ages end here; a group up to 109 has no upper limit. */
export const highestAge = 109;

/** Largest weight of a cell. */
export const highestWeight = 1_000_000_000_000;

const id = z.string().check(z.regex(/^[a-z0-9-]+$/));
const count = z.int().check(z.minimum(0));
const age = z.int().check(z.minimum(0), z.maximum(highestAge));

const areaSchema = z.strictObject({
  id,
  name: z.string(),
  ags: z.array(z.string().check(z.regex(/^\d{8}$/))),
});

const groupSchema = z.strictObject({
  id,
  name: z.string(),
  minAge: age,
  maxAge: age,
  sex: z.enum(['m', 'w', '']),
});

/** The plan as it stands in `plan.json`; `planIssues` checks what spans several fields. */
const planSchema = z.strictObject({
  algorithm: z.enum([algorithm]),
  assembly: z.string(),
  n: count,
  minAge: age,
  areas: z.array(areaSchema).check(z.minLength(1)),
  groups: z.array(groupSchema).check(z.minLength(1)),
  weights: z.array(z.array(count.check(z.maximum(highestWeight)))),
  weightSource: z.array(z.string()),
  factorPercent: z.array(count),
  household: z.boolean(),
  deliveries: z.array(z.string()),
  excluded: z.strictObject({ earlier: count, objected: count, staff: count }),
  seedSource: z.string(),
});

/** One area of the plan: municipalities drawn together. */
export type PlanArea = z.infer<typeof areaSchema>;

/** One group of the plan: ages (inclusive) and sex; sex `''` takes everybody. */
export type PlanGroup = z.infer<typeof groupSchema>;

/** Everything decided before the seed exists. Rows of `weights` are the areas, columns the groups. */
export type Plan = z.infer<typeof planSchema>;

/** Codes of what can be wrong with a plan. */
export type PlanIssueCode =
  | 'plan-not-json'
  | 'plan-field'
  | 'plan-id-twice'
  | 'plan-ags-twice'
  | 'plan-not-ascending'
  | 'plan-shape'
  | 'plan-weights-too-large'
  | 'plan-group-ages'
  | 'plan-ages-uncovered'
  | 'plan-ages-overlap';

/**
 * Reads a plan from the text of `plan.json`, however it is formatted.
 *
 * @returns the plan, or every issue with the field it stands in
 */
export function parsePlan(text: string): Result<Plan, PlanIssueCode> {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return fail('plan-not-json');
  }
  return checkPlan(json);
}

/** Checks a plan that is already parsed JSON. */
export function checkPlan(json: unknown): Result<Plan, PlanIssueCode> {
  const parsed = planSchema.safeParse(json);
  if (!parsed.success) return { ok: false, issues: fieldIssues('plan-field', parsed.error.issues) };
  const issues = planIssues(parsed.data);
  return issues.length > 0 ? { ok: false, issues } : ok(parsed.data);
}

/** Turns zod's issues into ours, one per field; their wording is ours too. */
export function fieldIssues<Code extends string>(
  code: Code,
  issues: readonly z.core.$ZodIssue[],
): readonly Issue<Code>[] {
  return issues.map((found) => {
    const unknown = found.code === 'unrecognized_keys' ? found.keys.join(', ') : '';
    return issue(code, { field: found.path.join('.') || unknown, unknown });
  });
}

/** The canonical text of a plan: what `plan.json` holds, byte for byte. */
export function planText(plan: Plan): string {
  return canonicalJson(plan);
}

/** SHA-256 of the plan's canonical text. */
export function planHash(plan: Plan): string {
  return sha256Hex(planText(plan));
}

function planIssues(plan: Plan): readonly Issue<PlanIssueCode>[] {
  return [
    ...repeated(
      plan.areas.map((area) => area.id),
      'plan-id-twice',
      'areas',
    ),
    ...repeated(
      plan.groups.map((group) => group.id),
      'plan-id-twice',
      'groups',
    ),
    ...repeated(
      plan.areas.flatMap((area) => area.ags),
      'plan-ags-twice',
      'areas',
    ),
    ...plan.areas.flatMap((area, at) => descending(area.ags, `areas.${at}.ags`)),
    ...descending(plan.deliveries, 'deliveries'),
    ...shapeIssues(plan),
    ...groupIssues(plan),
  ];
}

function repeated(
  values: readonly string[],
  code: 'plan-id-twice' | 'plan-ags-twice',
  field: string,
): readonly Issue<PlanIssueCode>[] {
  const twice = new Set(values.filter((value, at) => values.indexOf(value) !== at));
  return [...twice].map((value) => issue(code, { field, value }));
}

function descending(values: readonly string[], field: string): readonly Issue<PlanIssueCode>[] {
  const at = values.findIndex((value, index) => index > 0 && value <= values[index - 1]!);
  return at < 0 ? [] : [issue('plan-not-ascending', { field, value: values[at]! })];
}

function shapeIssues(plan: Plan): readonly Issue<PlanIssueCode>[] {
  const issues: Issue<PlanIssueCode>[] = [];
  const expect = (field: string, has: number, needs: number) => {
    if (has !== needs) issues.push(issue('plan-shape', { field, has, needs }));
  };
  expect('weights', plan.weights.length, plan.areas.length);
  plan.weights.forEach((row, at) => {
    expect(`weights.${at}`, row.length, plan.groups.length);
  });
  expect('weightSource', plan.weightSource.length, plan.areas.length);
  expect('factorPercent', plan.factorPercent.length, plan.groups.length);
  const sum = plan.weights.flat().reduce((total, weight) => total + BigInt(weight), BigInt(0));
  if (sum * BigInt(plan.n) > BigInt(Number.MAX_SAFE_INTEGER)) issues.push(issue('plan-weights-too-large'));
  return issues;
}

/** Every eligible age has either one group for everybody or one for m and one for w. */
function groupIssues(plan: Plan): readonly Issue<PlanIssueCode>[] {
  const upsideDown = plan.groups.find((group) => group.maxAge < group.minAge);
  if (upsideDown) return [issue('plan-group-ages', { group: upsideDown.id })];
  for (let age = 0; age <= highestAge; age++) {
    const sexes = groupsOfAge(plan.groups, age).map((group) => group.sex);
    const once = sexes.length === 1 ? sexes[0] === '' : sexes.sort().join() === 'm,w';
    if (once) continue;
    if (sexes.length > 1) return [issue('plan-ages-overlap', { age })];
    if (age >= plan.minAge) return [issue('plan-ages-uncovered', { age })];
  }
  return [];
}

/** The groups an age falls into: one for everybody, or one for m and one for w. */
export function groupsOfAge(groups: readonly PlanGroup[], age: number): readonly PlanGroup[] {
  return groups.filter((group) => group.minAge <= age && age <= group.maxAge);
}
