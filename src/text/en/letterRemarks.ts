import type { PlatformIssueCode } from '../../api/platform';
import type { Issue } from '../../domain/issue';
import type { AddressIssueCode } from '../../domain/letters/addressBlock';
import type { LetterIssueCode } from '../../domain/letters/letterIssue';
import type { ReplyCodeIssueCode } from '../../domain/letters/replyCode';
import type { ProjectIssueCode } from '../../domain/workbookIssue';
import { mailingLabels } from '../de/letterWords';

type Facts = Issue['facts'];

/** Said of single people, at the posting, or of e-mails: none of which the command does. */
type OnScreenOnly =
  | AddressIssueCode
  | ReplyCodeIssueCode
  | 'letters-posted-in-future'
  | 'letters-posted-before-made'
  | 'letters-batch-not-made'
  | 'letters-mail-quota';

type CommandIssueCode =
  | Exclude<LetterIssueCode, OnScreenOnly>
  | ProjectIssueCode
  | Extract<PlatformIssueCode, 'platform-busy'>;

const dateNames: Readonly<Record<string, string>> = {
  posting: 'the date of the letters (--date)',
  deadline: 'the last day to reply (--reply-by)',
  event: 'the date of the event, in the tab Veranstaltungen',
};

const unsureNames: Readonly<Record<string, string>> = {
  chip: 'a smart chip (date, person or link)',
  contents: 'a table of contents',
  drawing: 'a drawing or text box',
  equation: 'an equation',
  footnote: 'a footnote',
  'some-pages': 'a header or footer of some pages only',
  other: 'something no program sees in Google Docs (a page number, for example)',
};

const plural = (n: string | number | undefined, one: string, many: string) =>
  Number(n) === 1 ? `1 ${one}` : `${n} ${many}`;

const takeOver = '--accept takes it over, in this batch and those to come';

/** What the command `letters` finds in workbook, templates and dates: what is the matter and what to do. */
const remarks: Readonly<Record<CommandIssueCode, (facts: Facts) => string>> = {
  'placeholder-unknown': ({ template, name }) =>
    `template "${template}": there is no placeholder {{${name}}} in this letter; take one of the list in the sidebar`,
  'placeholder-missing': ({ name }) =>
    `{{${name}}} is in none of the templates of this mailing; insert it if it should be`,
  'placeholder-empty': ({ names }) =>
    `empty in the letters: ${names}; fill it in under Projekt or in the tab Veranstaltungen`,
  'placeholder-personal': ({ template, name }) =>
    `template "${template}": {{${name}}} cannot stand in header or footer, which all letters share; move it into the text`,
  'template-empty': ({ template }) => `template "${template}": empty`,
  'template-unsure': ({ template, kinds }) =>
    `template "${template}": holds ${String(kinds)
      .split(',')
      .map((kind) => unsureNames[kind] ?? kind)
      .join(', ')}, which may be missing in the letters; use text, a table or a picture`,
  'condition-unclosed': ({ template, name }) =>
    `template "${template}": {{#${name}}} begins and never ends; write {{/${name}}} behind it`,
  'condition-unopened': ({ template, name }) =>
    `template "${template}": {{/${name}}} ends what never began; write {{#${name}}} before it`,
  'braces-unclosed': ({ template }) =>
    `template "${template}": braces that do not match; a placeholder looks like {{Anrede}}`,
  'dates-missing': ({ which }) => `${dateNames[String(which)] ?? which} is missing; give one`,
  'dates-deadline-too-early': ({ posting, deadline, days, least }) =>
    Number(days) < 0
      ? `letters of ${posting}, replies by ${deadline}: over by then; leave ${least} days or more for the post`
      : `letters of ${posting}, replies by ${deadline}: ${plural(days, 'day', 'days')}; leave ${least} or more for the post`,
  'dates-deadline-not-before-event': ({ deadline, event }) =>
    `replies by ${deadline}, event on ${event}: choose an earlier day with --reply-by`,
  'dates-deadline-differs': ({ deadline, projectDeadline }) =>
    `replies by ${deadline} in the letters, by ${projectDeadline} in the project and on the reply page; use the same day everywhere`,
  'dates-unknown-in-template': ({ template, date }) =>
    `template "${template}": the typed date "${date}" is neither that of the letters nor the last day to reply nor that of the event; use a placeholder such as {{Frist}}`,
  'dates-weekday-wrong': ({ template, date }) =>
    `template "${template}": in "${date}" the day of the week is wrong`,
  'article14-missing': ({ people }) =>
    `${plural(people, 'person is', 'people are')} told nowhere where their address is from, which the first letter must do; enclose "Information nach Art. 14"`,
  'letters-no-assembly': () => 'there is no event yet; set it up under Projekt',
  'letters-template-gone': ({ template }) =>
    `template "${template}": gone, or in the bin; take it out of there, or make it anew in the sidebar`,
  'letters-nobody': ({ kind }) =>
    `${mailingLabels[kind as keyof typeof mailingLabels] ?? kind}: nobody is waiting for it now`,
  'letters-date-missing': () => 'the date of the letters is missing; give one with --date',
  'letters-batch-unknown': ({ batch }) => `${batch}: not there, or not made yet; run the command again`,
  'letters-batch-closed': ({ batch }) =>
    `${batch}: posted or given up, or its event is over; it is not made any more`,
  'letters-batch-empty': ({ batch }) =>
    `${batch}: nobody is left who may be written to; give the rest of the mailing up in the sidebar`,
  'letters-no-pdf': () =>
    'no PDF, because LibreOffice is not installed here; the .docx is made and can be printed',
  'letters-pages': ({ batch, pages, letters, expected }) =>
    `${batch}: ${plural(pages, 'page', 'pages')} for ${plural(letters, 'letter', 'letters')}, where ${expected} were expected; look through the PDF before printing`,
  'letter-pages': ({ pages, expected }) =>
    `a letter has ${plural(pages, 'page', 'pages')}, where ${expected} were expected; shorten the text, or insert a page break`,
  'letters-recipients-gone': ({ batch, people }) =>
    `${batch}: ${plural(people, 'person has', 'people have')} answered, objected or dropped out since it was planned and would get no letter; ${takeOver}`,
  'letters-people-changed': ({ batch }) =>
    `${batch}: names, addresses or the project have changed since it was planned; ${takeOver}`,
  'letters-template-changed': ({ batch }) =>
    `${batch}: a template has changed since it was planned, and this batch would differ from those before; undo that, or ${takeOver}`,
  'letters-document-unseen': ({ batch, by }) =>
    `${batch}: the document made by ${by} is gone or not shared; ask first whether it is printed already, or everybody gets two letters; ${takeOver}`,
  'letters-no-progress': ({ batch }) =>
    `${batch}: its document was begun anew several times, because it was not as it had been saved; close it wherever it is open, then run the command again`,
  'column-missing': ({ tab, column }) =>
    `tab ${tab}: the column "${column}" is missing; insert one with exactly this title`,
  'cell-unreadable': ({ tab, row, column }) =>
    `tab ${tab}, row ${row}, column "${column}": not a value of this column; correct the cell`,
  'cell-too-long': ({ tab, id, column }) => `tab ${tab}, ${id}, column "${column}": too long for a cell`,
  'id-missing': ({ tab, row, column }) =>
    `tab ${tab}, row ${row}: the column "${column}" is empty; give the row its id back`,
  'id-repeated': ({ tab, row, id }) => `tab ${tab}, row ${row}: ${id} stands further up already; delete one`,
  'project-missing': () => 'the project is not set up yet; begin with Projekt in the sidebar',
  'project-field-unreadable': ({ tab, field }) =>
    `tab ${tab}: "${field}" is empty or not readable; open Projekt in the sidebar and save it`,
  'platform-busy': () => 'the workbook is in use; run the command again in half a minute',
};

/** The English line for an issue; its bare code for one the command is not known to meet. */
export function letterRemark({ code, facts }: Issue): string {
  return code in remarks ? remarks[code as CommandIssueCode](facts) : code;
}
