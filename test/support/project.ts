import type { ProjectSettings } from '../../src/api/project';
import { saveProject } from '../../src/workflow/project';
import type { World } from '../../src/workflow/world';
import { district } from './districts';
import { value } from './value';
import { testWorld } from './world';

/** What the manager of Roth sets first of all. */
export const rothSettings: ProjectSettings = {
  districtKey: '2025-245',
  assemblyNumber: 1,
  assemblyTitle: 'Bürgerrat Roth',
  assemblyDate: '2027-02-06',
  assemblyTime: '10 bis 17 Uhr',
  assemblyPlace: 'Kulturfabrik',
  seats: 30,
  minAge: 12,
  ageGroups: '12-17, 18-34, 35-59, 60+',
  replyDeadline: '2027-01-10',
  organisation: 'Es geht LOS',
  organisationStreet: 'Hauptstraße 1',
  organisationPostcode: '91154',
  organisationTown: 'Roth',
  organisationPhone: '+49 9171 123',
  organisationMail: 'roth@example.org',
  manager: 'Anna Beispiel',
  dataProtectionContact: '',
  replyPage: '',
};

/** Sets up the constituency Roth in an empty workbook. */
export function projectIn(tables: World['tables']): void {
  value(saveProject(testWorld(tables), rothSettings, district(245)));
}
