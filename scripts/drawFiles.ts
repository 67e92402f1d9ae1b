import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as z from 'zod/mini';
import { canonicalJson } from '../src/domain/draw/canonicalJson';
import { type Plan, parsePlan } from '../src/domain/draw/plan';
import type { Announcement } from '../src/domain/draw/verify';
import type { Issue, Result } from '../src/domain/issue';
import type { PoolPerson } from '../src/domain/register/poolPerson';
import { drawWords } from '../src/text/en/draw';
import { csvIssues } from '../src/text/en/tables';
import { issueText } from '../src/text/issueText';
import { endProgress } from './progress';

/** Ends a command with an exit code; every line goes to standard error. */
export class CommandFailure extends Error {
  constructor(
    readonly code: 1 | 2,
    readonly lines: readonly string[],
  ) {
    super(lines.join('\n'));
  }
}

/** Runs a command's work: a `CommandFailure` becomes its lines on standard error and its exit code. */
export function runCommand(work: () => void): void {
  try {
    work();
  } catch (error) {
    endProgress();
    if (!(error instanceof CommandFailure)) throw error;
    for (const line of error.lines) console.error(line);
    process.exitCode = error.code;
  }
}

/** The value of a result, or the end of the command with one line per issue. */
export function need<Value>(result: Result<Value>, file: string, code: 1 | 2 = 1): Value {
  if (result.ok) return result.value;
  throw new CommandFailure(
    code,
    result.issues.map((found) => `${file}: ${sentence(found)}`),
  );
}

/** The sentence of an issue: English for the draw's own and for CSV files, else as on screen. */
export function sentence(found: Issue): string {
  const own: Readonly<Record<string, (facts: Issue['facts']) => string>> = {
    ...drawWords.issues,
    ...csvIssues,
  };
  return own[found.code]?.(found.facts) ?? issueText(found);
}

/** Prints remarks that stop nothing. */
export function remark(...lines: readonly string[]): void {
  endProgress();
  for (const line of lines) console.error(`note: ${line}`);
}

/** Reads a text file as UTF-8. */
export function readText(path: string, code: 1 | 2 = 1): string {
  if (!existsSync(path)) throw new CommandFailure(code, [`${path}: there is no such file; check the path`]);
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new CommandFailure(code, [`${path}: cannot be read; check that it is a file you may open`]);
  }
}

/** Reads `plan.json`. */
export function readPlan(path: string): Plan {
  return need(parsePlan(readText(path)), basename(path));
}

const announcementSchema = z.object({
  fingerprint: z.string(),
  planHash: z.string(),
  seedSource: z.string(),
  announcedAt: z.string(),
});

/** Reads `announcement.json`. */
export function readAnnouncement(path: string, code: 1 | 2 = 1): Announcement {
  const text = readText(path, code);
  try {
    return announcementSchema.parse(JSON.parse(text));
  } catch {
    throw new CommandFailure(code, [
      `${basename(path)}: is no announcement; take the announcement.json that was published`,
    ]);
  }
}

/** The bytes of `announcement.json`. */
export function announcementText(announcement: Announcement): string {
  return canonicalJson({ ...announcement });
}

/** Writes files into a folder, which is made if need be; `secret` ones for the owner only. */
export function writeFiles(
  folder: string,
  files: Readonly<Record<string, string>>,
  secret: readonly string[] = [],
): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    throw new CommandFailure(1, [`${folder}: cannot be made; check the path, or choose another --out`]);
  }
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    writeText(path, text, secret.includes(name) ? 0o600 : 0o644);
    if (secret.includes(name)) chmodSync(path, 0o600);
  }
}

/** Writes a text file. */
export function writeText(path: string, text: string, mode = 0o644): void {
  try {
    writeFileSync(path, text, { mode });
  } catch {
    throw new CommandFailure(1, [`${path}: cannot be written; check the folder and that nobody has it open`]);
  }
}

/** Checks a whole number given as an option. */
export function wholeNumber(text: string, option: string, least: number): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < least)
    throw new CommandFailure(2, [`${option} ${text}: must be a whole number of ${least} or more`]);
  return number;
}

/** Tells which deliveries of the plan and the pool differ; empty if none does. */
export function deliveryDifferences(plan: Plan, pool: readonly PoolPerson[]): readonly string[] {
  const inPool = new Set(pool.map((person) => person.delivery));
  const missing = plan.deliveries.filter((delivery) => !inPool.has(delivery));
  const extra = [...inPool].filter((delivery) => !plan.deliveries.includes(delivery)).sort();
  return [
    ...(missing.length > 0 ? [`in the plan but not in the pool: ${missing.join(', ')}`] : []),
    ...(extra.length > 0 ? [`in the pool but not in the plan: ${extra.join(', ')}`] : []),
  ];
}
