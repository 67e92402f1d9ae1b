import { inflate } from './archive';
import { Unreadable } from './csvRows';
import { attribute, readXml } from './readXml';
import type { PackedMember } from './zipDirectory';

/** The parts of an XLSX file that hold its rows. */
export interface WorkbookParts {
  readonly sheets: readonly { readonly title: string; readonly part: PackedMember }[];
  readonly strings: PackedMember | undefined;
  readonly styles: PackedMember | undefined;
  /** Whether days are counted from 1904 on. */
  readonly is1904: boolean;
}

/** Parts that only describe others are refused beyond. */
const mostDescription = 8 * 1024 * 1024;
const longestTitle = 100;

/**
 * Finds the parts of a workbook: from the root to the workbook, from there to its sheets.
 *
 * A sheet whose part was named before, or that has none (a chart), is left out.
 *
 * @throws Unreadable if there is no workbook, or it is no XML
 */
export function workbookParts(members: readonly PackedMember[]): WorkbookParts {
  const byName = new Map(members.map((member) => [member.name, member]));
  const root = relationships(byName, '_rels/.rels', '').find(({ type }) => type === 'officeDocument');
  const path = root?.target ?? 'xl/workbook.xml';
  const workbook = byName.get(path);
  if (!workbook) throw new Unreadable('workbook_damaged');
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const rels = relationships(byName, `${folder}_rels/${path.slice(folder.length)}.rels`, folder);
  const partOf = (type: string) => byName.get(rels.find((rel) => rel.type === type)?.target ?? '');
  const sheets: { title: string; part: PackedMember }[] = [];
  let is1904 = false;
  for (const { name, attributes } of tags(workbook)) {
    if (name === 'workbookPr') is1904 = /^(?:1|true)$/.test(attribute(attributes, 'date1904'));
    if (name !== 'sheet') continue;
    const rel = rels.find(({ id, type }) => id === attribute(attributes, 'id') && type === 'worksheet');
    const part = byName.get(rel?.target ?? '');
    if (part && !sheets.some((other) => other.part === part))
      sheets.push({ title: attribute(attributes, 'name').slice(0, longestTitle), part });
  }
  return { sheets, strings: partOf('sharedStrings'), styles: partOf('styles'), is1904 };
}

interface Relationship {
  readonly id: string;
  /** The last word of its type. */
  readonly type: string;
  /** Name of the member. */
  readonly target: string;
}

function relationships(
  members: ReadonlyMap<string, PackedMember>,
  name: string,
  folder: string,
): readonly Relationship[] {
  const part = members.get(name);
  return (part ? tags(part) : [])
    .filter((tag) => tag.name === 'Relationship')
    .map(({ attributes }) => ({
      id: attribute(attributes, 'Id'),
      type: attribute(attributes, 'Type').replace(/^.*\//, ''),
      target: resolved(folder, attribute(attributes, 'Target')),
    }));
}

function resolved(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/'))
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  return path.join('/');
}

interface Tag {
  readonly name: string;
  readonly attributes: string;
}

function tags(part: PackedMember): readonly Tag[] {
  const found: Tag[] = [];
  const ignore = () => undefined;
  const handlers = {
    open: (name: string, attributes: string) => found.push({ name, attributes }),
    close: ignore,
    text: ignore,
  };
  const pieces = inflate(part, { left: mostDescription, most: mostDescription });
  for (const _ of readXml(pieces, handlers));
  return found;
}
