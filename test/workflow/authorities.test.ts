import type { AuthorityView } from '../../src/api/authorities';
import { authorities, markAsked, planRequests, saveAuthority } from '../../src/workflow/authorities';
import { authorityTable } from '../../src/workflow/tables/authority';
import { deliveryTable } from '../../src/workflow/tables/delivery';
import { poolTable } from '../../src/workflow/tables/pool';
import { registerRequestTable } from '../../src/workflow/tables/registerRequest';
import { readTable, upsertRows } from '../../src/workflow/tables/table';
import { today } from '../../src/workflow/today';
import { expectToSurviveCrashes, memorySubject } from '../support/crash';
import { district } from '../support/districts';
import { memoryStore } from '../support/memoryStore';
import { projectIn } from '../support/project';
import { poolPerson } from '../support/register';
import { codes, value } from '../support/value';
import { testWorld } from '../support/world';

function world() {
  const store = memoryStore();
  projectIn(store);
  return testWorld(store);
}
const plan = (place = world(), total = 2000) => value(planRequests(place, total, '2026-11-01', '2026-12-31'));
const named = (view: { authorities: readonly AuthorityView[] }, name: string) =>
  view.authorities.find((one) => one.name === name)!;
const change = (one: AuthorityView, part: Partial<AuthorityView>) => {
  const {
    id: _,
    name: __,
    referenceDate: ___,
    overdue: ____,
    delivered: _____,
    municipalities: ______,
    ...rest
  } = one;
  return { ...rest, ...part };
};

test('proposes the 38 authorities of Roth and asks for exactly the total', () => {
  const view = plan();
  expect(view.authorities).toHaveLength(38);
  expect(view.authorities.reduce((sum, { ordered }) => sum + ordered, 0)).toBe(2000);
  expect(named(view, 'Velden (VGem)').municipalities.map(({ name }) => name)).toEqual([
    'Hartenstein',
    'Velden, St',
    'Vorra',
  ]);
  expect(named(view, 'Roth, St')).toMatchObject({ status: 'draft', deadline: '2026-12-31', delivered: 0 });
  expect(view.missing).toBe(0);
});

test('leaves alone who was asked already, and authorities the manager made', () => {
  const place = world();
  value(
    upsertRows(place.tables, authorityTable, [
      {
        id: 'M07',
        name: 'Meldeamt Roth',
        municipalities: '09576143',
        contact: '',
        mail: '',
        phone: '',
        street: '',
        postcode: '',
        town: '',
        feeRule: '',
        notes: 'x',
      },
    ]),
  );
  const first = plan(place);
  const own = named(first, 'Meldeamt Roth');
  expect(first.authorities).toHaveLength(38);
  value(saveAuthority(place, own.id, change(own, { status: 'asked', ordered: 99, mail: 'a@example.org' })));
  const second = plan(place, 1000);
  expect(named(second, 'Meldeamt Roth')).toMatchObject({
    ordered: 99,
    status: 'asked',
    mail: 'a@example.org',
  });
});

test('says who is overdue, and what was delivered per municipality', () => {
  const place = world();
  const roth = named(plan(place), 'Roth, St');
  value(saveAuthority(place, roth.id, change(roth, { status: 'asked', deadline: '2026-11-21' })));
  expect(named(value(authorities(place)), 'Roth, St').overdue).toBe(true);
  value(
    upsertRows(place.tables, poolTable, [poolPerson(), poolPerson({ pid: 'L002-00002', delivery: 'L002' })]),
  );
  const numbers = {
    rows: 1,
    imported: 1,
    duplicate: 0,
    blocked: 0,
    ineligible: 0,
    quarantined: 0,
    skipped: 0,
  };
  const empty = {
    request: '',
    authority: '',
    fileName: '',
    sha256: '',
    receivedOn: '',
    referenceDate: '',
    encoding: '',
    delimiter: '',
    mapping: '',
    art14DueOn: '',
    deleteBy: '',
    deletedOn: '',
  };
  value(
    upsertRows(place.tables, deliveryTable, [
      { id: 'L001', status: 'imported', ...numbers, ...empty },
      { id: 'L002', status: 'importing', ...numbers, ...empty },
    ]),
  );
  const after = named(value(authorities(place)), 'Roth, St');
  expect(after.delivered).toBe(1);
  expect(after.municipalities[0]).toMatchObject({ name: 'Roth, St', delivered: 1 });
});

test('divides a number changed by hand over the places of its authority, and leaves the others alone', () => {
  const place = world();
  const first = plan(place);
  const velden = named(first, 'Velden (VGem)');
  const changed = value(saveAuthority(place, velden.id, change(velden, { ordered: 60 })));
  // Hartenstein has 1,436 inhabitants, Velden 1,784, Vorra 1,742: 60 × their shares are 17.4, 21.6 and 21.1.
  expect(named(changed, 'Velden (VGem)').municipalities.map(({ ordered }) => ordered)).toEqual([17, 22, 21]);
  expect(changed.authorities.filter(({ id }) => id !== velden.id)).toEqual(
    first.authorities.filter(({ id }) => id !== velden.id),
  );
});

test('never asks for more than 2 % of a place, and says how many that leaves out', () => {
  const place = world();
  const planned = plan(place, 250_000);
  const asked = planned.authorities.reduce((sum, { ordered }) => sum + ordered, 0);
  expect(asked + planned.missing).toBe(250_000);
  const most = district(245).municipalities.map(({ men, women }) => Math.floor(0.02 * (men! + women!)));
  expect(asked).toBe(most.reduce((sum, one) => sum + one, 0));
  const velden = named(planned, 'Velden (VGem)');
  const refused = saveAuthority(place, velden.id, change(velden, { ordered: velden.ordered + 1 }));
  expect(refused).toMatchObject({ issues: [{ code: 'too-many-asked', facts: { most: velden.ordered } }] });
  value(saveAuthority(place, velden.id, change(velden, { fee: '50 Euro', fileNumber: '12/26' })));
});

test('refuses a total that is none, and an authority that is gone', () => {
  const place = world();
  expect(codes(planRequests(place, 0, '', ''))).toEqual(['total-wrong']);
  expect(codes(planRequests(place, 1.5, '', ''))).toEqual(['total-wrong']);
  const one = named(plan(place), 'Roth, St');
  expect(codes(saveAuthority(place, 'M99', change(one, {})))).toEqual(['authority-unknown']);
  expect(codes(planRequests(testWorld(memoryStore()), 10, '', ''))).toEqual(['authorities-missing']);
});

test('survives a crash while it plans', () => {
  const store = memoryStore();
  projectIn(store);
  expectToSurviveCrashes(() => memorySubject(store.workbook(), (place) => void plan(place)));
  expect(value(readTable(store, registerRequestTable)).rows).toEqual([]);
});

test('notes that everybody was asked, and nobody for nobody', () => {
  const place = world();
  plan(place, 20);
  const asked = value(markAsked(place)).authorities;
  const day = place.clock.now().slice(0, 10);
  for (const { ordered, status, askedOn } of asked)
    expect([status, askedOn]).toEqual(ordered > 0 ? ['asked', day] : ['draft', '']);
});

test('tells Heute whom to ask and whom to remind', () => {
  const place = world();
  const codesNow = () => value(today(place)).tasks.map(({ code, count, due }) => [code, count, due]);
  value(planRequests(place, 2000, '2026-11-01', '2026-12-31'));
  expect(codesNow()[0]).toEqual(['ask-authorities', 38, '']);
  value(markAsked(place));
  expect(codesNow().map(([code]) => code)).toEqual(['import-register']);
  const [late] = value(authorities(place)).authorities;
  value(saveAuthority(place, late!.id, change(late!, { deadline: '2020-01-01' })));
  expect(codesNow()).toContainEqual(['remind-authorities', 1, '2020-01-01']);
});

test('proposes the town an authority sits in, keeps the street the manager notes, also in a tab from before there was one', () => {
  const store = memoryStore();
  projectIn(store);
  const place = testWorld(store);
  plan(place);
  const first = store.workbook()[authorityTable.tab]![0]!.indexOf('Straße');
  store.edit(authorityTable.tab, (rows) =>
    rows.map((row) => [...row.slice(0, first), ...row.slice(first + 3)]),
  );
  const before = named(value(authorities(place)), 'Velden (VGem)');
  expect(before).toMatchObject({ street: '', postcode: '91235', town: 'Velden' });
  const office = { street: 'Markt 5', postcode: '91236', town: 'Alfeld' };
  const saved = value(saveAuthority(place, before.id, change(before, office)));
  expect(named(saved, 'Velden (VGem)')).toMatchObject(office);
});
