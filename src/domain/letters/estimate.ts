import type { DocumentText } from './documentText';
import { type Fields, placeholders, planMerge } from './merge';
import { expectedPages } from './pageCount';

/** How long a mailing takes, and in how many documents. */
export interface Estimate {
  readonly letters: number;
  readonly documents: number;
  readonly lettersPerDocument: number;
  readonly seconds: number;
}

/** Seconds after which a call takes up no further letter: Google may take 30, and saving needs some of them. */
export const secondsPerCall = 25;

// Google's service calls take about 5 ms; making a document 2 s, its PDF 3 s and the file for it 2 s (platform.md). Each
// call reads the tabs, finds the document, opens it and the templates, saves it (1 s) and says on the file how far it is.
const call = 0.005;
const making = 2;
const filling = 4;
const pdf = 3 + 2 + 1.5;
// Who is in the tables is read anew in each call: 40 cells or so of a person and of what is in the log about them.
const perPerson = 80 * 2.5e-6;
// Google often fails to make a PDF of more than 200 pages (platform.md).
const mostPages = 192;
const mostLetters = 50;

/**
 * Estimates the merge of so many envelopes of these templates; counts blocks and placeholders for the time, and pages
 * for the size of a document: 50 letters, or 48 of three or four pages. The figures come from virtual time; nobody
 * has measured them at Google yet, so that only the clock says when a call has done enough.
 *
 * @param common what all letters share, and the conditions as they hold for most readers
 */
export function estimate(letters: number, templates: readonly DocumentText[], common: Fields): Estimate {
  const perLetter = templates.reduce((sum, template) => sum + callsPerLetter(template, common), 0) * call;
  const templatesRead = templates.reduce((sum, template) => sum + callsToRead(template), 0) * call;
  const perCall = filling + templatesRead + letters * perPerson;
  const lettersPerDocument = lettersOf(expectedPages(templates));
  const documents = Math.ceil(letters / lettersPerDocument);
  const lettersIn = (seconds: number) => Math.max(1, Math.floor((seconds - perCall) / perLetter));
  const further = Math.max(
    0,
    Math.ceil(letters / Math.max(1, documents)) - lettersIn(secondsPerCall - making),
  );
  const calls = documents * (1 + Math.ceil(further / lettersIn(secondsPerCall)));
  return {
    letters,
    documents,
    lettersPerDocument,
    seconds: Math.ceil(letters * perLetter + documents * (making + pdf) + calls * perCall),
  };
}

/** Letters of so many pages that a document holds, also if an empty page makes them even for printing on both sides. */
function lettersOf(pages: number): number {
  const even = pages + (pages % 2);
  return Math.max(1, Math.min(mostLetters, Math.floor(mostPages / even)));
}

/**
 * Copy and append each block that the conditions leave, replace what is personal, begin a page. A table costs two calls
 * more, a paragraph with placeholders one, or three to find it in its cell, and each placeholder three.
 */
function callsPerLetter(template: DocumentText, common: Fields): number {
  const kept = template.containers
    .filter(({ place }) => place === 'body' || place === 'cell')
    .map(({ place, blocks }) => ({ place, blocks: keptBlocks(blocks, common) }));
  const body = kept.filter(({ place }) => place === 'body').flatMap(({ blocks }) => blocks);
  const tables = body.filter((block) => block === undefined).length;
  const replacing = kept.flatMap(({ place, blocks }) =>
    blocks.map((block) => {
      const personal = personalIn(block ?? '', common);
      return personal === 0 ? 0 : 3 * personal + (place === 'cell' ? 3 : 1);
    }),
  );
  const replaced = replacing.reduce((sum, calls) => sum + calls, 0);
  return 2 * body.length + 2 * tables + replaced + (template.extraCalls ?? 0) + 6;
}

function personalIn(block: string, common: Fields): number {
  return placeholders(block).filter(({ kind, name }) => kind === 'field' && !common.texts.has(name)).length;
}

function keptBlocks(
  blocks: readonly (string | undefined)[],
  fields: Fields,
): readonly (string | undefined)[] {
  const plans = planMerge(blocks, fields);
  return blocks.filter((_, index) => plans[index] !== 'drop');
}

/**
 * What a template says is known from planning the mailing: Drive is asked whether it lies in the bin and Docs whether
 * it has changed (0.2 s each), it is opened (0.5 s), and each block is fetched and prepared.
 */
function callsToRead(template: DocumentText): number {
  return template.containers.reduce((sum, { blocks }) => sum + 3 * blocks.length, 190);
}
