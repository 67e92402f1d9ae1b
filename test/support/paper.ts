import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { findLibreOffice } from '../../scripts/host/documents/pdf';

/** One line of print; millimetres from the upper left corner of the page. */
export interface PrintedLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const millimetres = 25.4 / 72;
const dotsPerInch = 90;

/** What is missing on this machine to put letters onto paper; undefined if nothing is. */
export function missingForPaper(): string | undefined {
  if (findLibreOffice() === undefined) return 'LibreOffice';
  return spawnSync('pdftotext', ['-v']).error ? 'pdftotext (poppler-utils)' : undefined;
}

/** `test` where letters can be put onto paper; elsewhere the test is left out, and its name says why. */
export function testOnPaper(name: string, run: () => void, timeout = 120_000): void {
  const missing = missingForPaper();
  if (missing === undefined) test(name, run, timeout);
  else test.skip(`${name} (left out: ${missing} is not installed)`, run);
}

/** The lines of every page, from top to bottom. */
export function printedPages(pdf: Uint8Array): readonly (readonly PrintedLine[])[] {
  const xml = inFolder(pdf, (file) =>
    execFileSync('pdftotext', ['-bbox-layout', file, '-'], { encoding: 'utf8' }),
  );
  return xml
    .split('<page ')
    .slice(1)
    .map((page) => [
      ...page.matchAll(
        /<line xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([\s\S]*?)<\/line>/g,
      ),
    ])
    .map((lines) =>
      lines.map(([, left, top, right, bottom, words]) => ({
        left: Number(left) * millimetres,
        right: Number(right) * millimetres,
        top: Number(top) * millimetres,
        bottom: Number(bottom) * millimetres,
        text: [...words!.matchAll(/<word [^>]*>([\s\S]*?)<\/word>/g)]
          .map(([, word]) => unescaped(word!))
          .join(' '),
      })),
    );
}

/** What a QR code on a page says, as a phone would read it off the paper; undefined if none is found. */
export function qrCodeOn(pdf: Uint8Array, page: number): string | undefined {
  return inFolder(pdf, (file, folder) => {
    const range = ['-f', String(page), '-l', String(page)];
    execFileSync('pdftoppm', ['-r', String(dotsPerInch), ...range, '-png', file, join(folder, 'page')]);
    const name = readdirSync(folder).find((each) => each.endsWith('.png'))!;
    const { data, width, height } = PNG.sync.read(readFileSync(join(folder, name)));
    return jsQR(new Uint8ClampedArray(data), width, height, { inversionAttempts: 'dontInvert' })?.data;
  });
}

function inFolder<Value>(pdf: Uint8Array, use: (file: string, folder: string) => Value): Value {
  const folder = mkdtempSync(join(tmpdir(), 'lostrommel-paper-'));
  try {
    writeFileSync(join(folder, 'letters.pdf'), pdf);
    return use(join(folder, 'letters.pdf'), folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function unescaped(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;|&#39;/g, "'")
    .replace(/&amp;/g, '&');
}
