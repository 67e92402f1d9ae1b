import { setList } from './blocks';
import { glyphType } from './enums';
import { inside, nodeBehind, serviceCalls } from './face';
import { listOf } from './numbering';
import { ParagraphLikeFace } from './paragraphLikeFace';
import { ensure, setValue, valOf } from './properties';
import type { DocumentSession } from './session';
import { documentOf, type ParagraphNode } from './tree';

type ListItem = GoogleAppsScript.Document.ListItem;

/** Number format and sign of each glyph. */
const glyphs: Readonly<Record<string, readonly [string, string]>> = {
  BULLET: ['bullet', '●'],
  HOLLOW_BULLET: ['bullet', '○'],
  SQUARE_BULLET: ['bullet', '■'],
  NUMBER: ['decimal', '%.'],
  LATIN_UPPER: ['upperLetter', '%.'],
  LATIN_LOWER: ['lowerLetter', '%.'],
  ROMAN_UPPER: ['upperRoman', '%.'],
  ROMAN_LOWER: ['lowerRoman', '%.'],
};

/** A paragraph of a list. */
export class ListItemFace
  extends ParagraphLikeFace<ListItem>
  implements
    Pick<
      ListItem,
      'getGlyphType' | 'getListId' | 'getNestingLevel' | 'setGlyphType' | 'setListId' | 'setNestingLevel'
    >
{
  constructor(session: DocumentSession, node: ParagraphNode) {
    super(session, 'ListItem', node);
  }

  getListId(): string {
    return this.place().list;
  }

  setListId(listItem: ListItem): ListItem {
    const other = listOf(nodeBehind(listItem, 'ListItem.setListId', 'paragraph').properties);
    if (!other) return this as unknown as ListItem;
    documentOf(this[inside].node)?.numbering.begin(other.list, this.place().list);
    setValue(ensure(this[inside].node.properties, 'w:numPr'), 'w:numId', other.list);
    return this as unknown as ListItem;
  }

  getNestingLevel(): number {
    return this.place().level;
  }

  setNestingLevel(nestingLevel: number): ListItem {
    setList(this[inside].node, this.place().list, nestingLevel);
    return this as unknown as ListItem;
  }

  getGlyphType(): GoogleAppsScript.Document.GlyphType {
    const { list, level } = this.place();
    const found = documentOf(this[inside].node)?.numbering.level(list, level);
    const format = valOf(found, 'w:numFmt') ?? 'decimal';
    const sign = valOf(found, 'w:lvlText') ?? '';
    const name =
      format === 'bullet'
        ? ({ '○': 'HOLLOW_BULLET', o: 'HOLLOW_BULLET', '■': 'SQUARE_BULLET', '\uf0a7': 'SQUARE_BULLET' }[
            sign
          ] ?? 'BULLET')
        : (Object.keys(glyphs).find((each) => glyphs[each]![0] === format) ?? 'NUMBER');
    return glyphType[name as keyof typeof glyphType] as unknown as GoogleAppsScript.Document.GlyphType;
  }

  setGlyphType(type: GoogleAppsScript.Document.GlyphType): ListItem {
    const { list, level } = this.place();
    if (String(this.getGlyphType()) === String(type)) return this as unknown as ListItem;
    const [format, sign] = glyphs[String(type)] ?? glyphs.BULLET!;
    documentOf(this[inside].node)?.numbering.setGlyph(
      list,
      level,
      format,
      sign.replace('%', `%${level + 1}`),
    );
    return this as unknown as ListItem;
  }

  private place(): { list: string; level: number } {
    return listOf(this[inside].node.properties) ?? { list: '', level: 0 };
  }
}

serviceCalls(ListItemFace);
