import type { ContainerText, ItemPlace, UnsureKind } from '../domain/letters/documentText';
import { applyEdits, type Edit } from '../domain/letters/merge';
import { type ParagraphPart, type ParagraphText, paragraphsIn, type TemplateBlock } from './templateParts';

/** Stands in a paragraph's text for whatever is not text, so that no placeholder reaches across it. */
const notText = '\ufffc';

/** What these blocks say: the container itself and the cells of its tables. */
export function textsOf(
  place: ContainerText['place'],
  blocks: readonly TemplateBlock[],
): readonly ContainerText[] {
  return [
    { place, blocks: blocks.map(blockText), ...(place === 'body' && itemsIn(blocks)) },
    ...blocks
      .flatMap((block) => (block.kind === 'table' ? block.cells : []))
      .map(({ paragraphs }): ContainerText => {
        return { place: place === 'body' ? 'cell' : place, blocks: paragraphs.map(wordsOf) };
      }),
  ];
}

function itemsIn(blocks: readonly TemplateBlock[]): Pick<ContainerText, 'items'> {
  const items = blocks.map((block) => (block.kind === 'paragraph' ? itemPlace(block.words) : undefined));
  return items.some((item) => item !== undefined) ? { items } : {};
}

function itemPlace({ list }: ParagraphText): ItemPlace | undefined {
  if (list === undefined) return undefined;
  const { id, level, glyph } = list;
  return { list: id, level, isNumbered: glyph !== null && !/BULLET/.test(String(glyph)) };
}

/** A block's text as the merge plans it; `undefined` if it is no paragraph. */
export function blockText(block: TemplateBlock): string | undefined {
  return block.kind === 'paragraph' ? wordsOf(block.words) : undefined;
}

/** A paragraph's text as the merge plans it. */
export function wordsOf(paragraph: ParagraphText): string;
export function wordsOf(paragraph: ParagraphText | undefined): string | undefined;
export function wordsOf(paragraph: ParagraphText | undefined): string | undefined {
  return paragraph?.parts.map((part) => ('text' in part ? part.text : notText)).join('');
}

/** How often these blocks begin a new page. */
export function pageBreaksIn(blocks: readonly TemplateBlock[]): number {
  return othersIn(blocks).filter((type) => type === 'PAGE_BREAK').length;
}

/** What of these blocks does not surely reach the letters: scripts can neither fill nor make it. */
export function unsureIn(blocks: readonly TemplateBlock[]): readonly UnsureKind[] {
  const kinds: Readonly<Record<string, UnsureKind | undefined>> = {
    PAGE_BREAK: undefined,
    HORIZONTAL_RULE: undefined,
    DATE: 'chip',
    PERSON: 'chip',
    RICH_LINK: 'chip',
    EQUATION: 'equation',
    FOOTNOTE: 'footnote',
    INLINE_DRAWING: 'drawing',
    TABLE_OF_CONTENTS: 'contents',
  };
  const found = othersIn(blocks).map((type) => (type in kinds ? kinds[type] : 'other'));
  return [...new Set(found)].filter((kind) => kind !== undefined);
}

/** Whether header or footer of some pages differ from those of the others: only those of the others can be taken over. */
export function differsByPage(body: GoogleAppsScript.Document.Body): boolean {
  const document = body.getParent() as GoogleAppsScript.Document.ContainerElement | null;
  const sections = Array.from({ length: document?.getNumChildren() ?? 0 }, (_, index) =>
    String(document!.getChild(index).getType()),
  );
  return ['HEADER_SECTION', 'FOOTER_SECTION'].some(
    (type) => sections.filter((each) => each === type).length > 1,
  );
}

/**
 * Edits by the part of the paragraph they fall into, with offsets within it. What hides words may reach over several
 * parts; one that is no text is hidden as a whole.
 */
export function editsByPart(
  { parts }: ParagraphText,
  edits: readonly Edit[],
): readonly { readonly child: number; readonly edits: readonly Edit[] }[] {
  let end = 0;
  return parts
    .map((part, child) => {
      const start = end;
      end += 'text' in part ? part.text.length : notText.length;
      const last = end;
      const own = edits
        .filter((edit) => edit.start < last && edit.end > start)
        .map((edit) => ({
          ...edit,
          start: Math.max(edit.start, start) - start,
          end: Math.min(edit.end, last) - start,
        }));
      return { child, edits: own };
    })
    .filter(({ edits: own }) => own.length > 0);
}

/** The paragraph as it reads after these edits: empty texts are gone, and texts side by side are one. */
export function edited(paragraph: ParagraphText, edits: readonly Edit[]): ParagraphText {
  const byPart = new Map(editsByPart(paragraph, edits).map((each) => [each.child, each.edits]));
  const parts: ParagraphPart[] = [];
  paragraph.parts.forEach((part, child) => {
    const own = byPart.get(child);
    const before = parts[parts.length - 1];
    const text = 'text' in part ? applyEdits(part.text, own ?? []) : undefined;
    if (text === undefined) {
      if (own === undefined) parts.push(part);
    } else if (before !== undefined && 'text' in before) {
      parts[parts.length - 1] = { text: before.text + text };
    } else if (text !== '') parts.push({ text });
  });
  return { ...paragraph, parts };
}

function othersIn(blocks: readonly TemplateBlock[]): readonly string[] {
  return [
    ...paragraphsIn(blocks).flatMap(({ parts }) =>
      parts.flatMap((part) => ('other' in part ? [part.other] : [])),
    ),
    ...blocks.flatMap((block) => (block.kind === 'other' ? [block.type] : [])),
    ...blocks.flatMap((block) => (block.kind === 'table' ? block.cells.flatMap(({ others }) => others) : [])),
  ];
}
