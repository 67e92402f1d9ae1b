import { strToU8 } from 'fflate';
import type { Files } from './part';
import { writeXml, xml } from './xml';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const wordNames =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The root of an empty header or footer. */
export function sectionRoot(kind: 'header' | 'footer'): string {
  return `${head}<w:${kind === 'header' ? 'hdr' : 'ftr'} ${wordNames}/>`;
}

/** The files of an empty document as Google makes it: A4, margins 72 pt, Arial 11, line spacing 1.15. */
export function blankFiles(title: string): Files {
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${wordType}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${wordType}.styles+xml"/><Override PartName="/word/settings.xml" ContentType="${wordType}.settings+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${packages}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'docProps/core.xml': writeXml(
      xml(
        'cp:coreProperties',
        {
          'xmlns:cp': `${packages}/metadata/core-properties`,
          'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        },
        [xml('dc:title', {}, [title])],
      ),
    ),
    'word/_rels/document.xml.rels': `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${office}/settings" Target="settings.xml"/></Relationships>`,
    'word/document.xml': `${head}<w:document ${wordNames}><w:body><w:p/><w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr></w:body></w:document>`,
    'word/settings.xml': `${head}<w:settings ${wordNames}><w:defaultTabStop w:val="720"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`,
    'word/styles.xml': styles(),
  };
  return new Map(Object.entries(parts).map(([path, text]) => [path, strToU8(text)]));
}

/** Space above, below (points), size, colour, italic of Google's headings. */
const headings: readonly (readonly [string, string, number, number, number, string, boolean])[] = [
  ['Heading1', 'heading 1', 20, 6, 20, '000000', false],
  ['Heading2', 'heading 2', 18, 6, 16, '000000', false],
  ['Heading3', 'heading 3', 16, 4, 14, '434343', false],
  ['Heading4', 'heading 4', 14, 4, 12, '666666', false],
  ['Heading5', 'heading 5', 12, 4, 11, '666666', false],
  ['Heading6', 'heading 6', 12, 4, 11, '666666', true],
  ['Title', 'Title', 0, 3, 26, '000000', false],
  ['Subtitle', 'Subtitle', 0, 16, 15, '666666', false],
];

function styles(): string {
  const made = headings.map(([id, name, above, below, size, colour, italic], index) => {
    const outline = index < 6 ? `<w:outlineLvl w:val="${index}"/>` : '';
    const slant = italic ? '<w:i/><w:iCs/>' : '';
    return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="${above * 20}" w:after="${below * 20}"/>${outline}</w:pPr><w:rPr>${slant}<w:color w:val="${colour}"/><w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/></w:rPr></w:style>`;
  });
  const fonts = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>';
  const link =
    '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="1155CC"/><w:u w:val="single"/></w:rPr></w:style>';
  return `${head}<w:styles ${wordNames}><w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="de-DE"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${made.join('')}${link}<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>`;
}
