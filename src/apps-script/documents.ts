import type { DocumentText } from '../domain/letters/documentText';
import type { TemplateLayout } from '../domain/letters/layout';
import type { Documents, FileMark, Merged, MergeOrder, PdfFile } from '../ports/documents';
import { documentsLeft } from './documentCount';
import { layOut } from './documentLayout';
import { type DriveFiles, driveFiles, isUnseen, type MarkedFile } from './driveFiles';
import { listCalls } from './letterLists';
import { appendLetters } from './letterPages';
import { pictureCalls } from './letterPictures';
import { openTemplate, type TemplateDocument } from './templateDocument';
import { pageBreaksIn, textsOf, unsureIn } from './templateText';

type Document = GoogleAppsScript.Document.Document;

/** Documents in Google Docs and Drive. */
export function googleDocuments(workbook: string): Documents {
  const files = driveFiles(workbook);
  const open = new Map<string, TemplateDocument>();
  const template = (id: string): TemplateDocument => {
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
    reached: (key) => files.reached(key),
    isThere: (id) => !files.isInBin(id) && unlessGone(() => DocumentApp.openById(id)) !== undefined,
    leftToday: documentsLeft,
    create: (mark, layout) => create(files, mark, layout),
    read: (id) => (files.isInBin(id) ? undefined : unlessGone(() => textOf(template(id)))),
    looks: (id) => template(id).looks(),
    merge: (mark, order, hasTime) => merge(files, mark, order, template, hasTime),
    pdf: (mark, id) => pdfOf(files, mark, id),
    discard: (series) => discard(files, files.inSeries(series)),
  };
}

/** Lays a document out exactly once: what is finished is given back, what is half done is begun anew. */
function create(files: DriveFiles, mark: FileMark, layout: TemplateLayout): string {
  const there = files.inSeries(seriesOf(mark));
  const known = there.find(({ key }) => key === mark.key);
  if (known?.isFinished) return known.id;
  const document = begin(files, mark, there);
  const id = document.getId();
  layOut(document, layout);
  document.saveAndClose();
  files.finish(id);
  return id;
}

/** Fills a document in as many calls as it takes; how far it is counts once that is saved. */
function merge(
  files: DriveFiles,
  mark: FileMark,
  order: MergeOrder,
  template: (id: string) => TemplateDocument,
  hasTime: () => boolean,
): Merged {
  const there = files.inSeries(seriesOf(mark));
  const known = there.find(({ key }) => key === mark.key);
  if (known?.isFinished) return { document: known.id, letters: order.letters.length };
  const resumed = known && resume(known);
  const document = resumed ?? begin(files, mark, there);
  const id = document.getId();
  const letters = appendLetters(document, order, resumed ? known!.letters : 0, template, hasTime);
  document.saveAndClose();
  if (letters === order.letters.length) files.finish(id);
  else files.reach(id, { letters, children: childrenOf(id) });
  return { document: id, letters };
}

function seriesOf({ key, series = key }: FileMark): string {
  return series;
}

/** Counted anew once it is saved, because nobody knows what Docs tidies up when it saves. */
function childrenOf(id: string): number {
  return DocumentApp.openById(id).getBody().getNumChildren();
}

/** An unfinished document to go on with, if it is as the last call left it. */
function resume({ id, letters, children }: MarkedFile): Document | undefined {
  if (letters === 0) return undefined;
  const document = DocumentApp.openById(id);
  return document.getBody().getNumChildren() === children ? document : undefined;
}

/** A new document in the place of everything its series has. */
function begin(files: DriveFiles, mark: FileMark, there: readonly MarkedFile[]): Document {
  discard(files, there);
  return DocumentApp.openById(files.begin(mark));
}

function textOf({ body, header, footer, differsByPage }: TemplateDocument): DocumentText {
  return {
    containers: [...textsOf('body', body), ...textsOf('header', header), ...textsOf('footer', footer)],
    pageBreaks: pageBreaksIn(body),
    extraCalls: listCalls(body) + pictureCalls(body),
    unsure: [
      ...unsureIn([...body, ...header, ...footer]),
      ...(differsByPage ? (['some-pages'] as const) : []),
    ],
  };
}

function discard(files: DriveFiles, there: readonly MarkedFile[]): void {
  for (const { id } of there) {
    try {
      files.remove(id);
    } catch (error) {
      if (!isUnseen(error)) throw error;
    }
  }
}

function pdfOf(files: DriveFiles, mark: FileMark, documentId: string): PdfFile | undefined {
  const key = `pdf-${documentId}`;
  const known = files.find(key);
  if (known !== undefined) return pdfFile(known, files.pagesOf(known));
  const blob = exported(documentId);
  if (blob === undefined) return undefined;
  const pages = pagesIn(blob);
  return pdfFile(files.keep({ key, series: seriesOf(mark), title: `${mark.title}.pdf` }, blob, pages), pages);
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

/** `undefined` for a document gone or closed to us; "Service Documents failed while accessing document" is neither and passes. */
function unlessGone<Value>(open: () => Value): Value | undefined {
  try {
    return open();
  } catch (error) {
    if (/document is missing|not found|dokument fehlt|permission to access/i.test(String(error)))
      return undefined;
    throw error;
  }
}
