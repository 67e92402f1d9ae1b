import type { TemplateLayouts } from '../../api/letters';
import { fail, type Issue, ok, type Result } from '../../domain/issue';
import type { DocumentText } from '../../domain/letters/documentText';
import type { TemplateCode } from '../../domain/letters/mailing';
import { placeholders } from '../../domain/letters/merge';
import { sha256Hex } from '../../domain/sha256';
import { letterTexts, templateLabels } from '../../text/de/letterWords';
import { type LetterTemplate, letterTemplateTable } from '../tables/letterTemplate';
import { readTable, upsertRows } from '../tables/table';
import type { World } from '../world';

/** A template of a mailing with its words. */
export interface OpenTemplate {
  readonly code: TemplateCode;
  readonly document: string;
  readonly text: DocumentText;
}

/**
 * Makes sure there is a document for each of these templates: one edited by the manager stays, one deleted is made
 * again.
 */
export function createTemplates(
  { tables, documents, clock }: Pick<World, 'tables' | 'documents' | 'clock'>,
  codes: readonly TemplateCode[],
  layouts: TemplateLayouts,
): Result<readonly LetterTemplate[]> {
  const known = readTable(tables, letterTemplateTable);
  if (!known.ok) return known;
  const rows = codes.map((code): LetterTemplate => {
    const row = known.value.rows.find((each) => each.code === code);
    if (row && documents.read(row.document) !== undefined) return row;
    const mark = { key: `template-${code}`, title: letterTexts.templateTitle(templateLabels[code]) };
    const document = documents.create(mark, layouts[code]);
    return { code, document, link: documents.urlOf(document, 'document'), madeOn: clock.now().slice(0, 10) };
  });
  const written = upsertRows(tables, letterTemplateTable, rows);
  return written.ok ? ok(rows) : written;
}

/** Opens the documents of these templates; issues name those not made yet or gone. */
export function openTemplates(
  { tables, documents }: Pick<World, 'tables' | 'documents'>,
  codes: readonly TemplateCode[],
): Result<readonly OpenTemplate[]> {
  const known = readTable(tables, letterTemplateTable);
  if (!known.ok) return known;
  const issues: Issue[] = [];
  const open = codes.flatMap((code): readonly OpenTemplate[] => {
    const document = known.value.rows.find((each) => each.code === code)?.document;
    const text = document === undefined ? undefined : documents.read(document);
    if (document !== undefined && text !== undefined) return [{ code, document, text }];
    issues.push(...fail('letters-template-gone', { template: templateLabels[code] }).issues);
    return [];
  });
  return issues.length > 0 ? { ok: false, issues } : ok(open);
}

/** Names of all placeholders and conditions of these templates. */
export function namesIn(templates: readonly OpenTemplate[]): ReadonlySet<string> {
  const blocks = templates.flatMap(({ text }) => text.containers.flatMap((container) => container.blocks));
  return new Set(blocks.flatMap((block) => placeholders(block ?? '').map(({ name }) => name)));
}

/** Changes when somebody changes the words of a template, or their looks. */
export function templateHash(
  { documents }: Pick<World, 'documents'>,
  templates: readonly OpenTemplate[],
): string {
  const said = templates.map(({ code, document, text }) => [
    code,
    text.containers.map(({ place, blocks }) => ({ place, blocks })), // lists are among the looks
    documents.looks(document),
  ]);
  return sha256Hex(JSON.stringify(said)).slice(0, 16);
}
