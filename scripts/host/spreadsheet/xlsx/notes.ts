import { a1, fromA1 } from '../model/rectangle';
import { attributes, attributeText, cellText, cellXml, elements, inner } from './xml';

/** Reads a part of notes: text by `row,column`. */
export function readNotes(xml: string): Record<string, string> {
  const notes: Record<string, string> = {};
  for (const comment of elements(xml, 'comment')) {
    const at = fromA1(attributes(comment).ref ?? '', { rows: 1, columns: 1 });
    if (at)
      notes[`${at.row},${at.column}`] = elements(comment, 't')
        .map((t) => cellText(t.endsWith('/>') ? '' : inner(t)))
        .join('');
  }
  return notes;
}

/** Writes a part of notes; those whose text is unchanged keep author and formatting. */
export function notesXml(old: string, notes: Readonly<Record<string, string>>): string {
  const authors = elements(old, 'author');
  const known = elements(old, 'comment').map((xml) => ({
    xml,
    text: Object.values(readNotes(`<r>${xml}</r>`))[0],
  }));
  const items = Object.entries(notes).map(([key, text]) => {
    const ref = a1(cell(key));
    const same = known.findIndex((comment) => comment.text === text);
    if (same >= 0) return known.splice(same, 1)[0]?.xml.replace(/\bref="[^"]*"/, `ref="${ref}"`) ?? '';
    return `<comment${attributeText({ ref, authorId: 0 })}><text><t xml:space="preserve">${cellXml(text)}</t></text></comment>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors>${authors.join('') || '<author/>'}</authors><commentList>${items.join('')}</commentList></comments>`;
}

/** Writes the boxes in which Excel shows notes. */
export function noteBoxesXml(notes: Readonly<Record<string, string>>): string {
  const shapes = Object.keys(notes).map((key, index) => {
    const { row, column } = cell(key);
    return `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;margin-left:80pt;margin-top:5pt;width:104pt;height:64pt;z-index:${index + 1};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
  });
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${shapes.join('')}</xml>`;
}

function cell(key: string) {
  const [row = 0, column = 0] = key.split(',').map(Number);
  return { row, column, rows: 1, columns: 1 };
}
