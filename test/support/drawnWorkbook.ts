import type { ContactEvent, Invitee } from '../../src/domain/invitee';
import { assemblyTable } from '../../src/workflow/tables/assembly';
import { cellTable } from '../../src/workflow/tables/cell';
import { contactEventTable } from '../../src/workflow/tables/contactEvent';
import { drawTable } from '../../src/workflow/tables/draw';
import { inviteeTable } from '../../src/workflow/tables/invitee';
import { saveProject } from '../../src/workflow/tables/project';
import { upsertRows } from '../../src/workflow/tables/table';
import { type MemoryStore, memoryStore } from './memoryStore';

const assembly = '245-2025-1';

/**
 * A workbook in which two cells (women and men of 18–34 in Nord, population 3 : 2) were drawn from.
 *
 * @param people of those cells, `nord/18-34-w` and `nord/18-34-m`
 */
export function drawnWorkbook(people: readonly Invitee[], log: readonly ContactEvent[]): MemoryStore {
  const store = memoryStore();
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
      from75: 112,
    },
    organisation: 'Es geht LOS',
    organisationStreet: 'Hauptstr. 1',
    organisationPostcode: '91154',
    organisationTown: 'Roth',
    organisationPhone: '09171 000',
    organisationMail: '',
    manager: '',
    dataProtectionContact: '',
    replyPage: '',
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
      date: '2026-12-12',
      time: '',
      place: '',
      topic: '',
      seats: 2,
      replyDeadline: '',
      overbooking: 0,
      replacementStop: '',
      status: 'inviting',
    },
  ]);
  const cell = {
    assembly,
    area: 'Nord',
    ageGroup: '18–34',
    weight: 1,
    target: 1,
    pool: 50,
    drawn: 1,
    free: 0,
  };
  upsertRows(store, cellTable, [
    { ...cell, id: `${assembly}/nord/18-34-m`, sex: 'm', share: 0.4 },
    { ...cell, id: `${assembly}/nord/18-34-w`, sex: 'w', share: 0.6 },
  ]);
  upsertRows(store, inviteeTable, people);
  upsertRows(store, contactEventTable, log);
  upsertRows(store, drawTable, [
    {
      id: `${assembly}-L1`,
      assembly,
      status: 'drawn',
      salt: '',
      seed: '',
      seedSource: '',
      algorithm: 'lostrommel-draw-1',
      fingerprint: '',
      plan: '',
      planHash: '',
      announcedAt: '',
      drawnAt: '',
      by: '',
      n: people.length,
      protocol: '',
      resultHash: '',
      replaced: 0,
      reason: '',
    },
  ]);
  return store;
}
