import { strFromU8, strToU8, unzipSync } from 'fflate';
import { type Files, readRelations } from './part';
import { child, childrenNamed, isElement, parseXml, writeXml, type XmlElement, xml } from './xml';

const path = 'docProps/custom.xml';
const property = 'LostrommelId';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties';
const names = {
  xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
  'xmlns:vt': 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
};

/**
 * Writes a document's id into its own properties, which Word and LibreOffice keep: a file renamed by hand is still
 * the same document.
 */
export function stampId(files: Files, id: string): void {
  const known = files.get(path);
  const root = known ? parseXml(strFromU8(known)) : xml('Properties', names);
  if (!known) declare(files);
  const mine = ownProperty(root);
  root.children = root.children.filter((node) => node !== mine);
  const numbers = childrenNamed(root, 'property').map(({ attributes }) => Number(attributes.pid ?? 1));
  root.children.push(
    xml(
      'property',
      {
        fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}',
        pid: String(Math.max(1, ...numbers) + 1),
        name: property,
      },
      [xml('vt:lpwstr', {}, [id])],
    ),
  );
  files.set(path, strToU8(writeXml(root)));
}

/** The id a .docx carries; `undefined` if it has none or is no .docx. */
export function idIn(docx: Uint8Array): string | undefined {
  try {
    const part = unzipSync(docx, { filter: ({ name }) => name === path })[path];
    const value = part && child(ownProperty(parseXml(strFromU8(part))), 'vt:lpwstr');
    return value?.children.find((node): node is string => !isElement(node));
  } catch {
    return undefined; // any file may lie in the folder
  }
}

function ownProperty(root: XmlElement): XmlElement | undefined {
  return childrenNamed(root, 'property').find(({ attributes }) => attributes.name === property);
}

function declare(files: Files): void {
  const types = parseXml(strFromU8(files.get('[Content_Types].xml')!));
  const contentType = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
  types.children.push(xml('Override', { PartName: `/${path}`, ContentType: contentType }));
  files.set('[Content_Types].xml', strToU8(writeXml(types)));
  const relations = parseXml(strFromU8(files.get('_rels/.rels')!));
  const used = new Set(readRelations(files.get('_rels/.rels')).map(({ id }) => id));
  let number = 1;
  while (used.has(`rId${number}`)) number++;
  relations.children.push(xml('Relationship', { Id: `rId${number}`, Type: relation, Target: path }));
  files.set('_rels/.rels', strToU8(writeXml(relations)));
}
