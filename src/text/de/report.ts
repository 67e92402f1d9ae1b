import type { FunnelStepName } from '../../domain/report/funnel';
import type { Feature, Stage } from '../../domain/report/representativeness';
import { shortDate } from './dates';
import { percent } from './numbers';
import { buttons } from './views/buttons';

/** Writes a share that may not be shown because it tells of one or two people. */
export function shareText(share: number | null): string {
  return share === null ? reportText.hidden : percent(share);
}

/** Names a value of a feature; all but the sexes are names already. */
export function valueText(feature: Feature, value: string): string {
  return feature === 'sex' ? (reportText.sex[value] ?? value) : value;
}

/** Names an assembly; all of a district may have the same title. */
export function eventName({ title, date }: { readonly title: string; readonly date: string }): string {
  return date === '' ? title : `${title}, ${shortDate(date)}`;
}

/** Wording of the view, the tab and the files of the report. */
export const reportText = {
  title: 'Bericht',
  lead: 'Wie weit die Einladungen geführt haben, und wer zusagt.',
  nothingYet: 'Hier erscheinen die Zahlen, sobald gelost wurde.',
  writeTab: buttons.writeReport,
  written: 'Die Zahlen stehen im Blatt „Bericht“.',
  goToDraw: 'Zur Losung',
  funnel: 'Trichter',
  funnelOf: (assembly: string) => `Trichter: ${assembly}`,
  steps: {
    drawn: 'Ausgelost',
    invited: 'Eingeladen',
    answered: 'Haben geantwortet',
    accepted: 'Zugesagt',
    confirmed: 'Bestätigt',
    attended: 'Teilgenommen',
  } satisfies Record<FunnelStepName, string>,
  replacements: 'davon nachgelost',
  wonAtDoor: 'Zusage nach Besuch an der Tür',
  reasons: 'Gründe der Absagen',
  representativeness: 'Repräsentativität',
  representativenessLead: 'Anteile in der Bevölkerung, im Pool, bei den Ausgelosten und bei den Zusagen.',
  feature: {
    ages: 'Altersgruppen',
    sex: 'Geschlecht',
    area: 'Bezirke',
  } satisfies Record<Feature, string>,
  stage: {
    population: 'Bevölkerung',
    pool: 'Pool',
    drawn: 'Ausgelost',
    accepted: 'Zugesagt',
  } satisfies Record<Stage, string>,
  sex: { m: 'männlich', w: 'weiblich' } as Readonly<Record<string, string>>,
  /** draw.md, section 1: the figures are those of the draw's cells. */
  sexNote:
    'Gezählt wie gelost: Wer im Register weder männlich noch weiblich ist, ist zufällig einer Gruppe zugeteilt.',
  asNumbers: 'Als Zahlen',
  count: 'Anzahl',
  value: 'Angabe',
  district: 'Wahlkreis',
  assembly: 'Veranstaltung',
  seats: 'Plätze',
  hidden: '–',
  allDistricts: 'Alle Wahlkreise',
  fileTitle: 'Bericht über die Losverfahren',
  madeOn: (day: string) => `Stand: ${day}`,
  hiddenNote:
    'Ein Strich heißt: nicht ausgewiesen, weil sich die Angabe auf weniger als drei Personen bezieht oder solche Angaben daraus zu errechnen wären.',
  rehearsal: 'Probelauf mit erfundenen Daten',
} as const;
