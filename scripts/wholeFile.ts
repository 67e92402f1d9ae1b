import {
  closeSync,
  existsSync,
  fchmodSync,
  fstatSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, resolve } from 'node:path';
import { CommandFailure } from './drawFiles';

/**
 * Writes a file whole or not at all, because it may be the earlier pool; for its owner only, because it holds names and
 * addresses.
 *
 * @throws CommandFailure if it cannot be written; a pipe or a device may then have got a part
 */
export function writeWholeFile(path: string, pieces: Iterable<string>): void {
  const isPipe = existsSync(path) && !statSync(path).isFile();
  const place = isPipe ? path : placeOf(path);
  const unfinished = isPipe ? path : `${place}.${process.pid}.new`;
  try {
    writePieces(unfinished, pieces);
    if (!isPipe) renameSync(unfinished, place);
  } catch (error) {
    if (!isPipe && existsSync(unfinished)) rmSync(unfinished);
    if (!(error as NodeJS.ErrnoException).code) throw error;
    throw new CommandFailure(1, [`${basename(path)}: cannot be written; check the folder`]);
  }
}

function writePieces(path: string, pieces: Iterable<string>): void {
  const file = openSync(path, 'w', 0o600);
  try {
    for (const piece of pieces) writeFileSync(file, piece);
    if (fstatSync(file).isFile()) fchmodSync(file, 0o600);
  } finally {
    closeSync(file);
  }
}

/** Gives one and the same path for every name of a file. */
export function placeOf(path: string): string {
  return existsSync(path) ? realpathSync(path) : resolve(path);
}
