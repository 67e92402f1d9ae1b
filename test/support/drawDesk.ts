import type { DrawWishes } from '../../src/api/draw';
import { canonicalSeed } from '../../src/domain/draw/seed';
import type { PoolPerson } from '../../src/domain/register/poolPerson';
import { announceDraw } from '../../src/workflow/draw/announce';
import { holdDraw } from '../../src/workflow/draw/hold';
import { checkDraw } from '../../src/workflow/draw/preview';
import { assemblyTable } from '../../src/workflow/tables/assembly';
import { deliveryTable } from '../../src/workflow/tables/delivery';
import { municipalityTable } from '../../src/workflow/tables/municipality';
import { poolTable } from '../../src/workflow/tables/pool';
import { saveProject } from '../../src/workflow/tables/project';
import { upsertRows } from '../../src/workflow/tables/table';
import type { World } from '../../src/workflow/world';
import { value } from './value';

/** Sixteen throws of a die on the day of `testWorld`. */
export const seed = value(canonicalSeed('2026-11-22 dice 3162453162453162')).text;

/** 64 hex digits. */
export const salt = 'ab'.repeat(32);

/** Entropy of the reply codes. */
export const entropy = 'cd'.repeat(32);

/** What the manager wants, unless a test says otherwise. */
export const wishes: DrawWishes = {
  n: 6,
  factors: {},
  household: false,
  weighing: 'residents',
  seedKind: 'dice',
  seedDate: '2026-11-22',
  notes: {},
};

/** Somebody of the pool, different for every number. */
export function poolPerson(number: number, given: Partial<PoolPerson> = {}): PoolPerson {
  return {
    pid: `L001-${String(number).padStart(5, '0')}`,
    delivery: 'L001',
    surname: `Muster${number}`,
    namePrefix: '',
    givenNames: 'Kim',
    callName: '',
    doctorate: '',
    sex: number % 2 === 0 ? 'm' : 'w',
    age: [15, 25, 45, 70][Math.floor(number / 2) % 4]!,
    ageGroup: ['12–17', '18–34', '35–59', '60+'][Math.floor(number / 2) % 4]!,
    citizenship: 'de',
    street: 'Hauptstraße',
    houseNumber: String(number),
    addressExtra: '',
    postcode: '91154',
    town: 'Roth',
    ags: number % 3 === 0 ? '09576143' : '09576111',
    guardian1: '',
    guardian2: '',
    warnings: '',
    ...given,
  };
}

/** A workbook with project, event, two municipalities and one delivery, ready to draw from. */
export function setUpDraw({ tables }: Pick<World, 'tables'>, people: readonly PoolPerson[]): void {
  value(
    saveProject(tables, {
      districtKey: '2025-245',
      districtName: 'Roth',
      land: 'Bayern',
      population: 297_600,
      ageShares: {
        under18: 171,
        from18to24: 66,
        from25to34: 108,
        from35to59: 346,
        from60to74: 197,
        from75: 112,
      },
      organisation: 'Es geht LOS',
      organisationStreet: '',
      organisationPostcode: '',
      organisationTown: '',
      organisationPhone: '',
      organisationMail: '',
      manager: '',
      dataProtectionContact: '',
      replyPage: '',
      minAge: 12,
      ageGroups: '12–17, 18–34, 35–59, 60+',
      assemblyKind: 'buergerrat',
      rehearsal: true,
      sampleProject: false,
    }),
  );
  value(upsertRows(tables, assemblyTable, [event]));
  value(
    upsertRows(tables, municipalityTable, [
      place('09576143', 'Roth, St', 1),
      place('09576111', 'Allersberg, M', 2),
    ]),
  );
  value(upsertRows(tables, poolTable, people));
  value(upsertRows(tables, deliveryTable, [delivery('L001', people.length)]));
}

/** Announces and draws. */
export function drawn(world: World, given: Partial<DrawWishes> = {}): string {
  const wanted = { ...wishes, ...given };
  const { planHash } = value(checkDraw(world, wanted));
  const { current } = value(announceDraw(world, wanted, salt, planHash));
  value(holdDraw(world, current!.id, seed, entropy));
  return current!.id;
}

const event = {
  id: '245-2025-1',
  number: 1,
  title: 'Bürgerrat Roth',
  date: '2027-01-30',
  time: '',
  place: '',
  topic: '',
  seats: 30,
  replyDeadline: '2026-12-20',
  overbooking: 0,
  replacementStop: '',
  status: 'planning',
} as const;

function place(ags: string, name: string, order: number) {
  return {
    ags,
    name,
    authority: name,
    postcode: '91154',
    men: 6000,
    women: 6200,
    source: '',
    published: '6000/6200',
    split: false,
    area: '',
    order,
  };
}

/** A completed delivery. */
export function delivery(id: string, imported: number) {
  return {
    id,
    request: '',
    authority: 'Roth, St',
    status: 'imported' as const,
    fileName: `${id}.csv`,
    sha256: '',
    receivedOn: '2026-11-01',
    referenceDate: '2026-10-01',
    encoding: 'utf-8',
    delimiter: ';',
    mapping: '',
    rows: imported,
    imported,
    duplicate: 0,
    blocked: 0,
    ineligible: 0,
    quarantined: 0,
    skipped: 0,
    art14DueOn: '2026-12-01',
    deleteBy: '2026-12-15',
    deletedOn: '',
  };
}
