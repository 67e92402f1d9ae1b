import { saveProject } from '../../src/workflow/project';
import type { World } from '../../src/workflow/world';
import { district } from './districts';
import { value } from './value';
import { testWorld } from './world';

/** Sets up the constituency Roth in an empty workbook, as the manager does first of all. */
export function projectIn(tables: World['tables']): void {
  const settings = {
    districtKey: '2025-245',
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
  value(saveProject(testWorld(tables), settings, district(245)));
}
