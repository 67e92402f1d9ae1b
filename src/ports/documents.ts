import type { DocumentText } from '../domain/letters/documentText';
import type { TemplateLayout } from '../domain/letters/layout';
import type { Fields } from '../domain/letters/merge';

/** What a file was made for; at most one finished file has a key. */
export interface FileMark {
  /** Unique in the workbook and the same in every attempt, for example `V001-02`. */
  readonly key: string;
  /** What the file is one version of, for example a batch whatever its letters say; the key if missing. */
  readonly series?: string;
  /** Name of the file, for people. */
  readonly title: string;
}

/** A picture to put in the place of a name. */
export interface Picture {
  readonly png: Uint8Array;
  /** Edge length on paper in points. */
  readonly size: number;
}

/** One template filled in for one person. */
export interface LetterPart {
  /** Id of the template document. */
  readonly template: string;
  readonly fields: Fields;
}

/** One envelope. */
export interface Letter {
  readonly parts: readonly LetterPart[];
  readonly pictures: ReadonlyMap<string, Picture>;
}

/** What to merge into one document. */
export interface MergeOrder {
  /** In print order, one or more. */
  readonly letters: readonly Letter[];
  /** What all letters share; also fills header and footer, which are taken over from the first template. */
  readonly common: Fields;
  /** True: an empty page after each letter, so that an odd number of pages does not print on the back of another's. */
  readonly blankPage: boolean;
}

/** How far a document is. */
export interface Merged {
  readonly document: string;
  /** Letters that are in it, the first ones of its order; it is finished as soon as these are all. */
  readonly letters: number;
}

/** A PDF made from a document. */
export interface PdfFile {
  readonly id: string;
  /** Missing where it cannot be told. */
  readonly pages?: number;
}

/**
 * Text documents and their files, as letters and protocols need them.
 *
 * Whatever makes a file looks first for one with the same key and returns it, so that a call repeated after a crash
 * makes nothing twice; every other file of the series, finished or half made, is thrown away before; one deleted by
 * hand or in the bin is made again.
 */
export interface Documents {
  /** Address to open a file in the browser. */
  urlOf(fileId: string, kind: 'document' | 'pdf'): string;
  /** Finished file of this key that this user made in this workbook. */
  find(key: string): string | undefined;
  /** Letters in the unfinished document of this key; 0 if there is none, or if it is finished. */
  reached(key: string): number;
  /** Whether a document is neither gone nor in the bin nor closed to us, whoever made it and in which workbook. */
  isThere(documentId: string): boolean;
  /** Documents that may still be made today, as far as it can be told. */
  leftToday(): number;
  /** Makes a document of this look; returns its id. */
  create(mark: FileMark, layout: TemplateLayout): string;
  /** Reads a document; `undefined` if it is gone, in the bin, or closed to us. */
  read(documentId: string): DocumentText | undefined;
  /** Changes when somebody formats a document differently or changes its pictures; for documents that can be read. */
  looks(documentId: string): string;
  /**
   * Merges as many further letters into the document of a mark as there is time for, at least one; to be called with
   * the same order until all are in it. The finished document does not show in how many calls it was made.
   *
   * What a call left half done, or somebody changed in between, is begun anew.
   *
   * @param hasTime asked before each letter but the first of a call
   */
  merge(mark: FileMark, order: MergeOrder, hasTime: () => boolean): Merged;
  /** Makes a PDF of a document, in the series of its mark; `undefined` if this place cannot make any. */
  pdf(mark: FileMark, documentId: string): PdfFile | undefined;
  /**
   * Throws away all files of a series, finished, half made or PDF. Files are never thrown away by their id: a workbook
   * copied by hand has those of its original in its cells.
   */
  discard(series: string): void;
}
