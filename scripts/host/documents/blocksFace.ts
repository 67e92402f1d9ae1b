import { horizontalRule, paragraphOf, setList, tableOf, widthWithin } from './blocks';
import { ContainerFace, empty, put } from './containerFace';
import { shownChildren } from './elementFace';
import { face, inside, nodeBehind, serviceCalls, wrongParameters } from './face';
import { imageFrom } from './inlineFaces';
import { listOf } from './numbering';
import {
  type BlockNode,
  type CellNode,
  childNodes,
  documentOf,
  type InlineNode,
  paragraph,
  type SectionNode,
} from './tree';

type Paragraph = GoogleAppsScript.Document.Paragraph;
type ListItem = GoogleAppsScript.Document.ListItem;
type Table = GoogleAppsScript.Document.Table;
type InlineImage = GoogleAppsScript.Document.InlineImage;
type HorizontalRule = GoogleAppsScript.Document.HorizontalRule;
type BlobSource = GoogleAppsScript.Base.BlobSource;

/** What holds paragraphs and tables: body, header, footer, table cell. It always ends with a paragraph. */
export class BlocksFace<Node extends SectionNode | CellNode, Google> extends ContainerFace<Node, Google> {
  appendParagraph(given: Paragraph | string): Paragraph {
    return this.insertParagraph(this.end(), given);
  }

  insertParagraph(childIndex: number, given: Paragraph | string): Paragraph {
    const method = `${this[inside].title}.insertParagraph`;
    return this.add(
      typeof given === 'string' ? paragraphOf(given) : nodeBehind(given, method, 'paragraph'),
      childIndex,
    );
  }

  appendListItem(given: ListItem | string): ListItem {
    return this.insertListItem(this.end(), given);
  }

  insertListItem(childIndex: number, given: ListItem | string): ListItem {
    const { node, title } = this[inside];
    const item =
      typeof given === 'string'
        ? paragraphOf(given)
        : nodeBehind(given, `${title}.insertListItem`, 'paragraph');
    if (!listOf(item.properties)) {
      const before = childNodes(node)[childIndex - 1];
      const list = before?.kind === 'paragraph' ? listOf(before.properties)?.list : undefined;
      setList(item, list ?? documentOf(node)!.numbering.newList(), 0);
    }
    return this.add(item, childIndex);
  }

  appendTable(given: Table | string[][] | null = null): Table {
    return this.insertTable(this.end(), given);
  }

  insertTable(childIndex: number, given: Table | string[][] | null = null): Table {
    const { node, title } = this[inside];
    const method = `${title}.insertTable`;
    if (typeof given === 'string') throw wrongParameters(method, [given]);
    const table =
      given === null || Array.isArray(given)
        ? tableOf(given ?? [], widthWithin(node), method)
        : nodeBehind(given, method, 'table');
    const made = this.add<Table>(table, childIndex);
    if (childNodes(node).at(-1) === table) put(node, paragraph(), this.end());
    return made;
  }

  appendHorizontalRule(): HorizontalRule {
    return this.addInline(horizontalRule(), this.end());
  }

  insertHorizontalRule(childIndex: number): HorizontalRule {
    return this.addInline(horizontalRule(), childIndex);
  }

  appendImage(image: BlobSource | InlineImage): InlineImage {
    return this.insertImage(this.end(), image);
  }

  insertImage(childIndex: number, image: BlobSource | InlineImage): InlineImage {
    return this.addInline(imageFrom(image, `${this[inside].title}.insertImage`), childIndex);
  }

  clear(): Google {
    const { node } = this[inside];
    empty(node);
    put(node, paragraph(), 0);
    return this as unknown as Google;
  }

  setText(text: string): Google {
    const { node } = this[inside];
    empty(node);
    String(text)
      .split(/\r\n|\r|\n/)
      .forEach((line, index) => {
        put(node, paragraphOf(line), index);
      });
    return this as unknown as Google;
  }

  protected addInline<Made>(inline: InlineNode, childIndex: number): Made {
    const { session, node } = this[inside];
    const around = paragraph();
    put(node, around, childIndex);
    put(around, inline, 0);
    return face(session, inline);
  }

  protected end(): number {
    return shownChildren(this[inside].node).length;
  }

  private add<Made>(block: BlockNode, index: number): Made {
    const { session, node } = this[inside];
    put(node, block, index);
    return face(session, block);
  }
}

serviceCalls(BlocksFace);
