import * as z from 'zod/mini';
import { choice, date, integer, json, text } from './columns';
import type { TableSpec } from './tableSpec';

/** Where a mailing stands. */
export type MailingStatus = 'planned' | 'merging' | 'merged' | 'posted' | 'cancelled';

/** One batch of letters, or one dispatch to many: a row of the tab Versand. */
export interface Mailing {
  /** For example `V01`. */
  readonly id: string;
  readonly assembly: string;
  readonly kind: 'invitation' | 'reminder' | 'note' | 'replacement' | 'guardians' | 'article14';
  readonly status: MailingStatus;
  /** Names of the templates that go into one envelope, in order. */
  readonly templates: readonly string[];
  /** Document id and version of the templates. */
  readonly templateVersions: readonly string[];
  /** AIDs in print order. */
  readonly people: readonly string[];
  readonly letters: number;
  /** Document ids of the merged files, one per batch. */
  readonly files: readonly string[];
  readonly printedOn: string;
  readonly postedOn: string;
  readonly replyBy: string;
}

const texts = z.array(z.string());

/** Tab Versand. */
export const mailingTable: TableSpec<Mailing> = {
  tab: 'Versand',
  id: 'id',
  guarded: true,
  columns: {
    id: text('ID', { width: 60 }),
    assembly: text('Veranstaltung', { width: 100 }),
    kind: choice('Art', {
      invitation: 'Einladung',
      reminder: 'Erinnerung',
      note: 'Einwurf',
      replacement: 'Nachrück-Einladung',
      guardians: 'Elternbrief',
      article14: 'Information nach Art. 14',
    }),
    status: choice('Status', {
      planned: 'vorbereitet',
      merging: 'läuft',
      merged: 'fertig',
      posted: 'aufgegeben',
      cancelled: 'abgebrochen',
    }),
    letters: integer('Briefe'),
    printedOn: date('Gedruckt am'),
    postedOn: date('Aufgegeben am'),
    replyBy: date('Frist'),
    files: json('Dateien', texts),
    templates: json('Vorlagen', texts),
    templateVersions: json('Fassungen', texts),
    people: json('Personen', texts),
  },
};
