import { assemblyTable } from '../../src/workflow/tables/assembly';
import { authorityTable } from '../../src/workflow/tables/authority';
import { municipalityTable } from '../../src/workflow/tables/municipality';
import { poolTable } from '../../src/workflow/tables/pool';
import { readProject, saveProject } from '../../src/workflow/tables/project';
import { registerRequestTable } from '../../src/workflow/tables/registerRequest';
import { readTable, upsertRows } from '../../src/workflow/tables/table';
import { drawnWorkbook } from './drawnWorkbook';
import { history, invitee } from './invitees';
import type { MemoryStore } from './memoryStore';
import { value } from './value';

/** AID of its only invitee. */
export const lena = '245-2025-1-017';

/** A workbook in which nothing a letter could say is left empty: Lena is drawn, somebody else is in the pool. */
export function filledWorkbook(): MemoryStore {
  const register = {
    ...{
      pid: 'L003-00042',
      surname: 'Heide',
      namePrefix: 'von der',
      givenNames: 'Anna Lena',
      callName: 'Lena',
    },
    ...{
      doctorate: 'Dr.',
      sex: 'w' as const,
      age: 31,
      ageGroup: '18–34',
      street: 'Musterweg',
      houseNumber: '12a',
    },
    ...{ addressExtra: 'bei Schmidt', postcode: '91154', town: 'Roth', ags: '09576143' },
    ...{ guardian1: 'Lan Huber, Markt 3, 91161 Hilpoltstein', guardian2: 'Jo Huber' },
  };
  const own = { phone: '0171 5550', mail: 'lena@example.org', language: 'Vietnamesisch' };
  const moved = { kind: 'replacement', replaces: '245-2025-1-003', wave: 2, rank: 23, entries: 1 } as const;
  const told = { preferredChannel: 'phone', replyCode: '23456789A' } as const;
  const drawn = invitee({ aid: lena, ...register, ...own, ...moved, ...told, pid: 'L003-00041' });
  const called = history(lena, ['drawn'], {
    0: { type: 'remark', channel: 'phone', result: '', at: '2026-10-05T14:30:00' },
  });
  const store = drawnWorkbook([drawn], called);
  const office = { organisationMail: 'los@example.org', replyPage: 'https://antwort.example.org/' };
  const whom = { manager: 'Bea Beispiel', dataProtectionContact: 'schutz@example.org' };
  saveProject(store, { ...value(readProject(store)), ...office, ...whom });
  const [assembly] = value(readTable(store, assemblyTable)).rows;
  const when = { time: '10 bis 17 Uhr', replyDeadline: '2026-11-20', replacementStop: '2026-12-02' };
  const what = { place: 'Kulturfabrik', topic: 'Wasser', seats: 30, overbooking: 4 };
  upsertRows(store, assemblyTable, [{ ...assembly!, ...when, ...what }]);
  const eu = { ...register, delivery: 'L003', citizenship: 'eu', warnings: 'x' } as const;
  upsertRows(store, poolTable, [eu, { ...eu, pid: 'L003-00041' }]);
  const unsaid = { men: null, women: null, source: '', published: '', split: false, area: 'Nord', order: 1 };
  const roth = { ags: '09576143', name: 'Roth, St', authority: 'Roth (VGem)', postcode: '91154' };
  upsertRows(store, municipalityTable, [{ ...roth, ...unsaid }]);
  const amt = { id: 'M07', name: 'Roth, St', municipalities: '09576143', contact: 'Frau Kern', notes: 'x' };
  const seat = { street: 'Kirchplatz 4', postcode: '91155', town: 'Roth-Land', feeRule: '2 Euro je Person' };
  upsertRows(store, authorityTable, [{ ...amt, ...seat, mail: 'amt@example.org', phone: '09171 848' }]);
  const asked = { askedOn: '2026-09-02', deadline: '2026-10-01', status: 'asked', ordered: 120 } as const;
  const refused = { fee: '240 Euro', fileNumber: '12/26', refusalReason: 'keiner' };
  const to = { id: 'A07', authority: 'M07', assembly: '245-2025-1', referenceDate: '2026-09-01' };
  upsertRows(store, registerRequestTable, [{ ...to, ...asked, ...refused }]);
  return store;
}
