import {
  enclosureConditions,
  type eventFields,
  type FieldTexts,
  type projectFields,
} from '../../domain/letters/fieldNames';
import type { MailingBatch, TemplateCode } from '../../domain/letters/mailing';
import type { Fields } from '../../domain/letters/merge';
import { dateWithWeekday } from '../../text/de/dates';
import {
  assemblyName,
  districtWithWord,
  letterTexts,
  longDate,
  phoneWithWord,
} from '../../text/de/letterWords';
import { grouped } from '../../text/de/numbers';
import type { Assembly } from '../tables/assembly';
import type { Project } from '../tables/project';
import type { LetterContext } from './context';

/** What all letters of a mailing share; whether a sheet lies in their envelope, too. */
export function commonFields(
  { project, assembly }: Pick<LetterContext, 'project' | 'assembly'>,
  mailing: Pick<MailingBatch, 'letterDate' | 'replyBy' | 'templates'>,
): Fields {
  const texts = { ...projectTexts(project), ...eventTexts(assembly, project), ...dateTexts(mailing) };
  const conditions = new Map(
    Object.entries(enclosureConditions).map(([code, name]) => [
      name,
      mailing.templates.includes(code as TemplateCode),
    ]),
  );
  return { texts: new Map(Object.entries(texts)), images: new Set(), conditions };
}

function projectTexts(project: Project): FieldTexts<typeof projectFields> {
  const { organisation, organisationPostcode, organisationTown, organisationPhone, organisationMail } =
    project;
  const address = filled([project.organisationStreet, filled([organisationPostcode, organisationTown], ' ')]);
  const [year = '', number = ''] = project.districtKey.split('-');
  return {
    Wahlkreis: districtWithWord(project.districtName),
    Wahlkreisnummer: number,
    Wahljahr: year,
    Bundesland: project.land,
    Einwohner: grouped(project.population),
    Altersgruppen: project.ageGroups,
    Mindestalter: String(project.minAge),
    Organisation: organisation,
    'Straße der Organisation': project.organisationStreet,
    'PLZ der Organisation': organisationPostcode,
    'Ort der Organisation': organisationTown,
    'Anschrift der Organisation': address,
    Absenderzeile: filled([organisation, address]),
    Kontaktzeile: filled([organisation, address, phoneWithWord(organisationPhone), organisationMail], ' · '),
    Ansprechperson: project.manager,
    Telefon: organisationPhone,
    'E-Mail': organisationMail,
    Antwortseite: printable(project.replyPage),
    Datenschutzkontakt: project.dataProtectionContact || organisationMail,
    Probelauf: project.rehearsal ? letterTexts.rehearsal : '',
  };
}

function eventTexts(
  assembly: Assembly,
  { assemblyKind }: Project,
): Omit<FieldTexts<typeof eventFields>, keyof ReturnType<typeof dateTexts>> {
  return {
    Bezeichnung: assemblyName(assembly.title, assemblyKind),
    'Titel der Veranstaltung': assembly.title,
    Thema: assembly.topic,
    'Datum der Veranstaltung': filled([dateWithWeekday(assembly.date), assembly.time]),
    'Tag der Veranstaltung': longDate(assembly.date),
    Uhrzeit: assembly.time,
    'Ort der Veranstaltung': assembly.place,
    Plätze: String(assembly.seats),
    Überbuchung: String(assembly.overbooking),
    'Nummer der Veranstaltung': String(assembly.number),
    'Kennung der Veranstaltung': assembly.id,
    Rückmeldefrist: longDate(assembly.replyDeadline),
    'Nachlosen bis': longDate(assembly.replacementStop),
  };
}

function dateTexts({ letterDate, replyBy }: Pick<MailingBatch, 'letterDate' | 'replyBy'>) {
  return {
    Frist: dateWithWeekday(replyBy),
    'Antwort bis': longDate(replyBy),
    Briefdatum: longDate(letterDate),
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
