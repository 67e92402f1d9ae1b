import { utf8 } from '../domain/utf8';
import { hasPictures } from './letterPictures';
import {
  type Blocks,
  type CellText,
  type ParagraphText,
  paragraphAt,
  readParagraph,
  type TemplateBlock,
} from './templateParts';

/** The three parts of a document; a missing header or footer is empty. */
export interface Sections<Block = TemplateBlock> {
  readonly body: readonly Block[];
  readonly header: readonly Block[];
  readonly footer: readonly Block[];
}

/** What is kept of a template from one call to the next, because reading it anew takes hundreds of service calls. */
export interface TemplateMemory<Block = KeptBlock> extends Sections<Block> {
  /** State of the document, as Docs calls it. */
  readonly revision: string;
  /** Text of its body, as `DocumentApp` gives it. */
  readonly text: string;
  readonly differsByPage: boolean;
  readonly looks: string;
}

/** A block without its element. */
type KeptBlock =
  | { readonly kind: 'paragraph'; readonly words: KeptParagraph }
  | { readonly kind: 'table'; readonly cells: readonly KeptCell[] }
  | { readonly kind: 'other'; readonly type: string };

/** `pictures`: to be read anew, as their bytes are not kept. */
type KeptParagraph = ParagraphText | 'pictures';

interface KeptCell extends Omit<CellText, 'paragraphs'> {
  readonly paragraphs: readonly (KeptParagraph | null)[];
}

// Another number as soon as another shape is kept: the cache outlives the version of the add-on that filled it.
const keyOf = (id: string) => `template-1-${id}`;
const mostSeconds = 6 * 60 * 60;
const mostBytes = 100_000;

/** What is known of a template from an earlier call; `undefined` at any time, for the cache promises nothing. */
export function recall(id: string): TemplateMemory | undefined {
  return ifItCan(() => {
    const text = CacheService.getUserCache().get(keyOf(id));
    return text === null ? undefined : (JSON.parse(text) as TemplateMemory);
  });
}

/** Keeps what is known of a template, unless it is too much. */
export function keep(id: string, read: TemplateMemory<TemplateBlock>): void {
  const [body, header, footer] = [read.body, read.header, read.footer].map(keptBlocks);
  const text = JSON.stringify({ ...read, body, header, footer });
  if (utf8(text).length > mostBytes) return;
  ifItCan(() => CacheService.getUserCache().put(keyOf(id), text, mostSeconds));
}

/** Forgets a template that has changed since. */
export function forget(id: string): void {
  ifItCan(() => CacheService.getUserCache().remove(keyOf(id)));
}

/**
 * Names the state a document is in: as long as the name is the same, nobody has changed words or looks (promised by
 * Google for a day). `undefined` where that cannot be told, for example if Docs names none to those who may only read.
 */
export function revisionOf(id: string): string | undefined {
  return ifItCan(() => Docs!.Documents!.get(id, { fields: 'revisionId' }).revisionId);
}

/** A service that fails (a quota, an outage) must not stop letters: they only take longer without. */
function ifItCan<Value>(step: () => Value): Value | undefined {
  try {
    return step();
  } catch {
    return undefined;
  }
}

/** The blocks of a body, header or footer that has not changed since they were kept. */
export function recalledBlocks(container: Blocks, kept: readonly KeptBlock[]): readonly TemplateBlock[] {
  return kept.map((block, index): TemplateBlock => {
    if (block.kind === 'other') return block;
    const child = container.getChild(index);
    if (block.kind === 'table') {
      const element = child.asTable();
      return { kind: 'table', element, cells: block.cells.map((cell) => recalledCell(element, cell)) };
    }
    const element = child as unknown as GoogleAppsScript.Document.Paragraph;
    const words = block.words === 'pictures' ? readParagraph(element)! : block.words;
    return { kind: 'paragraph', element, words };
  });
}

function recalledCell(table: GoogleAppsScript.Document.Table, cell: KeptCell): CellText {
  const paragraphs = cell.paragraphs.map((words, place) => {
    if (words === 'pictures') return readParagraph(paragraphAt(table, cell, place));
    return words ?? undefined;
  });
  return { ...cell, paragraphs };
}

function keptBlocks(blocks: readonly TemplateBlock[]): readonly KeptBlock[] {
  return blocks.map((block): KeptBlock => {
    if (block.kind === 'other') return block;
    if (block.kind === 'paragraph') return { kind: 'paragraph', words: keptParagraph(block.words) };
    const cells = block.cells.map((cell) => ({
      ...cell,
      paragraphs: cell.paragraphs.map((words) => words && keptParagraph(words)) as KeptCell['paragraphs'],
    }));
    return { kind: 'table', cells };
  });
}

function keptParagraph(words: ParagraphText): KeptParagraph {
  return hasPictures(words) || words.positioned.length > 0 ? 'pictures' : words;
}
