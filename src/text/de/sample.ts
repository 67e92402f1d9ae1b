import type { SampleIssueCode } from '../../api/sample';

/** What a rehearsal writes into the tabs. */
export const sampleWords = {
  remark: 'Übung: erfundene Person',
  fileName: (authority: string) => `Übung ${authority}.csv`,
  settings: {
    assemblyTitle: 'Übung: Bürgerrat Roth',
    assemblyTime: '10 bis 17 Uhr',
    assemblyPlace: 'Stadthalle (Übung)',
    organisation: 'Übungsbüro Bürgerrat',
    organisationStreet: 'Musterstraße 1',
    organisationPostcode: '91154',
    organisationTown: 'Roth',
    organisationPhone: '09171 000000',
    organisationMail: 'uebung@example.org',
    manager: 'Erika Beispiel',
    dataProtectionContact: 'datenschutz@example.org',
  },
} as const;

/** Sentences for what keeps invented people out. */
export const sampleIssues: Record<SampleIssueCode, () => string> = {
  'sample-real-people': () =>
    'In dieser Tabelle stehen echte Personen. Legen Sie zum Üben eine eigene Tabelle an.',
  'sample-other-district': () =>
    'Ihr Projekt gehört zu einem anderen Wahlkreis. Laden Sie diese Leiste neu und versuchen Sie es noch einmal.',
};
