import type { MailingBatch, MailingKind, TemplateCode } from '../../domain/letters/mailing';
import type { SalutationWords } from '../../domain/letters/salutation';
import type { CitizenshipGroup } from '../../domain/register/poolPerson';
import { dateWithWeekday } from './dates';

/** Screen word of each template. */
export const templateLabels: Readonly<Record<TemplateCode, string>> = {
  invitation: 'Einladung',
  'reply-card': 'Rückmeldekarte',
  'info-sheet': 'Infoblatt',
  reminder: 'Erinnerung',
  note: 'Einwurf',
  replacement: 'Nachrück-Einladung',
  guardians: 'Elternbrief mit Einverständnis',
  article14: 'Information nach Art. 14',
  'authority-request': 'Antrag an die Meldebehörde',
  'authority-reminder': 'Erinnerung an die Meldebehörde',
};

/** Screen word of each kind of mailing. */
export const mailingLabels: Readonly<Record<MailingKind, string>> = {
  invitation: 'Einladung',
  reminder: 'Erinnerung',
  note: 'Einwurf',
  replacement: 'Nachrück-Einladung',
  guardians: 'Elternbrief',
  article14: 'Information nach Art. 14',
  'authority-request': 'Antrag an die Meldebehörde',
  'authority-reminder': 'Erinnerung an die Meldebehörde',
};

/** First line of an address. */
export const addressForms = { m: 'Herrn', w: 'Frau' } as const;

/** Words of greeting. */
export const greetings: SalutationWords = {
  m: 'Sehr geehrter Herr',
  w: 'Sehr geehrte Frau',
  neutral: 'Guten Tag',
  youth: 'Hallo',
};

/** Greeting of guardians, one name or more; without a name, as parents. */
export function guardianGreeting(names: readonly string[]): string {
  return names.length === 0 ? 'Liebe Eltern' : `Guten Tag ${listed(names)}`;
}

/** Names as a sentence lists them. */
export function listed(names: readonly string[]): string {
  return names.join(' und ');
}

/** First lines of the address of guardians the register does not name. */
export function parentsOf(child: string): readonly string[] {
  return ['An die Eltern von', child];
}

/** `5. Dezember 2026`; empty for no date. */
export function longDate(date: string): string {
  return dateWithWeekday(date).replace(/^[^,]*, /, '');
}

/** Sex in a word; nothing where the register does not say. */
export const sexWords: Readonly<Record<string, string>> = { m: 'männlich', w: 'weiblich', d: 'divers' };

/** Screen word of each kind of event. */
export const assemblyKindLabels = {
  buergerrat: 'Bürgerrat',
  wahlkreistag: 'Wahlkreistag',
  wahlkreisrat: 'Wahlkreisrat',
};

/** What the event is called in sentences: `zum Wahlkreistag`; by its title, or by the project if it says none. */
export function assemblyName(title: string, kind: keyof typeof assemblyKindLabels): string {
  return Object.values(assemblyKindLabels).find((name) => title.includes(name)) ?? assemblyKindLabels[kind];
}

/** `Wahlkreis Roth`. */
export function districtWithWord(name: string): string {
  return name === '' ? '' : `Wahlkreis ${name}`;
}

/** `Telefon 09171 1`. */
export function phoneWithWord(phone: string): string {
  return phone === '' ? '' : `Telefon ${phone}`;
}

/** Citizenship group in words; nothing where the register does not say. */
export const citizenshipWords: Readonly<Record<CitizenshipGroup, string>> = {
  de: 'deutsch',
  eu: 'andere Staatsangehörigkeit in der EU',
  other: 'andere Staatsangehörigkeit',
  unknown: '',
};

/** Words that only e-mails have. */
export const mailText = {
  /** Stands between the letter and each of its enclosures. */
  enclosure: '– – –',
  facts: (facts: Readonly<Record<'when' | 'where' | 'replyBy' | 'phone' | 'code' | 'link', string>>) =>
    [
      ['Wann', facts.when],
      ['Wo', facts.where],
      ['Bitte antworten bis', facts.replyBy],
      ['Telefon', facts.phone],
      ['Rückmeldecode', facts.code],
      ['Im Internet antworten', facts.link],
    ]
      .filter(([, said]) => said !== '')
      .map(([label, said]) => `${label}: ${said}`)
      .join('\n'),
} as const;

/** Words of the step Briefe that reach documents and lists. */
export const letterTexts = {
  templateTitle: (template: string) => `Vorlage ${template}`,
  previewTitle: (template: string) => `Vorschau ${template}`,
  batchTitle: ({ id, kind, number, batches }: Pick<MailingBatch, 'id' | 'kind' | 'number' | 'batches'>) =>
    `${id} ${mailingLabels[kind]}${batches > 1 ? ` (${number} von ${batches})` : ''}`,
  rehearsal: 'Probelauf',
  printShop: { batch: 'Stapel', position: 'Nr.', yes: 'ja', no: 'nein' },
} as const;
