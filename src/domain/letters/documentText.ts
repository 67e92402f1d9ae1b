/** Text of one container (body, header, footer or table cell), one entry per block. */
export interface ContainerText {
  readonly place: 'body' | 'header' | 'footer' | 'cell';
  /** `undefined` for a table or another block without own text. */
  readonly blocks: readonly (string | undefined)[];
}

/** What a document says, without its looks. */
export interface DocumentText {
  readonly containers: readonly ContainerText[];
}

/** All its words, one line per block. */
export function plainText(document: DocumentText): string {
  return document.containers
    .flatMap((container) => container.blocks)
    .filter((block) => block !== undefined)
    .join('\n');
}
