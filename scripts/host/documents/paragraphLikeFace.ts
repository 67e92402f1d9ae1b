import { positionedNode } from './anchors';
import { horizontalRule } from './blocks';
import { empty, put } from './containerFace';
import { face, inside, nodeBehind, numberArgument, serviceCalls, textArgument } from './face';
import { imageFrom, mediaIn } from './inlineFaces';
import { formatOf, ParagraphFormatFace } from './paragraphFormatFace';
import { accepted } from './text';
import {
  anchor,
  documentOf,
  type InlineNode,
  joinTexts,
  type PositionedNode,
  pageBreak,
  type TextNode,
  textNode,
} from './tree';

type Paragraph = GoogleAppsScript.Document.Paragraph;
type Text = GoogleAppsScript.Document.Text;
type InlineImage = GoogleAppsScript.Document.InlineImage;
type PageBreak = GoogleAppsScript.Document.PageBreak;
type HorizontalRule = GoogleAppsScript.Document.HorizontalRule;
type PositionedImage = GoogleAppsScript.Document.PositionedImage;
type BlobSource = GoogleAppsScript.Base.BlobSource;

type Shared = Pick<
  Paragraph,
  | 'addPositionedImage'
  | 'appendHorizontalRule'
  | 'appendInlineImage'
  | 'appendPageBreak'
  | 'appendText'
  | 'editAsText'
  | 'getChild'
  | 'getChildIndex'
  | 'getNumChildren'
  | 'getPositionedImages'
  | 'getText'
  | 'insertInlineImage'
  | 'insertPageBreak'
  | 'insertText'
  | 'removePositionedImage'
  | 'setText'
>;

/** What paragraphs and list items have in common: what is inside them; their looks are in `ParagraphFormatFace`. */
export class ParagraphLikeFace<Google> extends ParagraphFormatFace<Google> implements Shared {
  appendText(text: string | Text): Text {
    return this.add(this.textOf(text, 'appendText'));
  }

  insertText(childIndex: number, text: string | Text): Text {
    return this.add(this.textOf(text, 'insertText'), childIndex);
  }

  appendInlineImage(image: BlobSource | InlineImage): InlineImage {
    return this.add(imageFrom(image, `${this[inside].title}.appendInlineImage`));
  }

  insertInlineImage(childIndex: number, image: BlobSource | InlineImage): InlineImage {
    return this.add(imageFrom(image, `${this[inside].title}.insertInlineImage`), childIndex);
  }

  appendPageBreak(given: PageBreak | null = null): PageBreak {
    return this.add(given ? nodeBehind(given, 'Paragraph.appendPageBreak', 'break') : pageBreak());
  }

  insertPageBreak(childIndex: number, given: PageBreak | null = null): PageBreak {
    return this.add(
      given ? nodeBehind(given, 'Paragraph.insertPageBreak', 'break') : pageBreak(),
      childIndex,
    );
  }

  appendHorizontalRule(): HorizontalRule {
    return this.add(horizontalRule());
  }

  addPositionedImage(image: BlobSource): PositionedImage {
    const { session, node, title } = this[inside];
    const made = positionedNode(mediaIn(image, `${title}.addPositionedImage`));
    made.home = documentOf(node);
    anchor(node, made);
    return face(session, made);
  }

  getPositionedImages(): PositionedImage[] {
    const { session } = this[inside];
    return session.execution.realm.array(this.positioned().map((each) => face(session, each)));
  }

  removePositionedImage(id: string): boolean {
    const { node } = this[inside];
    const found = this.positioned().find((each) => each.id === id);
    node.anchored = node.anchored.filter((each) => each !== found);
    return found !== undefined;
  }

  clear(): Google {
    empty(this[inside].node);
    return this as unknown as Google;
  }

  setText(text: string): void {
    const { node, title } = this[inside];
    const value = accepted(textArgument(text, `${title}.setText`));
    const like = formatOf(node);
    empty(node);
    if (value) put(node, textNode(value, like), 0);
  }

  editAsText(): Text {
    const { session, node } = this[inside];
    joinTexts(node);
    const texts = node.children.filter((each): each is TextNode => each.kind === 'text');
    if (texts.length > 1 || node.children.some((each) => each.kind === 'image'))
      throw new Error(
        'not emulated: Paragraph.editAsText of a paragraph with images; go through its children',
      );
    const [first] = texts;
    if (first) return face(session, first);
    const made = textNode('');
    put(node, made, 0);
    return face(session, made);
  }

  private positioned(): PositionedNode[] {
    return this[inside].node.anchored.filter((each) => each.kind === 'positioned');
  }

  private textOf(given: string | Text, method: string): TextNode {
    if (typeof given !== 'string') return nodeBehind(given, `${this[inside].title}.${method}`, 'text');
    return textNode(accepted(given), formatOf(this[inside].node));
  }

  private add<Made>(node: InlineNode, index?: number): Made {
    const { session, node: own, title } = this[inside];
    put(own, node, index === undefined ? undefined : numberArgument(index, `${title}.insert`));
    return face(session, node);
  }
}

serviceCalls(ParagraphLikeFace);
