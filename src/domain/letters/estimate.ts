import type { DocumentText } from './documentText';
import { type Fields, placeholders, planMerge } from './merge';

/** How long a mailing takes, and in how many documents. */
export interface Estimate {
  readonly letters: number;
  readonly documents: number;
  readonly lettersPerDocument: number;
  readonly seconds: number;
}

// Google's service calls take about 5 ms; making a document 2 s, opening it and a template, finding and marking it,
// saving 1 s, its PDF 3 s (platform.md). A call may take 30 s; a part of that is kept in reserve.
const call = 0.005;
const document = 2 + 1 + 3;
// Who is in the tables is read anew in each call: 40 cells or so of a person and of what is in the log about them.
const perPerson = 80 * 2.5e-6;
const pdf = 3 + 0.5;
const budget = 26;
const most = 50;

/**
 * Estimates the merge of so many envelopes of these templates; counts blocks and placeholders, so that a letter of
 * three templates gets smaller documents than one of a single page: 50 reminders of a page fit a call, 12 invitations
 * of three pages. The figures come from virtual time; nobody has measured them at Google yet.
 *
 * @param common what all letters share, and the conditions as they hold for most readers
 */
export function estimate(letters: number, templates: readonly DocumentText[], common: Fields): Estimate {
  const perLetter = templates.reduce((sum, template) => sum + callsPerLetter(template, common), 0) * call;
  const templatesRead = templates.reduce((sum, template) => sum + callsToRead(template), 0) * call;
  const reading = templatesRead + letters * perPerson;
  const fitting = Math.floor((budget - document - reading) / perLetter);
  const lettersPerDocument = Math.max(1, Math.min(most, fitting));
  const documents = Math.ceil(letters / lettersPerDocument);
  return {
    letters,
    documents,
    lettersPerDocument,
    seconds: Math.ceil(letters * perLetter + documents * (document + pdf + reading)),
  };
}

/**
 * Copy and append each block that the conditions leave, find and replace what is personal, begin a page. A table costs two
 * calls more, a placeholder in a cell has to be looked for, an item of a numbered list joins the letter's own.
 */
function callsPerLetter(template: DocumentText, common: Fields): number {
  const kept = template.containers
    .filter(({ place }) => place === 'body' || place === 'cell')
    .map(({ place, blocks }) => ({ place, blocks: keptBlocks(blocks, common) }));
  const body = kept.filter(({ place }) => place === 'body').flatMap(({ blocks }) => blocks);
  const tables = body.filter((block) => block === undefined).length;
  const personal = kept
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => placeholders(block ?? ''))
    .filter(({ kind, name }) => kind === 'field' && !common.texts.has(name));
  return 2 * body.length + 2 * tables + 7 * personal.length + 5 * (template.numbered ?? 0) + 6;
}

function keptBlocks(
  blocks: readonly (string | undefined)[],
  fields: Fields,
): readonly (string | undefined)[] {
  const plans = planMerge(blocks, fields);
  return blocks.filter((_, index) => plans[index] !== 'drop');
}

/**
 * Each block is asked for its children, their kind, text and looks, once, and prepared for two kinds of reader; Drive
 * is asked whether the template lies in the bin.
 */
function callsToRead(template: DocumentText): number {
  return template.containers.reduce((sum, { blocks }) => sum + 14 * blocks.length + 3, 40);
}
