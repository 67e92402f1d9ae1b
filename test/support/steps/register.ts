import type { AuthoritiesView } from '../../../src/api/authorities';
import type { ProjectView } from '../../../src/api/project';
import type { QuarantineEntry } from '../../../src/api/register';
import type { PackedPerson } from '../../../src/domain/register/packedPerson';
import { district } from '../districts';
import type { ProductStep } from '../productStep';

/** The constituency of the steps, with three municipalities. */
export const roth = { ...district(245), municipalities: district(245).municipalities.slice(0, 3) };

/** Twelve people in three municipalities, as the sidebar sends them. */
const people: readonly PackedPerson[] = Array.from({ length: 12 }, (_, at): PackedPerson => {
  const number = at + 1;
  const age = [15, 25, 45, 70][Math.floor(number / 2) % 4]!;
  const group = ['12–17', '18–34', '35–59', '60+'][Math.floor(number / 2) % 4]!;
  const named = [`Muster${number}`, '', 'Kim', '', '', number % 2 ? 'm' : 'w', group, 'de'];
  const { ags, name, postcode } = roth.municipalities[number % 3]!;
  return [
    number + 1,
    age,
    ...named,
    'Hauptstraße',
    `${number}`,
    '',
    postcode || '91154',
    name,
    ags,
    '',
    '',
    '',
  ];
});

const someone = (row: number, surname: string) => [row, 30, surname, ...people[0]!.slice(3)];

const delivery = (hash: string, rows: number) => ({
  authority: roth.municipalities[0]!.authority,
  fileName: 'register.csv',
  hash: hash.repeat(64),
  referenceDate: '2026-10-01',
  encoding: 'utf-8',
  delimiter: ';',
  columns: [['Familienname', 'surname']],
  rows: rows + 3,
  people: rows,
  replaces: '',
});
const end = {
  duplicate: 0,
  blocked: 0,
  ineligible: 0,
  quarantined: 3,
  skipped: 0,
  replaces: '',
  blockedPeople: [],
};

/** From the project to a delivery taken back. */
export const registerSteps: readonly ProductStep[] = [
  { entry: 'today', run: ({ act }) => act('today') },
  {
    entry: 'saveProject',
    run({ ask, act }) {
      const { settings } = ask<ProjectView>('project');
      const dates = { assemblyDate: '2027-02-06', replyDeadline: '2027-01-10' };
      act('saveProject', { ...settings, ...dates, districtKey: roth.key, organisation: 'Es geht LOS' }, roth);
    },
  },
  { entry: 'planRequests', run: ({ act }) => act('planRequests', 30, '2026-10-01', '2026-11-30') },
  {
    entry: 'saveAuthority',
    run({ ask, act }) {
      // By its id: the manager may have sorted the tab.
      const { authorities } = ask<AuthoritiesView>('authorities');
      const { id, ...known } = authorities.find((authority) => authority.id === 'M01')!;
      act('saveAuthority', id, { ...known, contact: 'Frau Amt' });
    },
  },
  { entry: 'markAsked', run: ({ act }) => act('markAsked') },
  { entry: 'importBegin', run: ({ act }) => act('importBegin', delivery('a', 12)) },
  { entry: 'importChunk', run: ({ act }) => act('importChunk', 'L001', 0, people, '') },
  {
    entry: 'importQuarantine',
    run: ({ act }) =>
      act(
        'importQuarantine',
        'L001',
        [14, 15, 16].map((row) => ({ row, codes: ['name_missing'], cells: ['x'] })),
      ),
  },
  { entry: 'importFinish', run: ({ act }) => act('importFinish', 'L001', { ...end, people: 12 }) },
  {
    entry: 'setDeliveryDates',
    run: ({ act }) =>
      act('setDeliveryDates', 'L001', { art14DueOn: '2026-12-01', deleteBy: '2026-12-06', deletedOn: '' }),
  },
  {
    entry: 'decideQuarantined',
    // As after a reload: only what the view still shows can be decided.
    run({ ask, act }) {
      const waiting = ask<QuarantineEntry[]>('quarantine', 'L001').map(({ row }) => row);
      if (waiting.includes(14)) act('decideQuarantined', 'L001-00014', someone(14, 'Neu'));
    },
  },
  {
    entry: 'decideQuarantined',
    run: ({ act }) => act('decideQuarantined', 'L001-00015', someone(15, 'Neuer')),
  },
  { entry: 'decideQuarantined', run: ({ act }) => act('decideQuarantined', 'L001-00016', null) },
  {
    entry: 'undoDelivery',
    before({ act }) {
      act('importBegin', delivery('b', 1));
      act('importChunk', 'L002', 0, [someone(2, 'Zweiter')], '');
      act('importFinish', 'L002', { ...end, quarantined: 0, skipped: 3, people: 1 });
    },
    run: ({ act }) => act('undoDelivery', 'L002'),
  },
];
