import type { Appender } from './appender';
import { type ListPlace, paragraphsIn, type TemplateBlock } from './templateParts';

type ListItem = GoogleAppsScript.Document.ListItem;

/** Makes an appended item one of the letter's lists; returns the number of changes made to the document. */
export type ListJoiner = (item: ListItem, place: ListPlace) => number;

/**
 * The lists of one letter. Items of one list are numbered throughout the document, so a numbered list of the template
 * becomes one of its own in each letter and begins at 1; bullets only get their sign again, which may be lost on the way.
 */
export function letterLists(to: Appender, blocks: readonly TemplateBlock[]): ListJoiner {
  const numbered = numberedLists(blocks);
  const begun = new Map<string, ListItem>();
  return (item, { id, glyph, level, indent, firstLine }) => {
    if (numbered.has(id)) {
      const first = begun.get(id);
      if (first === undefined) begin(to, item);
      else item.setListId(first);
      begun.set(id, first ?? item);
      item.setNestingLevel(level).setIndentStart(indent).setIndentFirstLine(firstLine);
    }
    if (glyph !== null) item.setGlyphType(DocumentApp.GlyphType[glyph as 'BULLET']);
    return numbered.has(id) ? 7 : 1;
  };
}

/** A list without an item is none: another one holds it until the first has joined. */
function begin(to: Appender, item: ListItem): void {
  const holder = to.newList();
  item.setListId(holder);
  holder.removeFromParent();
}

/** Calls that the numbered lists of these blocks take in each letter, beside those to append their items. */
export function listCalls(blocks: readonly TemplateBlock[]): number {
  const numbered = numberedLists(blocks);
  return 5 * paragraphsIn(blocks).filter(({ list }) => list && numbered.has(list.id)).length;
}

function numberedLists(blocks: readonly TemplateBlock[]): ReadonlySet<string> {
  const places = paragraphsIn(blocks).flatMap(({ list }) => list ?? []);
  return new Set(places.filter(({ glyph }) => glyph !== null && !/BULLET/.test(glyph)).map(({ id }) => id));
}
