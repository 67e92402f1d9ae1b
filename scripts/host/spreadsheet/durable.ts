import { closeSync, fsyncSync, openSync, writeFileSync } from 'node:fs';

/** Writes a file that only its owner may read, whatever the folder allows; it is on the disk when this returns. */
export function writeDurably(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'w', 0o600);
  writeFileSync(file, bytes);
  fsyncSync(file);
  closeSync(file);
}

/** Makes new and renamed files of a folder lasting; without it, a power cut could undo them. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  fsyncSync(folder);
  closeSync(folder);
}
