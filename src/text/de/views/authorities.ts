import type { AuthoritiesIssueCode, AuthorityView } from '../../../api/authorities';
import type { Issue } from '../../../domain/issue';
import { shortDate } from '../dates';
import { counted, grouped } from '../numbers';
import { officialName, partNote, placeName } from '../placeNames';
import { buttons } from './buttons';

/** Wording of the view Meldebehörden. */
export const authoritiesText = {
  title: 'Meldebehörden',
  lead: 'Wer wurde nach wie vielen Personen gefragt, und was ist gekommen?',
  none: 'Aus den Gemeinden des Wahlkreises werden die Meldebehörden und die Zahl der Personen je Gemeinde vorgeschlagen. Alles lässt sich danach ändern.',
  total: 'Personen insgesamt',
  totalHint: 'Je Gemeinde nach Einwohnern verteilt, nie mehr als 2 % einer Gemeinde.',
  referenceDate: 'Stichtag',
  deadline: 'Antwort bis',
  plan: buttons.planRequests,
  replan: 'Anfragen neu verteilen',
  missing: (n: number) =>
    `${counted(n, 'Person lässt', 'Personen lassen')} sich nicht verteilen, ohne mehr als 2 % einer Gemeinde anzuschreiben.`,
  ordered: 'bestellt',
  delivered: 'geliefert',
  planned: 'vorgesehen',
  open: 'offen',
  overdue: (n: number) => `${counted(n, 'Behörde ist', 'Behörden sind')} überfällig.`,
  writeReminders: 'Erinnerungen als Briefe',
  writeRequests: 'Anträge als Briefe',
  writeOneReminder: 'Erinnerung als Brief',
  writeOneRequest: 'Antrag als Brief',
  find: 'Meldebehörde suchen',
  groups: {
    overdue: 'Überfällig',
    draft: 'Noch nicht angefragt',
    waiting: 'Antwort steht aus',
    refused: 'Abgelehnt oder ohne Antwort',
    done: 'Geliefert',
  },
  group: (title: string, n: number) => `${title}: ${grouped(n)}`,
  summary: ({ status, ordered, delivered, deadline }: AuthorityView) => {
    if (status === 'draft') return `${grouped(ordered)} vorgesehen`;
    const due = delivered === 0 && deadline !== '' ? `, bis ${shortDate(deadline)}` : '';
    return `${grouped(ordered)} bestellt, ${grouped(delivered)} geliefert${due}`;
  },
  table: (name: string) => `Gemeinden: ${name}`,
  municipality: 'Gemeinde',
  split: 'Teil',
  contact: 'Ansprechperson',
  street: 'Straße und Hausnummer',
  postcode: 'PLZ',
  town: 'Ort',
  mail: 'E-Mail',
  phone: 'Telefon',
  status: 'Stand',
  askedOn: 'Angefragt am',
  fee: 'Gebühr',
  fileNumber: 'Aktenzeichen',
  refusalReason: 'Grund der Ablehnung',
  save: 'Speichern',
  saved: (name: string) => `Gespeichert: ${name}.`,
  letter: 'Text der Anfrage',
  request: ({ name, ordered, municipalities, referenceDate, deadline, fileNumber }: AuthorityView) =>
    [
      `An: ${officialName(name)}`,
      ...(fileNumber ? [`Ihr Zeichen: ${fileNumber}`] : []),
      'Antrag auf Gruppenauskunft nach § 46 Bundesmeldegesetz',
      '',
      'Sehr geehrte Damen und Herren,',
      '',
      `für einen ausgelosten Bürgerrat beantragen wir eine zufällige Auswahl von ${grouped(ordered)} Personen mit Hauptwohnung in Ihrem Bereich${referenceDate && `, Stichtag ${shortDate(referenceDate)}`}:`,
      ...municipalities.map(
        (place) => `- ${placeName(place.name)}: ${grouped(place.ordered)} Personen${partNote(place.split)}`,
      ),
      '',
      'Wir bitten um Familienname, Vornamen, Doktorgrad, Alter, Geschlecht, Staatsangehörigkeiten, Anschrift und bei Minderjährigen die gesetzlichen Vertreter mit Anschrift, als CSV- oder Excel-Datei auf einem sicheren Weg. Personen mit Auskunftssperre oder bedingtem Sperrvermerk nehmen Sie bitte vorher heraus.',
      ...(deadline ? [`Bitte schicken Sie uns die Daten bis ${shortDate(deadline)}.`] : []),
      '',
      'Mit freundlichen Grüßen',
    ].join('\n'),
} as const;

/** Sentences for what can be wrong with requests. */
export const authoritiesIssues: Readonly<Record<AuthoritiesIssueCode, (facts: Issue['facts']) => string>> = {
  'authority-unknown': () => 'Diese Meldebehörde gibt es nicht mehr. Bitte laden Sie die Ansicht neu.',
  'authorities-missing': () => 'Wählen Sie zuerst unter „Projekt“ den Wahlkreis.',
  'too-many-asked': ({ most }) =>
    `Das wären mehr als 2 % einer Gemeinde. Höchstens ${most} Personen lassen sich hier erbitten.`,
  'total-wrong': () => 'Bitte geben Sie eine ganze Zahl von 1 bis 250.000 ein.',
};
