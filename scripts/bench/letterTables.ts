import type { ContactEvent, Invitee } from '../../src/domain/invitee';
import { replyCodes } from '../../src/domain/letters/replyCode';
import type { Cell, TableStore } from '../../src/ports/tableStore';
import { type Assembly, assemblyTable } from '../../src/workflow/tables/assembly';
import { contactEventTable } from '../../src/workflow/tables/contactEvent';
import { type DrawRow, drawTable } from '../../src/workflow/tables/draw';
import { inviteeTable } from '../../src/workflow/tables/invitee';
import { type Project, saveProject } from '../../src/workflow/tables/project';
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
  saveProject(store, project);
  upsertRows(store, assemblyTable, [event]);
  upsertRows(store, drawTable, [drawOf(people)]);
  const invitees = replyCodes(people, 'ab'.repeat(32), new Set()).map((code, at) =>
    inviteeAt(code, at, status),
  );
  upsertRows(store, inviteeTable, invitees);
  if (status === 'invited') upsertRows(store, contactEventTable, invitees.map(posted));
  return tabs;
}

const project: Project = {
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
};

const event: Assembly = {
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
};

function drawOf(people: number): DrawRow {
  const empty = { salt: '', seed: '', seedSource: '', fingerprint: '', plan: '', planHash: '', reason: '' };
  const times = { announcedAt: '', drawnAt: '', by: '', protocol: '', resultHash: '', replaced: 0 };
  const algorithm = 'lostrommel-draw-1';
  return { ...empty, ...times, id: draw, assembly, status: 'drawn', algorithm, n: people };
}

function inviteeAt(replyCode: string, index: number, status: 'drawn' | 'invited'): Invitee {
  return {
    aid: `${assembly}-${String(index + 1).padStart(4, '0')}`,
    assembly,
    draw,
    cell: 'nord/18-34-w',
    area: 'Nord',
    rank: index + 1,
    kind: 'drawn',
    replaces: '',
    replyCode,
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
    street: 'Musterweg',
    houseNumber: String(index),
    postcode: '91154',
    town: 'Roth',
    ags: '09576143',
    guardian1: '',
    guardian2: '',
  };
}

function posted({ aid }: Invitee): ContactEvent {
  return {
    id: `${aid}-1`,
    aid,
    number: 1,
    at: '2030-10-01T10:00:00',
    type: 'letter-posted',
    channel: 'letter',
    result: 'invited',
    reason: '',
    reference: '',
    note: '',
    by: 'bench',
  };
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
