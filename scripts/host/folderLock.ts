import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const mine = new Set<string>();

/**
 * Makes this process the only host of a folder; two would overwrite each other's workbook.
 *
 * @returns lets the folder go
 * @throws if another living host has it
 */
export function lockFolder(folder: string): () => void {
  const path = join(folder, '.lostrommel', 'lock');
  mkdirSync(join(folder, '.lostrommel'), { recursive: true, mode: 0o700 });
  const holder = holderOf(folder);
  if (holder !== undefined)
    throw new Error(`a host already runs in this folder (process ${holder}): stop it first`);
  rmSync(path, { force: true });
  const file = openSync(path, 'wx', 0o600);
  writeSync(file, String(process.pid));
  closeSync(file);
  mine.add(path);
  return () => {
    mine.delete(path);
    rmSync(path, { force: true });
  };
}

/** The process that hosts the folder now; `undefined` if none does (a dead one's lock does not count). */
export function holderOf(folder: string): number | undefined {
  const path = join(folder, '.lostrommel', 'lock');
  if (!existsSync(path)) return undefined;
  const pid = Number(readFileSync(path, 'utf8'));
  if (pid === process.pid) return mine.has(path) ? pid : undefined;
  return pid > 0 && lives(pid) ? pid : undefined;
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
