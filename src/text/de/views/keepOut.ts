import { counted } from '../numbers';

/** Wording of the part of the view Losung that keeps people out of every draw, and of objections. */
export const keepOutText = {
  title: 'Wer nicht gelost wird',
  lead: 'Mitarbeitende, ihre Familien und alle, die nicht angeschrieben werden wollen. Gespeichert wird kein Name, nur ein Prüfwert; er gilt auch für spätere Lieferungen.',
  surname: 'Familienname',
  givenNames: 'Vorname',
  street: 'Straße',
  houseNumber: 'Hausnummer',
  postcode: 'Postleitzahl',
  reason: 'Grund',
  keepOut: 'Nicht losen',
  letIn: 'Doch losen',
  keptOut: (inPool: number) =>
    inPool === 0
      ? 'Eingetragen. Im Pool steht niemand mit diesen Angaben; bitte prüfen Sie die Schreibweise.'
      : `Eingetragen. Im Pool: ${counted(inPool, 'Person', 'Personen')}, nicht mehr in der Losung.`,
  letInAgain: 'Diese Person kann wieder gelost werden.',
  asBefore: 'Das war schon so eingetragen.',
  drawn: (aid: string) =>
    `Diese Person ist schon gelost (${aid}). Tragen Sie es bitte auch unter „Rückmeldungen“ ein.`,
  // Rückmeldungen
  object: 'Will nicht mehr angeschrieben werden',
  objectTitle: 'Nicht mehr anschreiben?',
  objectText:
    'Die Person bekommt nichts mehr von Ihnen und wird nie wieder gelost. Dauerhaft bleibt davon nur ein Prüfwert, kein Name.',
  objectConfirm: 'Nicht mehr anschreiben',
} as const;
