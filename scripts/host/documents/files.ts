import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { hostRefusal } from '../../../src/text/de/localHost';

/** A title as the name of a file on any system, without ending; at most 200 bytes. */
export function fileName(title: string): string {
  let name = title.replace(/[\\/:*?"<>|\p{Cc}\p{Cs}]/gu, '-').replace(/^[.\s]+|[.\s]+$/g, '');
  while (Buffer.byteLength(name) > 200) name = [...name].slice(0, -1).join('');
  return name;
}

/** Windows refuses to replace a file that Word has open; the message reaches the screen. */
export function replaceFile(from: string, to: string, name: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    rmSync(from, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EPERM' && code !== 'EBUSY' && code !== 'EACCES') throw error;
    throw new Error(hostRefusal.fileOpen(name));
  }
}

/** Forces a file, or the names of a folder, onto the disk. */
export function forceToDisk(path: string, flags: string): void {
  const file = openSync(path, flags);
  fsyncSync(file);
  closeSync(file);
}
