import { replyCodes } from '../../src/domain/letters/replyCode';
import type { Cell, TableStore } from '../../src/ports/tableStore';
import { assemblyTable } from '../../src/workflow/tables/assembly';
import { contactEventTable } from '../../src/workflow/tables/contactEvent';
import { drawTable } from '../../src/workflow/tables/draw';
import { inviteeTable } from '../../src/workflow/tables/invitee';
import { saveProject } from '../../src/workflow/tables/project';
import { upsertRows } from '../../src/workflow/tables/table';

const assembly = '245-2025-1';
const draw = `${assembly}-L1`;

/** Tabs of a workbook in which so many invented people were drawn, or invited, too, and have not answered. */
export function benchTables(
  people: number,
  status: 'drawn' | 'invited',
): ReadonlyMap<string, readonly (readonly Cell[])[]> {
  const tabs = new Map<string, Cell[][]>();
  const store = collecting(tabs);
  const address = { street: 'Musterweg', postcode: '91154', town: 'Roth' };
  saveProject(store, {
    districtKey: '2025-245',
    districtName: 'Roth',
    land: 'Bayern',
    population: 297_600,
    ageShares: {
      under18: 171,
      from18to24: 65,
      from25to34: 108,
      from35to59: 346,
      from60to74: 197,
      from75: 113,
    },
    organisation: 'Es geht LOS – Demokratie Innovation e. V.',
    organisationStreet: 'Hauptstraße 12',
    organisationPostcode: '91154',
    organisationTown: 'Roth',
    organisationPhone: '09171 123 45',
    organisationMail: 'roth@example.org',
    manager: 'Anna Beispiel',
    dataProtectionContact: 'datenschutz@example.org',
    replyPage: `https://script.google.com/macros/s/${'AKfycb'.repeat(12)}/exec`,
    minAge: 12,
    ageGroups: '12, 18, 35, 60',
    assemblyKind: 'buergerrat',
    rehearsal: true,
    sampleProject: false,
  });
  upsertRows(store, assemblyTable, [
    {
      id: assembly,
      number: 1,
      title: 'Bürgerrat Roth',
      date: '2030-12-12',
      time: '10 bis 17 Uhr',
      place: 'Kulturfabrik Roth',
      topic: 'Wie soll unser Landkreis in 20 Jahren aussehen?',
      seats: 30,
      replyDeadline: '2030-11-20',
      overbooking: 0,
      replacementStop: '',
      status: 'inviting',
    },
  ]);
  const empty = { salt: '', seed: '', seedSource: '', fingerprint: '', plan: '', planHash: '', reason: '' };
  const draws = { announcedAt: '', drawnAt: '', by: '', protocol: '', resultHash: '', replaced: 0, ...empty };
  upsertRows(store, drawTable, [
    { ...draws, id: draw, assembly, status: 'drawn', algorithm: 'lostrommel-draw-1', n: people },
  ]);
  const codes = replyCodes(people, 'ab'.repeat(32), new Set());
  const ids = codes.map((_, index) => `${assembly}-${String(index + 1).padStart(4, '0')}`);
  upsertRows(
    store,
    inviteeTable,
    ids.map((aid, index) => ({
      ...address,
      aid,
      assembly,
      draw,
      cell: 'nord/18-34-w',
      area: 'Nord',
      rank: index + 1,
      kind: 'drawn',
      replaces: '',
      replyCode: codes[index]!,
      status,
      wave: 1,
      minor: false,
      phone: '',
      mail: '',
      preferredChannel: '',
      language: '',
      lastContact: '',
      nextStep: '',
      nextStepDue: '',
      entries: status === 'invited' ? 1 : 0,
      pid: `L001-${index}`,
      sex: 'w',
      age: 30,
      ageGroup: '18–34',
      doctorate: '',
      givenNames: 'Erika',
      callName: '',
      namePrefix: '',
      surname: `Muster${index}`,
      addressExtra: '',
      houseNumber: String(index),
      ags: '09576143',
      guardian1: '',
      guardian2: '',
    })),
  );
  if (status === 'drawn') return tabs;
  const event = { number: 1, at: '2030-10-01T10:00:00', channel: 'letter', reason: '', note: '' } as const;
  upsertRows(
    store,
    contactEventTable,
    ids.map((aid) => ({
      ...event,
      id: `${aid}-1`,
      aid,
      type: 'letter-posted',
      result: 'invited',
      reference: '',
      by: 'bench',
    })),
  );
  return tabs;
}

/** As much of a table store as first writes into empty tabs need. */
function collecting(tabs: Map<string, Cell[][]>): TableStore {
  const notNeeded = () => undefined;
  return {
    read: (tab) => tabs.get(tab),
    create: (look) => void tabs.set(look.title, [look.columns.map(({ title }) => title)]),
    write(tab, blocks) {
      for (const { row, cells } of blocks)
        tabs.get(tab)!.splice(row, cells.length, ...cells.map((each) => [...each]));
    },
    addColumns: notNeeded,
    removeRows: notNeeded,
    removeTab: notNeeded,
    flush: notNeeded,
  };
}
