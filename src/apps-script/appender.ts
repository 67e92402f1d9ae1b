type Paragraph = GoogleAppsScript.Document.Paragraph;
type ListItem = GoogleAppsScript.Document.ListItem;
type Table = GoogleAppsScript.Document.Table;
type Element = GoogleAppsScript.Document.Element;

/** What paragraphs and tables can be appended to. */
export type Section =
  | GoogleAppsScript.Document.Body
  | GoogleAppsScript.Document.HeaderSection
  | GoogleAppsScript.Document.FooterSection
  | GoogleAppsScript.Document.TableCell;

/** Appends blocks one after the other. */
export interface Appender {
  paragraph(given: Paragraph | string): Paragraph;
  listItem(given: ListItem | string): ListItem;
  table(given: Table | string[][]): Table;
  /** An item of a list that nothing else is in, for taking away once others have joined it. */
  newList(): ListItem;
}

/**
 * Appends to a section so that a table is followed by the next paragraph and nothing else.
 *
 * A section always ends with a paragraph, so Docs puts an empty one behind a table at the end; as soon as another
 * paragraph follows, the empty one is taken away. Between two tables it stays, or they would grow together.
 */
export function appendTo(section: Section): Appender {
  let stray: Element | null = null;
  const clean = () => {
    stray?.removeFromParent();
    stray = null;
  };
  return {
    paragraph(given) {
      const made = section.appendParagraph(given as Paragraph);
      clean();
      return made;
    },
    listItem(given) {
      const made = section.appendListItem(given as ListItem);
      clean();
      return made;
    },
    table(given) {
      const made = section.appendTable(given as Table);
      stray = made.getNextSibling();
      return made;
    },
    // At the top, because an item behind another may become one of its list.
    newList: () => section.insertListItem(0, ''),
  };
}
