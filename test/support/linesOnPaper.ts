import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { docxToPdf } from '../../scripts/host/documents/pdf';
import { type PrintedLine, printedPages } from './paper';

/** A line of print and its page, from 1. */
export interface LineOnPaper extends PrintedLine {
  readonly page: number;
}

/** Puts a .docx onto paper and reads back where each line stands. */
export function linesOnPaper(docx: Uint8Array): readonly LineOnPaper[] {
  const place = mkdtempSync(join(tmpdir(), 'lostrommel-lines-'));
  try {
    return printedPages(docxToPdf(docx, place)).flatMap((lines, index) =>
      lines.map((line) => ({ ...line, page: index + 1 })),
    );
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** What each page of a .docx says on paper, from top to bottom and from left to right. */
export function pagesOnPaper(docx: Uint8Array): readonly string[] {
  const lines = linesOnPaper(docx);
  const last = Math.max(...lines.map(({ page }) => page));
  return Array.from({ length: last }, (_, index) =>
    lines
      .filter(({ page }) => page === index + 1)
      .sort((one, other) => Math.round(one.top - other.top) || one.left - other.left)
      .map(({ text }) => text)
      .join(' '),
  );
}
