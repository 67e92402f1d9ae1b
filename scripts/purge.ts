import { existsSync, lstatSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { confirm, isCancel } from '@clack/prompts';
import { Command } from 'commander';
import { hostCommandText as t } from '../src/text/en/hostCommand';
import { DocumentStore } from './host/documents/store';
import { holderOf } from './host/folderLock';
import { endProgress, showProgress } from './progress';

interface PurgeOptions {
  readonly folder: string;
  readonly yes?: true;
  readonly json?: true;
}

/** `lostrommel purge`: removes what the local host wrote. */
export const command = new Command('purge')
  .summary('remove the personal data of the local host')
  .description('remove workbook, letters, outbox and journals that `lostrommel host` wrote, after a yes')
  .option('--folder <folder>', 'the folder of the host', 'local')
  .option('--yes', 'do not ask')
  .option('--json', 'print what was removed as JSON; goes with --yes')
  .action(async ({ folder, yes, json }: PurgeOptions) => {
    process.exitCode = await purge(resolve(folder), yes === true, json === true);
  });

/** @returns the exit code: 0 removed or nothing there, 1 not removed */
async function purge(folder: string, yes: boolean, json: boolean): Promise<0 | 1> {
  const hindrance = hindranceIn(folder);
  if (hindrance !== undefined) {
    console.error(hindrance);
    return 1;
  }
  const say = (line: string) => json || console.log(line);
  const ours = written(folder);
  if (ours.length === 0) say(t.nothingToPurge(folder));
  else {
    say(t.toPurge(folder, ours));
    if (!yes && !(await agreed(json))) {
      say(t.nothingPurged);
      return 1;
    }
  }
  const stuck = remove(folder, ours, json);
  const left = existsSync(folder) ? readdirSync(folder) : [];
  if (json) console.log(JSON.stringify({ removed: ours.length - stuck.length, left }));
  else if (ours.length > 0) tell(ours.length - stuck.length, left);
  for (const name of stuck) console.error(`${name}: cannot be removed; check that you may, and run it again`);
  if (left.length === 0 && ours.length > 0) rmSync(folder, { recursive: true });
  return stuck.length === 0 ? 0 : 1;
}

/** Why nothing may be removed here; `undefined` if it may. */
function hindranceIn(folder: string): string | undefined {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found && !found.isDirectory()) return `${basename(folder)}: is no folder; name the one of the host`;
  try {
    const holder = holderOf(folder);
    if (holder !== undefined) return `a host runs in ${folder} (process ${holder}): stop it first`;
    if (found) readdirSync(folder);
  } catch {
    return `${basename(folder)}: cannot be read; check that you may open it`;
  }
  return undefined;
}

/** @returns names of what could not be removed */
function remove(folder: string, names: readonly string[], json: boolean): readonly string[] {
  const stuck: string[] = [];
  for (const [at, name] of names.entries()) {
    showProgress(at, names.length, name, json);
    try {
      rmSync(join(folder, name), { recursive: true, force: true });
    } catch {
      stuck.push(name);
    }
  }
  endProgress();
  return stuck;
}

function tell(removed: number, left: readonly string[]): void {
  console.log(t.purged(removed));
  if (left.length > 0) console.log(t.notOurs(left));
}

/** What the host wrote, by name within the folder; files a person put there are not among it. */
function written(folder: string): string[] {
  if (!existsSync(join(folder, '.lostrommel'))) return [];
  const documents = new DocumentStore(folder);
  return readdirSync(folder).filter((name) => {
    if (name === '.lostrommel' || name === 'outbox' || /^Lostrommel.*\.xlsx/.test(name)) return true;
    // What `lostrommel letters` makes for the print shop.
    if (/^V\d+\.csv$/.test(name)) return true;
    // Links lead out of the folder, or nowhere: the host makes none.
    return lstatSync(join(folder, name)).isFile() && documents.isOurs(name);
  });
}

async function agreed(json: boolean): Promise<boolean> {
  if (json || !process.stdin.isTTY) {
    console.error('no terminal to ask on: pass --yes');
    return false;
  }
  const answer = await confirm({
    message: t.purgeSure,
    initialValue: false,
  });
  return !isCancel(answer) && answer;
}
