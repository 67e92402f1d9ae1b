import type { ProjectView } from '../../src/api/project';
import type { Result } from '../../src/domain/issue';
import { expectToSurviveCrashes } from '../support/crash';
import { district } from '../support/districts';
import type { TestHost } from '../support/host';
import { type HostCall, hostSubject } from '../support/hostCrash';
import { value } from '../support/value';

const hosts: TestHost[] = [];
afterAll(() => {
  for (const host of hosts) host.end();
});

const roth = { ...district(245), municipalities: district(245).municipalities.slice(0, 3) };

function setUp(call: HostCall): void {
  const { settings } = value(call<Result<ProjectView>>('project'));
  const dates = { assemblyDate: '2027-02-06', replyDeadline: '2027-01-10' };
  const typed = { ...settings, ...dates, districtKey: roth.key, organisation: 'Es geht LOS' };
  value(call<Result<ProjectView>>('saveProject', typed, roth));
  value(call<Result<unknown>>('today'));
}

test('sets a project up on a host that keeps its files on the disk, cut off at every ninth service call', () => {
  const report = expectToSurviveCrashes(() => hostSubject(() => undefined, setUp, hosts), { every: 9 });
  expect(report.places).toBeGreaterThan(150);
});
