import type { MailingBatch } from '../../domain/letters/mailing';
import type { Fields } from '../../domain/letters/merge';
import { dateWithWeekday } from '../../text/de/dates';
import { assemblyName, districtWithWord, longDate } from '../../text/de/letterWords';
import type { LetterContext } from './context';

/** What all letters of a mailing share. */
export function commonFields(
  { project, assembly }: Pick<LetterContext, 'project' | 'assembly'>,
  { letterDate, replyBy }: Pick<MailingBatch, 'letterDate' | 'replyBy'>,
): Fields {
  const address = filled([
    project.organisationStreet,
    filled([project.organisationPostcode, project.organisationTown], ' '),
  ]);
  const [year = '', number = ''] = project.districtKey.split('-');
  const when = filled([dateWithWeekday(assembly.date), assembly.time]);
  return {
    texts: new Map<string, string>([
      ['Bezeichnung', assemblyName(assembly.title, project.assemblyKind)],
      ['Titel der Veranstaltung', assembly.title],
      ['Thema', assembly.topic],
      ['Datum der Veranstaltung', when],
      ['Uhrzeit', assembly.time],
      ['Ort der Veranstaltung', assembly.place],
      ['Plätze', String(assembly.seats)],
      ['Nummer der Veranstaltung', String(assembly.number)],
      ['Frist', dateWithWeekday(replyBy)],
      ['Antwort bis', longDate(replyBy)],
      ['Briefdatum', longDate(letterDate)],
      ['Wahlkreis', districtWithWord(project.districtName)],
      ['Wahlkreisnummer', number],
      ['Wahljahr', year],
      ['Bundesland', project.land],
      ['Organisation', project.organisation],
      ['Anschrift der Organisation', address],
      ['Absenderzeile', filled([project.organisation, address])],
      ['Ansprechperson', project.manager],
      ['Telefon', project.organisationPhone],
      ['E-Mail', project.organisationMail],
      ['Rückmeldeseite', printable(project.replyPage)],
      ['Mindestalter', String(project.minAge)],
      ['Datenschutzkontakt', project.dataProtectionContact || project.organisationMail],
    ]),
    images: new Set(),
    conditions: new Map(),
  };
}

function filled(parts: readonly string[], separator = ', '): string {
  return parts.filter((part) => part !== '').join(separator);
}

/** An address somebody can type; Google's own is far too long and goes into the QR code only. */
function printable(address: string): string {
  const bare = address.replace(/^https?:\/\//, '').replace(/\/$/, '');
  return bare.length <= 40 ? bare : '';
}
