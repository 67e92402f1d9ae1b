import { conditionsIn } from '../domain/letters/merge';
import { sha256Hex } from '../domain/sha256';
import { attributesOf, looksOf } from './templateLooks';
import {
  forget,
  keep,
  recall,
  recalledBlocks,
  revisionOf,
  type Sections,
  type TemplateMemory,
} from './templateMemory';
import { type Blocks, readBlocks, type TemplateBlock } from './templateParts';
import { differsByPage, textsOf } from './templateText';

type Document = GoogleAppsScript.Document.Document;

/** A template opened once per execution: opening and reading it is what costs. */
export interface TemplateDocument extends Sections {
  readonly document: Document;
  /** Names of the conditions in its body. */
  readonly conditions: readonly string[];
  /** Whether header or footer of some pages differ from those of the others. */
  readonly differsByPage: boolean;
  /** Changes when somebody formats it differently or changes its pictures. */
  looks(): string;
}

/** What of a template has to be read, or is known from an earlier call. */
type Read = Omit<TemplateDocument, 'document' | 'conditions'>;

/**
 * Opens a template. What it says and looks like is read only if it is not known from an earlier call, or has changed.
 *
 * Docs is asked for the state it is in before it is read, lest words get an age they do not have; but where they are
 * known, after it is opened, lest a change fall in between.
 */
export function openTemplate(id: string): TemplateDocument {
  const known = recall(id);
  const revision = known ? undefined : revisionOf(id);
  const document = DocumentApp.openById(id);
  const isSame = known && known.text === document.getBody().getText() && known.revision === revisionOf(id);
  if (known && !isSame) forget(id);
  const read = isSame ? readFrom(known, document) : readAnew(id, document, revision);
  const conditions = conditionsIn(textsOf('body', read.body).flatMap(({ blocks }) => blocks));
  return { document, ...read, conditions };
}

function readFrom(known: TemplateMemory, document: Document): Read {
  return {
    ...sectionsOf(document, (container, name) => recalledBlocks(container, known[name])),
    differsByPage: known.differsByPage,
    looks: () => known.looks,
  };
}

/** Reads a template; its looks only when they are asked for, and then all is kept for the next call. */
function readAnew(id: string, document: Document, revision: string | undefined): Read {
  const body = document.getBody();
  const read = { ...sectionsOf(document, readBlocks), differsByPage: differsByPage(body) };
  const text = body.getText();
  let looks: string | undefined;
  return {
    ...read,
    looks() {
      if (looks !== undefined) return looks;
      const sections = [read.body, read.header, read.footer];
      looks = sha256Hex([attributesOf(body), ...sections.map(looksOf)].join('\n\n'));
      if (revision !== undefined) keep(id, { ...read, revision, text, looks });
      return looks;
    },
  };
}

function sectionsOf(
  document: Document,
  blocksOf: (container: Blocks, name: keyof Sections) => readonly TemplateBlock[],
): Sections {
  const [header, footer] = [document.getHeader(), document.getFooter()];
  return {
    body: blocksOf(document.getBody(), 'body'),
    header: header === null ? [] : blocksOf(header, 'header'),
    footer: footer === null ? [] : blocksOf(footer, 'footer'),
  };
}
