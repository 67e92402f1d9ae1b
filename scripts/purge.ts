import { existsSync, lstatSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { confirm, isCancel } from '@clack/prompts';
import { Command } from 'commander';
import { DocumentStore } from './host/documents/store';
import { holderOf } from './host/folderLock';

/** `lostrommel purge`: removes what the local host wrote. */
export const command = new Command('purge')
  .summary('remove the personal data of the local host')
  .description('remove workbook, letters, outbox and journals that `lostrommel host` wrote, after a yes')
  .option('--folder <folder>', 'the folder of the host', 'local')
  .option('--yes', 'do not ask')
  .action(async ({ folder, yes }: { folder: string; yes?: boolean }) => {
    process.exitCode = await purge(resolve(folder), yes === true);
  });

/** @returns the exit code: 0 removed or nothing there, 1 not removed */
async function purge(folder: string, yes: boolean): Promise<number> {
  const holder = holderOf(folder);
  if (holder !== undefined) {
    console.error(`a host runs in ${folder} (process ${holder}): stop it first`);
    return 1;
  }
  const ours = written(folder);
  if (ours.length === 0) {
    console.log(`Nichts zu löschen in ${folder}`);
    return 0;
  }
  console.log(`Gelöscht werden in ${folder}:\n${ours.map((name) => `  ${name}`).join('\n')}`);
  if (!yes && !(await agreed())) {
    console.log('Nichts gelöscht.');
    return 1;
  }
  for (const name of ours) rmSync(join(folder, name), { recursive: true, force: true });
  const left = readdirSync(folder);
  console.log(`${ours.length} gelöscht.`);
  if (left.length === 0) rmSync(folder, { recursive: true });
  else console.log(`Nicht von Lostrommel, deshalb noch da: ${left.join(', ')}`);
  return 0;
}

/** What the host wrote, by name within the folder; files a person put there are not among it. */
function written(folder: string): string[] {
  if (!existsSync(join(folder, '.lostrommel'))) return [];
  const documents = new DocumentStore(folder);
  return readdirSync(folder).filter((name) => {
    if (name === '.lostrommel' || name === 'outbox' || /^Lostrommel.*\.xlsx/.test(name)) return true;
    // Links lead out of the folder, or nowhere: the host makes none.
    return lstatSync(join(folder, name)).isFile() && documents.isOurs(name);
  });
}

async function agreed(): Promise<boolean> {
  if (!process.stdin.isTTY) {
    console.error('no terminal to ask on: pass --yes');
    return false;
  }
  const answer = await confirm({
    message: 'Wirklich löschen? Das lässt sich nicht rückgängig machen.',
    initialValue: false,
  });
  return !isCancel(answer) && answer;
}
