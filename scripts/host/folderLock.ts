import {
  constants,
  copyFileSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
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
  while (!taken(path)) {
    const seen = textOf(path);
    const holder = holderOf(folder);
    if (holder !== undefined)
      throw new Error(`a host already runs in this folder (process ${holder}): stop it first`);
    if (seen !== undefined) removeDead(path, seen);
  }
  mine.add(path);
  return () => {
    mine.delete(path);
    rmSync(path, { force: true });
  };
}

/** Makes the lock, whole from its first moment; false if there is one. */
function taken(path: string): boolean {
  const own = `${path}.${process.pid}`;
  writeFileSync(own, `${process.pid} ${processAge(process.pid)?.started ?? ''}`, { mode: 0o600 });
  try {
    linkOrCopy(own, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(own, { force: true });
  }
}

/** A link is made in one go; some disks, such as USB sticks, know none. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    copyFileSync(from, to, constants.COPYFILE_EXCL);
  }
}

/** Removes the lock of a dead host, but none that another one has made in its place meanwhile. */
function removeDead(path: string, seen: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return; // another one was quicker
  }
  if (textOf(aside) !== seen) linkOrCopy(aside, path);
  rmSync(aside, { force: true });
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** The process that hosts the folder now; `undefined` if none does (a dead one's lock does not count). */
export function holderOf(folder: string): number | undefined {
  const path = join(folder, '.lostrommel', 'lock');
  const text = textOf(path);
  if (text === undefined) return undefined;
  const [number, started] = text.split(' ');
  const pid = Number(number);
  if (pid === process.pid) return mine.has(path) ? pid : undefined;
  return pid > 0 && lives(pid, started ?? '') ? pid : undefined;
}

/** @param started when the holder started, as far as it was written down; a later process may have the same number */
function lives(pid: number, started: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const now = processAge(pid);
  return now === undefined || (now.state !== 'Z' && (started === '' || started === now.started));
}

/** State and start of a process, on Linux; a killed one that nobody waited for still answers signals, with state `Z`. */
function processAge(pid: number): { readonly state: string; readonly started: string } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name, in brackets, may itself hold blanks and brackets.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0]!, started: fields[19]! };
  } catch {
    return undefined;
  }
}
