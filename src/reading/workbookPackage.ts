import { utf8 } from '../domain/utf8';
import { type Allowance, inflate } from './archive';
import { Unreadable } from './csvRows';
import { type WorkbookParts, workbookParts } from './workbookParts';
import { xmlWatch } from './xmlWatch';
import type { PackedMember } from './zipDirectory';
import { stored, zipOf } from './zipOf';

/** A workbook that says nothing but the truth about itself. */
export interface CleanWorkbook {
  /** An XLSX file of sheets, strings and styles, without anything else. */
  readonly bytes: Uint8Array;
  /** Titles of its sheets. */
  readonly titles: readonly string[];
}

/** Strings and styles are held in memory element by element; larger ones are refused. */
const mostHeld = 128 * 1024 * 1024;
/** An element has two. */
const mostHeldTags = 4_000_000;

/**
 * Makes a clean workbook of an XLSX file: everything is unpacked once to be counted, and what will be read is packed
 * anew, so that the reader behind meets no bomb, no sheet twice, and no tag without end.
 *
 * @throws Unreadable if it is damaged or too large
 */
export function cleanWorkbook(members: readonly PackedMember[], allowance: Allowance): CleanWorkbook {
  const parts = workbookParts(members);
  const read = new Set([...parts.sheets.map(({ part }) => part), parts.strings, parts.styles]);
  for (const member of members) {
    if (!read.has(member)) inflate(member, allowance, () => undefined);
    else if (member === parts.strings || member === parts.styles) checkHeld(member, allowance);
    else inflate(member, allowance, xmlWatch().take);
  }
  return { bytes: zipOf(packageOf(parts)), titles: parts.sheets.map(({ title }) => title) };
}

function checkHeld(member: PackedMember, allowance: Allowance): void {
  const watch = xmlWatch(Number.POSITIVE_INFINITY);
  let size = 0;
  inflate(member, allowance, (chunk) => {
    size += chunk.length;
    watch.take(chunk);
    if (size > mostHeld || watch.tags() > mostHeldTags) throw new Unreadable('workbook_too_large');
  });
}

const officeTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function packageOf({ sheets, strings, styles, is1904 }: WorkbookParts): readonly PackedMember[] {
  const parts = [
    ...sheets.map(({ part }) => ['worksheet', part] as const),
    ['sharedStrings', strings] as const,
    ['styles', styles] as const,
  ].flatMap(([type, part], i) => (part ? [{ id: `rId${i + 1}`, type, part }] : []));
  const rels = parts.map(({ id, type }) => relationship(id, type, `${id}.xml`));
  const list = sheets.map((_, i) => `<sheet name="${i}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  return [
    text('[Content_Types].xml', '<Types/>'),
    text(
      '_rels/.rels',
      `<Relationships>${relationship('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ),
    text(
      'xl/workbook.xml',
      `<workbook><workbookPr date1904="${is1904}"/><sheets>${list.join('')}</sheets></workbook>`,
    ),
    text('xl/_rels/workbook.xml.rels', `<Relationships>${rels.join('')}</Relationships>`),
    ...parts.map(({ id, part }) => ({ ...part, name: `xl/${id}.xml` })),
  ];
}

function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${officeTypes}/${type}" Target="${target}"/>`;
}

function text(name: string, content: string): PackedMember {
  return stored(name, utf8(content));
}
