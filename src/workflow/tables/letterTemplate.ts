import type { TemplateCode } from '../../domain/letters/mailing';
import { templateLabels } from '../../text/de/letterWords';
import { choice, date, text } from './columns';
import type { TableSpec } from './tableSpec';

/** The document of one template, made on first use and edited by the manager. */
export interface LetterTemplate {
  readonly code: TemplateCode;
  /** Id of the document. */
  readonly document: string;
  readonly link: string;
  readonly madeOn: string;
}

/** Tab Vorlagen. */
export const letterTemplateTable: TableSpec<LetterTemplate> = {
  tab: 'Vorlagen',
  id: 'code',
  guarded: false,
  columns: {
    code: choice('Vorlage', templateLabels, { width: 220 }),
    link: text('Link', { width: 320 }),
    madeOn: date('Angelegt am', { width: 110 }),
    document: text('Dokument', { width: 160 }),
  },
};
