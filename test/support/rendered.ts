import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { docxToPdf, findLibreOffice } from '../../scripts/host/documents/pdf';

/** A word on paper; lengths in millimetres from the upper left corner of its page. */
export interface Word {
  readonly text: string;
  /** From 1. */
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

const reader = 'pdftotext';
const canRender = findLibreOffice() !== undefined && has(reader);

/** `test` where LibreOffice and poppler are installed; elsewhere a skipped test whose name says so. */
export const testOnPaper = canRender
  ? (name: string, body: () => unknown) => test(name, () => Promise.resolve(body()).then(() => undefined))
  : (name: string, _body: () => unknown) =>
      test.skip(`${name} (left out: LibreOffice or pdftotext is not installed)`, () => undefined);

/** Puts a .docx onto paper and reads back where each word stands. */
export function wordsOnPaper(docx: Uint8Array): readonly Word[] {
  return wordsOfPdf(docxToPdf(docx));
}

/** Where each word of a PDF stands. */
export function wordsOfPdf(pdf: Uint8Array): readonly Word[] {
  const folder = mkdtempSync(join(tmpdir(), 'lostrommel-paper-'));
  try {
    writeFileSync(join(folder, 'a.pdf'), pdf);
    const lines = execFileSync(reader, ['-bbox', join(folder, 'a.pdf'), '-'], {
      encoding: 'utf8',
    }).split('\n');
    let page = 0;
    return lines.flatMap((line) => {
      if (line.includes('<page ')) page++;
      const found = /xMin="([\d.]+)" yMin="([\d.]+)".*yMax="([\d.]+)">(.*)<\/word>/.exec(line);
      if (!found) return [];
      const [left, top, bottom] = found.slice(1, 4).map((points) => (Number(points) * 25.4) / 72);
      return [{ text: plain(found[4]!), page, left: left!, top: top!, bottom: bottom! }];
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function has(program: string): boolean {
  try {
    execFileSync(program, ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
