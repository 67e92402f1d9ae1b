import { insertInOrder, valOf } from './properties';
import type { Styles } from './styles';
import { type ParagraphNode, type SectionNode, visit } from './tree';
import { child, cloneXml } from './xml';

/** Makes paragraphs items of the list that their style makes, as Google Docs shows them; headings are none. */
export function listsFromStyles(section: SectionNode, styles: Styles): void {
  visit(section, (node) => {
    if (node.kind === 'paragraph' && !child(node.properties, 'w:numPr')) listFromStyle(node, styles);
  });
}

function listFromStyle({ properties }: ParagraphNode, styles: Styles): void {
  const style = valOf(properties, 'w:pStyle');
  if (style === undefined || /^(heading|title)/i.test(styles.nameOf(style) ?? '')) return;
  const list = styles.paragraphProperty(style, 'w:numPr');
  if (!list || (valOf(list, 'w:numId') ?? '0') === '0') return;
  insertInOrder(properties, cloneXml(list));
  const indent = styles.paragraphProperty(style, 'w:ind'); // that of the list would win now
  if (indent && !child(properties, 'w:ind')) insertInOrder(properties, cloneXml(indent));
}
