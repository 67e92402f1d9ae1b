import type { DocumentText } from '../domain/letters/documentText';
import type { TemplateLayout } from '../domain/letters/layout';
import { conditionsIn, sharedFields } from '../domain/letters/merge';
import { sha256Hex } from '../domain/sha256';
import type { Documents, FileMark, LetterPart, MergeOrder, PdfFile } from '../ports/documents';
import { type Appender, appendTo, type Section } from './appender';
import { layOut } from './documentLayout';
import { appendFilled, blobsOf, prepared } from './documentMerge';
import { type DriveFiles, driveFiles, isUnseen } from './driveFiles';
import { countNumbered } from './letterLists';
import { attributesOf, looksOf } from './templateLooks';
import { readBlocks, type TemplateBlock } from './templateParts';
import { pageBreaksIn, textsOf, unsureIn } from './templateText';

type Document = GoogleAppsScript.Document.Document;

/** A template opened once per execution: opening and reading it is what costs. */
interface OpenTemplate {
  readonly document: Document;
  readonly body: readonly TemplateBlock[];
  readonly header: readonly TemplateBlock[];
  readonly footer: readonly TemplateBlock[];
  /** Names of the conditions in its body. */
  readonly conditions: readonly string[];
}

// Google refuses "too many changes applied before saving document"; nobody knows how many, so well below 5,000.
const changesPerSave = 2500;

/** Documents in Google Docs and Drive. */
export function googleDocuments(workbook: string): Documents {
  const files = driveFiles(workbook);
  const open = new Map<string, OpenTemplate>();
  const template = (id: string): OpenTemplate => {
    const known = open.get(id) ?? openTemplate(id);
    open.set(id, known);
    return known;
  };
  return {
    urlOf: (id, kind) =>
      kind === 'pdf'
        ? `https://drive.google.com/file/d/${id}/view`
        : `https://docs.google.com/document/d/${id}/edit`,
    find: (key) => files.find(key),
    create: (mark, layout) => once(files, mark, (document) => lay(document, layout)),
    read(id) {
      if (files.isInBin(id)) return undefined;
      try {
        return textOf(template(id));
      } catch (error) {
        if (isGone(error)) return undefined;
        throw error;
      }
    },
    looks: (id) => lookOf(template(id)),
    merge: (mark, order) => once(files, mark, (document) => merge(document, order, template)),
    pdf: (mark, id) => pdfOf(files, mark, id),
    remove: (id) => removeWithPdf(files, id),
    discard: (series) => discard(files, series),
  };
}

/** Makes a document of a mark exactly once: what is finished is given back, what is half done is begun anew. */
function once(files: DriveFiles, mark: FileMark, fill: (document: Document) => Document): string {
  const found = files.find(mark.key);
  if (found !== undefined) return found;
  discard(files, mark.series ?? mark.key);
  const id = files.begin(mark);
  fill(DocumentApp.openById(id)).saveAndClose();
  files.finish(id, mark);
  return id;
}

function lay(document: Document, layout: TemplateLayout): Document {
  layOut(document, layout);
  return document;
}

function openTemplate(id: string): OpenTemplate {
  const document = DocumentApp.openById(id);
  const [header, footer] = [document.getHeader(), document.getFooter()];
  const body = readBlocks(document.getBody());
  return {
    document,
    body,
    conditions: conditionsIn(textsOf('body', body).flatMap(({ blocks }) => blocks)),
    header: header === null ? [] : readBlocks(header),
    footer: footer === null ? [] : readBlocks(footer),
  };
}

function textOf({ body, header, footer }: OpenTemplate): DocumentText {
  return {
    containers: [...textsOf('body', body), ...textsOf('header', header), ...textsOf('footer', footer)],
    pageBreaks: pageBreaksIn(body),
    numbered: countNumbered(body),
    unsure: unsureIn([...body, ...header, ...footer]),
  };
}

function lookOf({ document, body, header, footer }: OpenTemplate): string {
  return sha256Hex([attributesOf(document.getBody()), ...[body, header, footer].map(looksOf)].join('\n\n'));
}

/** Fills a new document with letters; returns it as it is open last, because it is saved and opened in between. */
function merge(begun: Document, order: MergeOrder, template: (id: string) => OpenTemplate): Document {
  let document = begun;
  const first = template(order.letters[0]!.parts[0]!.template);
  takeOver(document, first, order);
  const blocks = new Map<string, readonly TemplateBlock[]>();
  const blocksOf = ({ template: id, fields }: LetterPart): readonly TemplateBlock[] => {
    const { body, conditions } = template(id);
    const shared = sharedFields(conditions, fields, order.common);
    const key = `${id} ${shared.key}`;
    const known = blocks.get(key) ?? prepared(body, shared.fields);
    blocks.set(key, known);
    return known;
  };
  let changes = 0;
  let body = appendTo(document.getBody());
  order.letters.forEach((letter, index) => {
    const pictures = blobsOf(letter.pictures);
    letter.parts.forEach((part, place) => {
      const isFirst = index === 0 && place === 0;
      if (!isFirst) breakPage(body, place === 0 && order.blankPage);
      changes += appendFilled(body, blocksOf(part), part.fields, pictures) + 3;
      if (isFirst) removeFirst(document.getBody()); // a new document's empty paragraph
    });
    if (changes < changesPerSave) return;
    document = reopened(document);
    body = appendTo(document.getBody());
    changes = 0;
  });
  if (order.blankPage) {
    breakPage(body, false);
    speck(body); // a page that nothing stands on is none in LibreOffice
  }
  return document;
}

/** Page, header and footer of the first template. */
function takeOver(document: Document, from: OpenTemplate, { common }: MergeOrder): void {
  document.getBody().setAttributes(from.document.getBody().getAttributes());
  if (from.header.length > 0) {
    const header = document.addHeader();
    appendFilled(appendTo(header), from.header, common, new Map());
    removeFirst(header);
  }
  if (from.footer.length > 0) {
    const footer = document.addFooter();
    appendFilled(appendTo(footer), from.footer, common, new Map());
    removeFirst(footer);
  }
}

/** Begins a page, or leaves one empty before; a paragraph for each, as LibreOffice takes two breaks of one for one. */
function breakPage(body: Appender, leavesOneEmpty: boolean): void {
  speck(body).appendPageBreak();
  if (leavesOneEmpty) speck(body).appendPageBreak();
}

/** Appends a paragraph that is as good as invisible, also at the end of a full page. */
function speck(body: Appender): GoogleAppsScript.Document.Paragraph {
  const { Attribute } = DocumentApp;
  const paragraph = body.paragraph('');
  return paragraph.setAttributes({
    [Attribute.FONT_SIZE]: 1,
    [Attribute.LINE_SPACING]: 1,
    [Attribute.SPACING_BEFORE]: 0,
    [Attribute.SPACING_AFTER]: 0,
  });
}

function removeFirst(section: Section): void {
  section.removeChild(section.getChild(0));
}

function reopened(document: Document): Document {
  const id = document.getId();
  document.saveAndClose();
  return DocumentApp.openById(id);
}

function discard(files: DriveFiles, series: string): void {
  for (const id of files.inSeries(series)) removeWithPdf(files, id);
}

function removeWithPdf(files: DriveFiles, id: string): void {
  const pdf = files.find(`pdf-${id}`);
  for (const gone of pdf === undefined ? [id] : [pdf, id]) removeIfThere(files, gone);
}

function removeIfThere(files: DriveFiles, id: string): void {
  try {
    files.remove(id);
  } catch (error) {
    if (!isUnseen(error)) throw error;
  }
}

function pdfOf(files: DriveFiles, mark: FileMark, documentId: string): PdfFile | undefined {
  const key = `pdf-${documentId}`;
  const known = files.find(key);
  if (known !== undefined) return pdfFile(known, files.pagesOf(known));
  const blob = exported(documentId);
  if (blob === undefined) return undefined;
  const pages = pagesIn(blob);
  return pdfFile(files.keep({ key, title: `${mark.title}.pdf` }, blob, pages), pages);
}

function pdfFile(id: string, pages: number): PdfFile {
  return { id, ...(pages === 0 ? {} : { pages }) };
}

/** Google fails now and then to export long documents, and does it when asked again. */
function exported(documentId: string): GoogleAppsScript.Base.Blob | undefined {
  for (let attempt = 1; ; attempt++) {
    try {
      return DocumentApp.openById(documentId).getAs('application/pdf');
    } catch (error) {
      if (/LibreOffice/.test(String(error))) return undefined;
      if (attempt === 3) throw error;
    }
  }
}

function pagesIn(pdf: GoogleAppsScript.Base.Blob): number {
  return pdf.getDataAsString('ISO-8859-1').match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? 0;
}

/** Gone or closed to us; "Service Documents failed while accessing document" is neither and passes. */
function isGone(error: unknown): boolean {
  return /document is missing|not found|dokument fehlt|permission to access/i.test(String(error));
}
