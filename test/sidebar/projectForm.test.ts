import { errorsOf, formOf, type ProjectForm, settingsOf } from '../../sidebar/views/projectForm';
import type { ProjectSettings } from '../../src/api/project';

const settings: ProjectSettings = {
  districtKey: '2025-245',
  assemblyNumber: 2,
  assemblyTitle: 'Bürgerrat Roth',
  assemblyDate: '2027-01-16',
  assemblyTime: '10 bis 17 Uhr',
  assemblyPlace: 'Kulturfabrik',
  seats: 30,
  minAge: 12,
  ageGroups: '12–17, 18–34, 35–59, 60+',
  replyDeadline: '2026-12-12',
  organisation: 'Bürgerrat e. V.',
  organisationStreet: 'Hauptstraße 1',
  organisationPostcode: '91154',
  organisationTown: 'Roth',
  organisationPhone: '09171 123456',
  organisationMail: 'roth@example.org',
  manager: '',
  dataProtectionContact: '',
  replyPage: '',
};
const wrongIn = (changed: Partial<ProjectForm>) => Object.keys(errorsOf({ ...formOf(settings), ...changed }));

test('finds nothing wrong with proper settings, and gives them back as they were', () => {
  expect(wrongIn({})).toEqual([]);
  expect(settingsOf(formOf(settings))).toEqual(settings);
});

test.each<[Partial<ProjectForm>, keyof ProjectForm]>([
  [{ assemblyTitle: '  ' }, 'assemblyTitle'],
  [{ assemblyDate: '' }, 'assemblyDate'],
  [{ seats: '0' }, 'seats'],
  [{ seats: '12,5' }, 'seats'],
  [{ replyDeadline: '' }, 'replyDeadline'],
  [{ replyDeadline: '2027-01-16' }, 'replyDeadline'],
  [{ minAge: 'zwölf' }, 'minAge'],
  [{ ageGroups: '12–17, 19–34, 35+' }, 'ageGroups'],
  [{ ageGroups: '14–17, 18+' }, 'ageGroups'],
  [{ organisation: '' }, 'organisation'],
  [{ organisationPostcode: '1067' }, 'organisationPostcode'],
])('marks %j', (changed, field) => {
  expect(wrongIn(changed)).toEqual([field]);
});

test('keeps no blanks around what was typed', () => {
  expect(settingsOf({ ...formOf(settings), organisationTown: ' Roth ' }).organisationTown).toBe('Roth');
});
