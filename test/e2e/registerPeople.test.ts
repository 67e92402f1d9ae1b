import type { DeliveryView } from '../../src/api/register';
import type { TestServer } from '../support/host';
import { type RegisterStart, startRegister } from '../support/registerStart';
import { csv, person, type RegisterWalk, registerWalk, titles } from '../support/registerWalk';
import { startWalk, type Walk } from '../support/walk';

let started: RegisterStart;
let server: TestServer;
let walk: Walk;
let desk: RegisterWalk;

beforeAll(async () => {
  started = await startRegister();
  ({ server, walk, desk } = started);
});
afterAll(() => started?.stop());

const register = () =>
  server.call<{ readonly value: { readonly pool: number; readonly deliveries: readonly DeliveryView[] } }>(
    'register',
  ).value;
const list = (name: string, people: number, surname: string) =>
  csv(name, titles, ...Array.from({ length: people }, (_, i) => person(surname, 'Anna', i + 1)));

test('stops an import, and goes on after the sidebar was closed when the same file is dropped again', async () => {
  const large = list('gross.csv', 6000, 'Probe');
  await desk.open();
  await desk.choose(large);
  // Google takes seconds for a piece; nobody can press anything in the time it takes here.
  await walk.page.route('**/run/import*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await walk.press('6.000 Personen einlesen');
  await walk.press('Anhalten');
  await walk.read(/^Angehalten/);
  await walk.read('Diese Datei wurde nicht zu Ende eingelesen.');
  await walk.page.unroute('**/run/import*');
  await walk.look();
  const [begun] = register().deliveries;
  expect(begun).toMatchObject({ id: 'L001', status: 'importing' });
  expect(begun!.imported).toBeLessThan(6000);
  expect(register().pool).toBe(0);

  await walk.page.reload();
  await walk.press('Heute');
  await walk.read('Einlesen fortsetzen');
  await desk.open();
  await desk.choose(large);
  await walk.read('Diese Datei wurde nicht zu Ende eingelesen.');
  await desk.importPeople('6.000 Personen');
  expect(register()).toMatchObject({ pool: 6000, deliveries: [{ id: 'L001', imported: 6000 }] });
});

test('keeps two managers apart who import at the same time', async () => {
  const other = await startWalk(started.browser, server.address);
  const desks = [desk, registerWalk(other)] as const;
  await Promise.all(desks.map((one) => one.open()));
  await Promise.all([
    desks[0].choose(list('eins.csv', 2100, 'Ahorn')),
    desks[1].choose(list('zwei.csv', 2100, 'Birke')),
  ]);
  await Promise.all(desks.map((one) => one.importPeople('2.100 Personen')));
  await other.page.close();
  expect(register().pool).toBe(10_200);
  const [, ...both] = register().deliveries;
  expect(both.map(({ fileName, imported }) => `${fileName} ${imported}`).sort()).toEqual([
    'eins.csv 2100',
    'zwei.csv 2100',
  ]);
});

test('refuses more than 50,000 people, says how to draw without them in the sheet, and writes nothing', async () => {
  await desk.open();
  await desk.choose(list('kreis.csv', 39_801, 'Zeder'));
  await walk.press('39.801 Personen einlesen');
  await walk.read(/50\.001 Personen im Pool, mehr als 50\.000.*„Pool bleibt lokal“.*lostrommel import/);
  await walk.look();
  expect(register().deliveries.map(({ status }) => status)).toEqual(['imported', 'imported', 'imported']);
});
