import * as z from 'zod/mini';
import type { MailingBatch, TemplateCode } from '../../domain/letters/mailing';
import { mailingLabels, templateLabels } from '../../text/de/letterWords';
import {
  addedLater,
  type Column,
  choice,
  date,
  integer,
  json,
  optionalInteger,
  text,
  unreadable,
  yesNo,
} from './columns';
import type { TableSpec } from './tableSpec';

/** Tab Versand: one row per batch, written before its document is made. */
export const mailingTable: TableSpec<MailingBatch> = {
  tab: 'Versand',
  id: 'id',
  last: 'status',
  guarded: true,
  columns: {
    id: text('ID', { width: 80 }),
    kind: choice('Art', mailingLabels, { width: 150 }),
    number: integer('Stapel', { width: 60 }),
    batches: integer('von', { width: 50 }),
    letters: integer('Briefe', { width: 60 }),
    status: choice(
      'Status',
      { planned: 'vorbereitet', merged: 'erstellt', posted: 'aufgegeben', cancelled: 'abgebrochen' },
      { colours: { merged: '#fef7e0', posted: '#e6f4ea', cancelled: '#f1f3f4' } },
    ),
    letterDate: date('Briefdatum'),
    replyBy: date('Frist'),
    madeOn: date('Erstellt am'),
    postedOn: date('Aufgegeben am', { width: 110 }),
    document: text('Dokument', { width: 160 }),
    pdf: text('PDF', { width: 160 }),
    pages: optionalInteger('Seiten', { width: 60 }),
    pagesPerLetter: addedLater(optionalInteger('Seiten je Brief', { width: 110 }), null),
    templates: list<TemplateCode>('Inhalt', templateLabels),
    blankPage: yesNo('Leerseiten', { width: 80 }),
    assembly: text('Veranstaltung', { width: 100 }),
    mailing: text('Versand-ID', { width: 80 }),
    recipients: words('Empfänger', { width: 200 }),
    packed: addedLater(words('Gepackt', { width: 120 }), []),
    leftOut: json('Ausgelassen', z.array(z.object({ id: z.string(), reason: z.string() }))),
    by: text('Wer', { width: 180 }),
    templateHash: text('Fassung der Vorlagen', { hidden: true }),
    contentHash: text('Fassung der Briefe', { hidden: true }),
  },
};

/** A list of ids, separated by blanks. */
function words(title: string, look: { width?: number } = {}): Column<readonly string[]> {
  const column = text(title, look);
  return {
    look: column.look,
    write: (values) => column.write(values.join(' ')),
    read: (cell) => {
      const value = column.read(cell);
      return value === unreadable ? value : value.split(/\s+/).filter((word) => word !== '');
    },
  };
}

/** A list of codes, shown as their labels with commas. */
function list<Code extends string>(
  title: string,
  labels: Readonly<Record<Code, string>>,
): Column<readonly Code[]> {
  const codes = new Map((Object.keys(labels) as Code[]).map((code) => [labels[code].toLowerCase(), code]));
  const column = text(title, { width: 200 });
  return {
    look: column.look,
    write: (values) => values.map((code) => labels[code]).join(', '),
    read: (cell) => {
      const names = String(cell)
        .split(',')
        .map((name) => codes.get(name.trim().toLowerCase()));
      return names.every((code) => code !== undefined) ? names : unreadable;
    },
  };
}
