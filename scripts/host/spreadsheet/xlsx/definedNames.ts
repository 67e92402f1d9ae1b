import { a1, type Rectangle } from '../model/rectangle';
import type { Tab } from '../model/tab';
import { attributes, attributeText, elements, escapeXml, inner, unescapeXml } from './xml';

/** What this program notes about a tab in a hidden name, because .xlsx has no place for it. */
export interface OwnFacts {
  readonly rows: number;
  readonly columns: number;
  /** Edits are warned about; .xlsx only knows locks. */
  readonly guarded: boolean;
}

const ownName = '_lostrommel';
const filterName = '_xlnm._FilterDatabase';

/** Reads what this program noted about the tab at a place. */
export function readOwnFacts(definedNames: string, index: number): OwnFacts | undefined {
  const own = elements(definedNames, 'definedName').find((element) => {
    const { name, localSheetId } = attributes(element);
    return name === ownName && Number(localSheetId) === index;
  });
  const match = own && /"(\d+)x(\d+)( geschützt)?"/.exec(unescapeXml(inner(own)));
  return match
    ? { rows: Number(match[1]), columns: Number(match[2]), guarded: match[3] !== undefined }
    : undefined;
}

/**
 * Writes the defined names: those of deleted tabs go, references follow the rows and columns, and each tab gets its
 * own facts.
 *
 * @param places ids of all sheets as they stood when the .xlsx was opened, and as they stand now
 * @param follow adapts a formula to what happened to the tabs since
 */
export function definedNamesXml(
  xml: string,
  places: { readonly before: readonly number[]; readonly now: readonly number[] },
  tabs: readonly Tab[],
  follow: (formula: string) => string,
): string {
  const kept = elements(xml, 'definedName').flatMap((element) => {
    const { name = '', localSheetId, ...rest } = attributes(element);
    const id = localSheetId === undefined ? undefined : places.before[Number(localSheetId)];
    const index = places.now.indexOf(id ?? -1);
    if (localSheetId !== undefined && index < 0) return [];
    if (name === ownName || name === filterName) return [];
    const given = attributeText({ name, ...(id === undefined ? {} : { localSheetId: index }), ...rest });
    return `<definedName${given}>${escapeXml(follow(unescapeXml(inner(element))))}</definedName>`;
  });
  const own = tabs.map((tab, index) => {
    const text = `"${tab.cells.length}x${tab.columns}${tab.protection?.warningOnly ? ' geschützt' : ''}"`;
    return nameXml(ownName, index, text);
  });
  const filters = tabs.flatMap((tab, index) =>
    tab.filter ? nameXml(filterName, index, `${quoted(tab.title)}!${fixed(tab.filter.range)}`) : [],
  );
  const all = [...kept, ...filters, ...own];
  return `<definedNames>${all.join('')}</definedNames>`;
}

function nameXml(name: string, localSheetId: number, text: string): string {
  return `<definedName${attributeText({ name, localSheetId, hidden: 1 })}>${escapeXml(text)}</definedName>`;
}

function quoted(title: string): string {
  return `'${title.replaceAll("'", "''")}'`;
}

function fixed(range: Rectangle): string {
  return a1(range).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
}
