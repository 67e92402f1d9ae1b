import type { BatchPiece, MailingPlan, MailingView } from '../../src/api/letters';
import type { Invitee, InviteeStatus } from '../../src/domain/invitee';
import type { Result } from '../../src/domain/issue';
import type { TemplateLayout } from '../../src/domain/letters/layout';
import type { MailingKind, TemplateCode } from '../../src/domain/letters/mailing';
import { templateLabels } from '../../src/text/de/letterWords';
import { mergeBatch, planMailing, previewMailing } from '../../src/workflow/letters';
import { letterTemplateTable } from '../../src/workflow/tables/letterTemplate';
import { upsertRows } from '../../src/workflow/tables/table';
import { drawnWorkbook } from './drawnWorkbook';
import { usual } from './envelope';
import { history, invitee } from './invitees';
import { type LetterDesk, letterDesk } from './letterDesk';
import { smallTemplate, textOfDocx } from './mailingRun';
import { value } from './value';

const desks: LetterDesk[] = [];
afterEach(() => {
  for (const desk of desks.splice(0)) desk.end();
});

/** The invitation the tests plan unless they say otherwise. */
export const plan: MailingPlan = {
  ...usual('invitation'),
  leftOut: [],
  letterDate: '2026-11-03',
  replyBy: '2026-11-20',
  blankPage: false,
};

/** Ids of the people of a desk, from 1. */
export const aid = (number: number) => `245-2025-1-${String(number).padStart(3, '0')}`;

/** Somebody drawn, in a house of their number. */
export const person = (number: number, given: Partial<Invitee> = {}) =>
  invitee({ aid: aid(number), surname: `Muster${number}`, houseNumber: String(number), ...given });

/**
 * Makes a desk that ends with its test: people at the statuses given, or as invitees, and a small template of every kind.
 *
 * @param pages of every PDF
 */
export function mailingDesk(
  people: readonly (Invitee | InviteeStatus)[],
  body = smallTemplate.body,
  pages = 1,
): LetterDesk {
  const pdf = () => new TextEncoder().encode(`%PDF ${'/Type /Page '.repeat(pages)}`);
  const desk = deskWithoutTemplates(people, pdf);
  writeTemplates(desk, Object.keys(templateLabels) as TemplateCode[], body);
  return desk;
}

/** The same before any template was made. */
export function deskWithoutTemplates(
  people: readonly (Invitee | InviteeStatus)[],
  toPdf: () => Uint8Array,
): LetterDesk {
  const invitees = people.map((each, index) =>
    typeof each === 'string' ? person(index + 1, { status: each, entries: each === 'drawn' ? 0 : 1 }) : each,
  );
  const log = invitees.flatMap(({ aid: id, status }) => (status === 'drawn' ? [] : history(id, [status])));
  const desk = letterDesk(drawnWorkbook(invitees, log).workbook(), toPdf);
  desks.push(desk);
  return desk;
}

/** From now on these templates are new documents of this text. */
export function writeTemplates(
  desk: LetterDesk,
  codes: readonly TemplateCode[],
  body: TemplateLayout['body'],
): void {
  const made = desk.documents.store.list().length;
  desk.run(({ tables, documents }) => {
    const rows = codes.map((code) => {
      const key = `template-${code}-${made}`; // a key made before would give the document made then
      const document = documents.create({ key, title: code }, { ...smallTemplate, body });
      return { code, document, link: '', madeOn: '' };
    });
    upsertRows(tables, letterTemplateTable, rows);
  });
}

/** Ids of everybody who would get a letter of the kind now. */
export const recipients = (desk: LetterDesk, kind: MailingKind): string[] =>
  value(desk.run((world) => previewMailing(world, { ...plan, ...usual(kind) }))).recipients.map(
    ({ id }) => id,
  );

/** Plans the invitation, or what is given; gives the newest mailing. */
export const planned = (desk: LetterDesk, given: Partial<MailingPlan> = {}): MailingView =>
  value(desk.run((world) => planMailing(world, { ...plan, ...(given.kind && usual(given.kind)), ...given })))
    .mailings[0]!;

/** Makes the document of a batch, in one call. */
export const merge = (desk: LetterDesk, batch: string, accept = false): Result<BatchPiece> =>
  desk.run((world) => mergeBatch(world, batch, accept));

/** What the document behind a link says. */
export const textOf = (desk: LetterDesk, link: string): string => textOfDocx(desk.bytes(documentIn(link)));

/** The document a link leads to. */
export const documentIn = (link: string): string => link.split('/')[5]!;
