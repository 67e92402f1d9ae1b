import { existsSync, rmSync, statSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Issue, Result } from '../src/domain/issue';
import { letterRemark } from '../src/text/en/letterRemarks';
import { lettersCommandText as t } from '../src/text/en/lettersCommand';
import { Host } from './host/host';

/** Ends the run with a message for the terminal; everything made so far stays. */
export class Stopped extends Error {}

/** The workbook's file name in a host's folder. */
const hostWorkbook = 'Lostrommel.xlsx';

/**
 * Opens the host of a workbook: a host's own is worked on where it lies, any other one as a copy in the folder of the
 * letters.
 *
 * @throws `Stopped` if that cannot be
 */
export async function hostFor(workbook: string, out: string): Promise<Host> {
  const found = statSync(workbook, { throwIfNoEntry: false });
  if (!found) throw new Stopped(t.notFound(workbook));
  if (!found.isFile()) throw new Stopped(t.noFile(workbook));
  await mkdir(out, { recursive: true, mode: 0o700 }).catch(() => {
    throw new Stopped(t.notWritten(out));
  });
  if (basename(workbook) === hostWorkbook) return hostIn(dirname(resolve(workbook)), workbook);
  const copy = join(resolve(out), hostWorkbook);
  if (existsSync(copy)) throw new Stopped(t.outInUse(join(out, hostWorkbook)));
  try {
    await copyFile(workbook, copy);
  } catch {
    throw new Stopped(t.notCopied(workbook, out));
  }
  try {
    return hostIn(resolve(out), workbook);
  } catch (error) {
    rmSync(copy); // or a second try would find it in the way
    throw error;
  }
}

function hostIn(folder: string, workbook: string): Host {
  try {
    return new Host({ folder });
  } catch (error) {
    throw new Stopped(t.notOpened(workbook, (error as Error).message));
  }
}

/** Asks the bundle for something by its name in `src/api`. */
export type Ask = <Value>(name: string, ...args: readonly unknown[]) => Value;

/** Calls the bundle; issues and errors of Google's kind stop the run with what they say. */
export function asking(host: Host): Ask {
  return <Value>(name: string, ...args: readonly unknown[]): Value => {
    const reply = host.call(name, args);
    if (!reply.ok) throw new Stopped(`${reply.error}\n${t.notMade}`);
    const result = reply.value as Result<Value>;
    if (!result.ok) throw new Stopped(sentences(result.issues));
    return result.value;
  };
}

/** What issues say, a line each, none twice. */
export function sentences(issues: readonly Issue[]): string {
  return [...new Set(issues.map(letterRemark))].join('\n');
}
