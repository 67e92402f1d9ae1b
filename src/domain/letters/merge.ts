import { type Issue, issue } from '../issue';
import { acceptedText } from './documentText';

/** What can be wrong with the braces of a template. */
export type MergeIssueCode =
  | 'placeholder-unknown'
  | 'condition-unclosed'
  | 'condition-unopened'
  | 'braces-unclosed';

/** One pair of double braces in a text: a field, or the beginning or end of a conditional part. */
export interface Placeholder {
  readonly kind: 'field' | 'if' | 'unless' | 'end';
  readonly name: string;
  /** First character, the opening braces included. */
  readonly start: number;
  /** Behind the last character. */
  readonly end: number;
}

/** Replaces a piece of a text; an edit without `image` puts `text` there, one with it a picture. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Name of the picture to insert, for example `QR-Code`. */
  readonly image?: string;
}

/** What a letter says in the place of each name. */
export interface Fields {
  readonly texts: ReadonlyMap<string, string>;
  /** Names that stand for pictures. */
  readonly images: ReadonlySet<string>;
  /** True or false by name; any other name is true if its text is not empty. */
  readonly conditions: ReadonlyMap<string, boolean>;
}

/** What becomes of one block: left out, or kept with edits that do not overlap, last one first. */
export type BlockPlan = 'drop' | readonly Edit[];

const braces = /\{\{\s*([#^/]?)\s*([^{}]*?)\s*\}\}/g;
const kinds = { '': 'field', '#': 'if', '^': 'unless', '/': 'end' } as const;

/** All double braces of a text, first one first. */
export function placeholders(text: string): readonly Placeholder[] {
  const found: Placeholder[] = [];
  for (const match of text.matchAll(braces)) {
    const start = match.index ?? 0;
    const kind = kinds[match[1] as keyof typeof kinds];
    found.push({ kind, name: match[2]!.replace(/\s+/g, ' '), start, end: start + match[0].length });
  }
  return found;
}

/**
 * Plans the merge of the blocks of one container (body, table cell, header, footer), in order.
 *
 * Values are never looked at again: braces, `$&` or markup in them stay what they are. A name that is not among the
 * fields stays as written. A block is left out if a condition hides it, or if nothing is left beside its conditions.
 *
 * @param blocks text of each paragraph; `undefined` for a block without own text (table, picture, page break)
 */
export function planMerge(blocks: readonly (string | undefined)[], fields: Fields): readonly BlockPlan[] {
  const open: boolean[] = [];
  const hidden = () => open.includes(false);
  return blocks.map((text) => {
    if (text === undefined) return hidden() ? 'drop' : [];
    const edits: Edit[] = [];
    let visible = '';
    let marked = hidden();
    let from = 0;
    const pass = (to: number) => {
      if (!hidden()) visible += text.slice(from, to);
      else if (to > from) edits.push({ start: from, end: to, text: '' });
      from = to;
    };
    for (const each of placeholders(text)) {
      pass(each.start);
      if (each.kind === 'field') {
        const edit = hidden() ? { start: each.start, end: each.end, text: '' } : fieldEdit(each, fields);
        if (edit !== undefined) edits.push(edit);
        if (!hidden()) visible += 'x';
      } else {
        marked = true;
        edits.push({ start: each.start, end: each.end, text: '' });
        if (each.kind === 'end') open.pop();
        else open.push(holds(each.name, fields) === (each.kind === 'if'));
      }
      from = each.end;
    }
    pass(text.length);
    if (marked && visible.trim() === '') return 'drop';
    return joinedEdits(edits).reverse();
  });
}

/** What is wrong with the braces of one container's blocks. */
export function checkBlocks(
  blocks: readonly (string | undefined)[],
  known: (name: string, asText: boolean) => boolean,
): readonly Issue<MergeIssueCode>[] {
  const issues: Issue<MergeIssueCode>[] = [];
  const open: string[] = [];
  for (const text of blocks) {
    if (text === undefined) continue;
    for (const { kind, name } of placeholders(text)) {
      if (kind === 'end') {
        if (open.pop() !== name) issues.push(issue('condition-unopened', { name }));
      } else if (!known(name, kind === 'field')) issues.push(issue('placeholder-unknown', { name }));
      if (kind === 'if' || kind === 'unless') open.push(name);
    }
    if (/\{\{|\}\}/.test(text.replace(braces, ''))) issues.push(issue('braces-unclosed'));
  }
  return [...issues, ...open.map((name) => issue('condition-unclosed', { name }))];
}

/** Applies a plan's edits to plain text; pictures become nothing. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return edits.reduce((all, edit) => all.slice(0, edit.start) + edit.text + all.slice(edit.end), text);
}

function holds(name: string, fields: Fields): boolean {
  return fields.conditions.get(name) ?? (fields.images.has(name) || (fields.texts.get(name) ?? '') !== '');
}

function fieldEdit({ name, start, end }: Placeholder, fields: Fields): Edit | undefined {
  if (fields.images.has(name)) return { start, end, text: '', image: name };
  const text = fields.texts.get(name);
  return text === undefined ? undefined : { start, end, text: acceptedText(text) };
}

/** Neighbours that only delete become one deletion: fewer service calls. */
function joinedEdits(edits: readonly Edit[]): Edit[] {
  const joined: Edit[] = [];
  for (const edit of edits) {
    const before = joined[joined.length - 1];
    const onlyDeletes = edit.text === '' && edit.image === undefined;
    if (
      before &&
      onlyDeletes &&
      before.end === edit.start &&
      before.text === '' &&
      before.image === undefined
    ) {
      joined[joined.length - 1] = { start: before.start, end: edit.end, text: '' };
    } else joined.push(edit);
  }
  return joined;
}

/**
 * What letters of one kind have in common, so that it is merged once for all of them: the shared texts, and every
 * condition as it holds for these fields. What is personal is left out and stays a placeholder.
 *
 * A shared text with braces stays a placeholder too, or it would be read as one the second time.
 *
 * @param conditions names of the template's conditions
 * @returns fields to merge with first, and a key that is the same for all letters they suit
 */
export function sharedFields(
  conditions: readonly string[],
  own: Fields,
  common: Fields,
): { readonly key: string; readonly fields: Fields } {
  const settled = conditions.map((name): readonly [string, boolean] => [name, holds(name, own)]);
  return {
    key: settled.map(([, value]) => (value ? '1' : '0')).join(''),
    fields: {
      texts: new Map([...common.texts].filter(([, text]) => !/[{}]/.test(text))),
      images: new Set(),
      conditions: new Map(settled),
    },
  };
}

/** Names of all conditions in these texts, each once. */
export function conditionsIn(texts: readonly (string | undefined)[]): readonly string[] {
  const found = texts.flatMap((text) => placeholders(text ?? ''));
  return [...new Set(found.filter(({ kind }) => kind === 'if' || kind === 'unless').map(({ name }) => name))];
}
