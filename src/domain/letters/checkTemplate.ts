import { type Issue, issue } from '../issue';
import type { DocumentText } from './documentText';
import { enclosureConditions, isKnownName } from './fieldNames';
import { type MailingKind, ruleOf, type TemplateCode } from './mailing';
import { checkBlocks, conditionsIn, type MergeIssueCode, placeholders } from './merge';

/** What "Vorlage prüfen" finds in the words of templates. */
export type TemplateIssueCode =
  | MergeIssueCode
  | 'placeholder-missing'
  | 'placeholder-personal'
  | 'placeholder-empty'
  | 'template-empty'
  | 'template-unsure';

/** A template as the mailing has it. */
export interface CheckedTemplate {
  readonly code: TemplateCode;
  /** Screen word, for the sentences. */
  readonly name: string;
  readonly text: DocumentText;
}

const needed: Readonly<Partial<Record<MailingKind, readonly string[]>>> = {
  invitation: ['Adressblock', 'Anrede', 'Rückmeldecode', 'Frist', 'Datum der Veranstaltung', 'Telefon'],
  replacement: ['Adressblock', 'Anrede', 'Rückmeldecode', 'Frist', 'Datum der Veranstaltung', 'Telefon'],
  reminder: ['Adressblock', 'Anrede', 'Rückmeldecode', 'Frist', 'Telefon'],
  guardians: ['Adressblock', 'Name', 'Rückmeldecode', 'Frist'],
  note: ['Rückmeldecode', 'Telefon'],
  article14: ['Adressblock'],
  'authority-request': ['Adressblock', 'Anzahl', 'Gemeinden'],
  'authority-reminder': ['Adressblock', 'Gemeinden'],
};

type Known = Parameters<typeof checkBlocks>[1];

/** What does as well. */
const instead: Readonly<Record<string, string>> = { Anrede: 'Neutrale Anrede' };

/** Said by our templates only where it is known, so that nothing dangles; a letter without it is weak all the same. */
const missed: readonly string[] = ['Telefon', 'Ort der Veranstaltung'];

/** What the lines made of several entries should say; each of them leaves out what is empty. */
const partsOf: Readonly<Record<string, readonly string[]>> = {
  Absenderzeile: ['Anschrift der Organisation'],
  Kontaktzeile: ['Anschrift der Organisation', 'Telefon'],
};

/**
 * Unknown and missing placeholders, conditions that do not close, placeholders of the project nobody has filled in, and
 * what of a template may not reach the letters.
 *
 * @param common what all letters share, by name
 */
export function checkTemplates(
  kind: MailingKind,
  templates: readonly CheckedTemplate[],
  common: ReadonlyMap<string, string>,
): readonly Issue<TemplateIssueCode>[] {
  const used = new Set(templates.flatMap(({ text }) => namesIn(text)));
  const to = ruleOf(kind).to === 'authorities' ? 'authorities' : 'people';
  const known: Known = (name, asText) => isKnownName(name, to, asText);
  const missing = (needed[kind] ?? []).filter((name) => !used.has(name) && !used.has(instead[name] ?? name));
  return [
    ...templates.flatMap((template) => ownIssues(template, known)),
    ...emptyIssues(templates, common),
    ...templates.flatMap((template) => personalIssues(template, common, known)),
    ...missing.map((name) => issue('placeholder-missing' as const, { name })),
  ];
}

function ownIssues(
  { name: template, text }: CheckedTemplate,
  known: Known,
): readonly Issue<TemplateIssueCode>[] {
  if (all(text).every((block) => block.trim() === '')) return [issue('template-empty', { template })];
  const braces = text.containers.flatMap(({ blocks }) => checkBlocks(blocks, known));
  return [
    ...unique(braces).map((each) => ({ ...each, facts: { ...each.facts, template } })),
    ...unsureIssues(template, text.unsure),
  ];
}

function unsureIssues(
  template: string,
  kinds: DocumentText['unsure'] = [],
): readonly Issue<TemplateIssueCode>[] {
  return kinds.length === 0 ? [] : [issue('template-unsure', { template, kinds: kinds.join(',') })];
}

/** What nobody has filled in, and no condition guards unless a letter is weak without it: one issue for all of it. */
function emptyIssues(
  templates: readonly CheckedTemplate[],
  common: ReadonlyMap<string, string>,
): readonly Issue<TemplateIssueCode>[] {
  const empty = templates.flatMap(({ text }) => {
    const guarded = new Set(conditionsIn(all(text)));
    const said = namesIn(text).flatMap((name) => partsOf[name] ?? name);
    return said.filter((name) => common.get(name) === '' && (missed.includes(name) || !guarded.has(name)));
  });
  return empty.length === 0 ? [] : [issue('placeholder-empty', { names: [...new Set(empty)].join(', ') })];
}

/** Header and footer are those of all letters in a document: nothing personal can stand there. */
function personalIssues(
  { name: template, text }: CheckedTemplate,
  common: ReadonlyMap<string, string>,
  known: Known,
): readonly Issue<TemplateIssueCode>[] {
  const blocks = text.containers
    .filter(({ place }) => place === 'header' || place === 'footer')
    .flatMap((container) => container.blocks);
  const shared: readonly string[] = [...common.keys(), ...Object.values(enclosureConditions)];
  const used = blocks.flatMap((block) => placeholders(block ?? ''));
  const personal = used
    .filter(({ kind, name }) => known(name, kind === 'field') && !shared.includes(name))
    .map(({ name }) => name);
  return [...new Set(personal)].map((name) => issue('placeholder-personal', { template, name }));
}

function namesIn(text: DocumentText): readonly string[] {
  return all(text).flatMap((block) =>
    placeholders(block)
      .filter(({ kind }) => kind === 'field')
      .map(({ name }) => name),
  );
}

function all(text: DocumentText): readonly string[] {
  return text.containers.flatMap(({ blocks }) => blocks).filter((block) => block !== undefined);
}

function unique<Each extends Issue>(issues: readonly Each[]): readonly Each[] {
  return [...new Map(issues.map((each) => [JSON.stringify(each), each])).values()];
}
