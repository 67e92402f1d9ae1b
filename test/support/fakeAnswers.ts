import type { FoundInvitee } from '../../src/api/responses';
import type { Today } from '../../src/api/today';
import { issue, ok } from '../../src/domain/issue';
import type { FakeAnswers } from './sidebarPage';

/** Heute before anything was done. */
export const freshToday: Today = {
  district: '',
  assembly: { number: 0, title: '', date: '', place: '' },
  tasks: [{ code: 'set-up-project', step: 'project', count: 0, due: '' }],
  figures: { seats: 0, pool: 0, drawn: 0, posted: 0, accepted: 0, declined: 0, undecided: 0, open: 0 },
  inUse: ['project', 'sample'],
  done: [],
  remarks: [],
  sample: false,
};

/** Heute in the middle of the work, with everything it can show. */
export const busyToday: Today = {
  district: '245 Roth',
  assembly: { number: 1, title: 'Bürgerrat Roth', date: '2027-01-16', place: 'Kulturfabrik' },
  tasks: [
    { code: 'enter-responses', step: 'responses', count: 38, due: '2026-12-12' },
    { code: 'confirm-posting', step: 'letters', count: 12, due: '' },
    { code: 'decide-quarantine', step: 'register', count: 4, due: '' },
  ],
  figures: {
    seats: 30,
    pool: 2480,
    drawn: 60,
    posted: 60,
    accepted: 17,
    declined: 3,
    undecided: 2,
    open: 38,
  },
  inUse: ['project', 'register', 'draw', 'letters', 'responses', 'report'],
  done: ['project', 'draw'],
  remarks: [issue('status-put-back', { aid: '245-2025-1-017' })],
  sample: true,
};

const person: FoundInvitee = {
  aid: '245-2025-1-001',
  name: 'Łucja von der Heide-Müller',
  town: 'Hilpoltstein',
  ageGroup: '35–59',
  replyCode: 'AB3D-EFG7-J',
  status: 'invited',
  possible: ['accepted', 'declined', 'undecided'],
  phone: '',
  correctable: true,
  earlierEvent: null,
  entries: 1,
};

/** A server that answers everything the four views of the frame ask, in the middle of the work. */
export const answers: FakeAnswers = {
  today: () => ok(busyToday),
  project: () =>
    ok({
      settings: {
        districtKey: '2025-245',
        assemblyNumber: 1,
        assemblyTitle: 'Bürgerrat Roth',
        assemblyDate: '2027-01-16',
        assemblyTime: '',
        assemblyPlace: '',
        seats: 30,
        minAge: 12,
        ageGroups: '12–17, 18–34, 35–59, 60+',
        replyDeadline: '2027-02-01',
        organisation: '',
        organisationStreet: '',
        organisationPostcode: '',
        organisationTown: '',
        organisationPhone: '',
        organisationMail: '',
        manager: '',
        dataProtectionContact: '',
        replyPage: '',
      },
      saved: false,
      municipalities: 0,
      fixed: false,
      event: 'new',
      held: [],
    }),
  findInvitees: () =>
    ok([person, { ...person, aid: '245-2025-1-002', name: 'Ömer Heidenreich', status: 'accepted' }]),
  recordObjection: () => ok({ ...person, status: 'objected', possible: [], entries: 2 }),
  recordResponse: ({ answer }) => ok({ ...person, status: answer, entries: 2 }),
  sample: () => ok({ loaded: true, real: false, people: 2480, district: '2025-245', minAge: 12 }),
};
