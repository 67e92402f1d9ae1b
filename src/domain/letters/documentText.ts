/** Text of one container (body, header, footer or a cell of their tables), one entry per block. */
export interface ContainerText {
  /** `cell`: of a table of the body. */
  readonly place: 'body' | 'header' | 'footer' | 'cell';
  /** `undefined` for a table or another block without own text. */
  readonly blocks: readonly (string | undefined)[];
  /** Of the body: per block its place in a list, if it has one; missing where nothing has. */
  readonly items?: readonly (ItemPlace | undefined)[];
}

/** Where a paragraph stands in a list. */
export interface ItemPlace {
  /** Id of the list in its document. */
  readonly list: string;
  /** From 0. */
  readonly level: number;
  /** False for a point, a dash or another sign that is the same for all. */
  readonly isNumbered: boolean;
}

/** What a document says, without its looks. */
export interface DocumentText {
  readonly containers: readonly ContainerText[];
  /** How often its body begins a new page. */
  readonly pageBreaks: number;
  /** Calls its pictures and numbered lists take in each letter, beside those of their paragraphs; none if missing. */
  readonly extraCalls?: number;
  /** What does not surely reach the letters, each kind once; missing where nothing of that kind can stand. */
  readonly unsure?: readonly UnsureKind[];
}

/**
 * What a script can neither make nor fill, so that it may be missing in a merged document, and placeholders within
 * stay as they are. `chip`: a date, person or link that Docs keeps as a thing; `some-pages`:
 * header or footer only of some pages; `other`: Docs does not say what.
 */
export type UnsureKind = 'chip' | 'contents' | 'drawing' | 'equation' | 'footnote' | 'some-pages' | 'other';

/** All its words, one line per block. */
export function plainText(document: DocumentText): string {
  return document.containers
    .flatMap((container) => container.blocks)
    .filter((block) => block !== undefined)
    .join('\n');
}

/**
 * A text without what documents leave out on their own: control characters, private use, half surrogate pairs, and
 * what XML cannot hold. Places behind it would be wrong otherwise, and the merge would cut into its neighbours.
 */
export function acceptedText(text: string): string {
  return leftOut.test(text) ? text.replace(/\r\n/g, '\n').replace(allLeftOut, '') : text;
}

const half = '[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]';
const control = '[\\u0000-\\u0008\\u000c\\u000e-\\u001f\\ue000-\\uf8ff\\ufffe\\uffff]';
const leftOut = new RegExp(`\\r\\n|${control}|${half}`);
const allLeftOut = new RegExp(`${control}|${half}`, 'g');
