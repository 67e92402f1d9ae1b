import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { hostRefusal } from '../../../src/text/de/localHost';

const places = [
  '/usr/bin/soffice',
  '/usr/local/bin/soffice',
  '/opt/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

const workFolder = 'pdf-';

/** Path of LibreOffice's program, if it is installed; the environment's `LOSTROMMEL_SOFFICE` first. */
export function findLibreOffice(): string | undefined {
  const own = process.env.LOSTROMMEL_SOFFICE;
  if (own !== undefined) return existsSync(own) ? own : undefined;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = folders.flatMap((folder) =>
    ['soffice', 'soffice.exe', 'libreoffice'].map((name) => join(folder, name)),
  );
  return [...places, ...onPath].find((path) => existsSync(path));
}

/**
 * Puts a .docx onto paper with LibreOffice, in a profile of its own, so that one the user has open does not matter.
 *
 * @param place folder to work in; what a run that was killed left of a letter there goes first
 * @throws with a German sentence where there is none or it fails
 */
export function docxToPdf(docx: Uint8Array, place: string): Uint8Array {
  const program = findLibreOffice();
  if (program === undefined) throw new Error(hostRefusal.noLibreOffice);
  for (const name of readdirSync(place).filter((each) => each.startsWith(workFolder))) {
    rmSync(join(place, name), { recursive: true, force: true });
  }
  const folder = mkdtempSync(join(place, workFolder));
  try {
    writeFileSync(join(folder, 'letter.docx'), docx, { mode: 0o600 });
    const profile = pathToFileURL(join(folder, 'profile')).href;
    execFileSync(
      program,
      [
        `-env:UserInstallation=${profile}`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        join(folder, 'letter.docx'),
      ],
      { stdio: 'ignore', timeout: 180_000 },
    );
    return readFileSync(join(folder, 'letter.pdf'));
  } catch {
    throw new Error(hostRefusal.noPdf);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
