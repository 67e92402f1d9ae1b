import type { DocumentText } from './documentText';
import { placeholders } from './merge';

/** How long a mailing takes, and in how many documents. */
export interface Estimate {
  readonly letters: number;
  readonly documents: number;
  readonly lettersPerDocument: number;
  readonly seconds: number;
}

// Google's service calls take about 5 ms; making a document 2 s, saving 1 s, its PDF 3 s (platform.md). A call may
// take 30 s; a quarter of that is kept in reserve.
const call = 0.005;
const document = 2 + 1 + 0.3;
const pdf = 3 + 0.5;
const budget = 22;
const most = 50;

/**
 * Estimates the merge of so many envelopes of these templates; counts blocks and placeholders, so that a letter of
 * three templates gets smaller documents than one of a single page.
 */
export function estimate(letters: number, templates: readonly DocumentText[]): Estimate {
  const perLetter = templates.reduce((sum, template) => sum + callsPerLetter(template), 0) * call;
  const reading = templates.reduce((sum, template) => sum + callsToRead(template), 0) * call;
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

/** Copy and append each block, find and replace each placeholder, begin a page. */
function callsPerLetter(template: DocumentText): number {
  const fields = template.containers
    .filter((container) => container.place === 'body' || container.place === 'cell')
    .flatMap((container) => container.blocks)
    .reduce((sum, text) => sum + placeholders(text ?? '').length, 0);
  return 2 * blocks(template) + 4 * fields + 4;
}

/** Each block is asked for its kind, text and pictures, twice: once to compare, once to merge. */
function callsToRead(template: DocumentText): number {
  const cells = template.containers.reduce((sum, container) => sum + container.blocks.length + 2, 0);
  return 2 * 4 * cells;
}

function blocks(template: DocumentText): number {
  return template.containers
    .filter((container) => container.place === 'body')
    .reduce((sum, container) => sum + container.blocks.length, 0);
}
