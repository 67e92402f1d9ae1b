import type { DeliveryView } from '../../src/api/register';
import { expectAccessible } from '../support/accessible';
import type { TestServer } from '../support/host';
import { type RegisterStart, startRegister } from '../support/registerStart';
import { csv, fixtureFile, person, type RegisterWalk, titles } from '../support/registerWalk';
import type { Walk } from '../support/walk';

let started: RegisterStart;
let server: TestServer;
let walk: Walk;
let desk: RegisterWalk;

beforeAll(async () => {
  started = await startRegister();
  ({ server, walk, desk } = started);
});
beforeEach(() => desk.open());
afterAll(() => started?.stop());

type Kept = { readonly pool: number; readonly deliveries: readonly DeliveryView[] };
const register = () => server.call<{ readonly value: Kept }>('register').value;
const delivery = (id: string) => register().deliveries.find((one) => one.id === id);
const region = (name: string) => walk.sidebar.getByRole('region', { name, exact: true });

const roth = csv(
  'roth.csv',
  titles,
  person('Zander', 'Anna', 1),
  person('Abel', 'Kurt', 2),
  person('Cramer', 'Ute', 3),
  person('Dorn', 'Udo', 4),
  person('Ernst', 'Ina', 5),
  person('Müller', 'Jörg', 6),
  person('Probe', 'Eva', 7, ''),
);

test('shows umlauts first, and reads anew when somebody knows the encoding or the delimiter better', async () => {
  await desk.choose(roth, fixtureFile('letter.pdf'));
  const preview = walk.sidebar.getByRole('region', { name: 'Vorschau: roth.csv' }).getByRole('row');
  await walk.read('Müller, Jörg');
  expect(await preview.nth(1).innerText()).toMatch(/^Müller, Jörg/);
  await walk.read('Das ist ein PDF.');
  await walk.look();
  await walk.sidebar.getByText('Kodierung und Trennzeichen: windows-1252').click();
  await walk.sidebar.getByLabel('Kodierung', { exact: true }).selectOption('cp850');
  await walk.sidebar.getByText('Müller, Jörg').waitFor({ state: 'detached' });
  await walk.sidebar.getByLabel('Kodierung', { exact: true }).selectOption('windows-1252');
  await walk.read('Müller, Jörg');
  await walk.sidebar.getByLabel('Trennzeichen', { exact: true }).selectOption(',');
  await walk.read('Keine Kopfzeile erkannt');
  expect(register().deliveries).toEqual([]);
});

test('takes a mapping by hand in a wide dialog, and offers it with the next file of that authority', async () => {
  await desk.choose(csv('ohne.csv', 'Weiß;Ida;30;Weg;7;91154;Roth;rk', 'Groß;Udo;31;Weg;8;91154;Roth;ev'));
  await walk.read('Keine Kopfzeile erkannt');
  await walk.press('Spalten zuordnen: ohne.csv');
  const dialog = await desk.dialog('Spalten zuordnen');
  await dialog.getByText('z. B. rk · ev').waitFor();
  const fields = ['Familienname', 'Vornamen', 'Alter', 'Straße', 'Hausnummer', 'PLZ', 'Ort'];
  for (const [at, label] of fields.entries())
    await dialog.getByLabel(`Spalte ${at + 1}`, { exact: true }).selectOption({ label });
  await dialog.getByText('2', { exact: true }).waitFor();
  await expectAccessible(dialog);
  await dialog.getByRole('button', { name: 'Fertig' }).click();
  await desk.dialogGone();
  await walk.read('Weiß, Ida');
  await desk.importPeople('2 Personen');
  expect(register().pool).toBe(2);

  await desk.open();
  await desk.choose(csv('wieder.csv', 'Kühn;Eva;40;Weg;9;91154;Roth;rk'));
  await walk.read('Keine Kopfzeile erkannt');
  await walk.sidebar.getByLabel('Meldebehörde', { exact: true }).selectOption({ label: 'Roth' });
  await walk.press('Diese Zuordnung verwenden');
  await walk.read('Kühn, Eva');
  await walk.look();
});

test('reads what is dragged onto it: files of one name from two authorities, an archive', async () => {
  await desk.drag(
    csv('export.csv', `${titles};Religion`, `${person('Bär', 'Ulf', 21)};rk`),
    csv('export.csv', titles, person('Fuß', 'Lea', 22)),
    fixtureFile('archive.zip'),
  );
  await region('export.csv').waitFor();
  await region('export.csv').getByText('1 Person zu übernehmen').click();
  await walk.read('Nicht übernommen werden: Religion.');
  await region('export (2).csv').waitFor();
  await walk.sidebar
    .getByRole('region', { name: /^archive\.zip\// })
    .first()
    .waitFor();
  await walk.look();
});

test('imports, and recognises the same file again', async () => {
  await desk.choose(roth);
  await desk.importPeople('6 Personen');
  await desk.open();
  await desk.choose(roth);
  await walk.read('Diese Datei ist schon eingelesen.');
  const dead = walk.sidebar.getByRole('button', { name: 'Dateien einlesen', disabled: true });
  expect(await dead.innerText()).toBe('Dateien einlesen');
  expect(register().pool).toBe(8);
});

test('decides a row of the quarantine in a wide dialog, with the keyboard', async () => {
  expect(await walk.look()).toBe('Zeilen entscheiden');
  await walk.press('Zeilen entscheiden');
  const dialog = await desk.dialog('Quarantäne');
  await dialog.locator('main').getByText('Das Alter lässt sich nicht bestimmen.').waitFor();
  await expectAccessible(dialog);
  await dialog.getByLabel('Alter', { exact: true }).fill('x');
  await walk.page.keyboard.press('Enter');
  await dialog.locator('main').getByText('Das Alter lässt sich nicht bestimmen.').waitFor();
  await dialog.getByLabel('Alter', { exact: true }).fill('33');
  await walk.page.keyboard.press('Enter');
  await dialog.locator('main').getByText('Alle Zeilen dieser Lieferung sind entschieden.').waitFor();
  await walk.page.keyboard.press('Escape');
  await desk.dialogGone();
  expect(delivery('L002')).toMatchObject({ imported: 7, quarantined: 0, undecided: 0 });
  await region('L002 roth.csv').getByText('7 Zeilen, 7 übernommen').waitFor();
});

test('lets a corrected delivery replace the first', async () => {
  await desk.choose(csv('korrigiert.csv', titles, person('Müller', 'Jörg', 6), person('Neu', 'Ida', 9)));
  await walk.read('Diese Meldebehörde hat schon geliefert (L001, L002).');
  const replaces = walk.sidebar.getByLabel('Ersetzt eine frühere Lieferung');
  await replaces.selectOption({ label: 'L002 Roth roth.csv' });
  await desk.importPeople('2 Personen');
  expect(register().pool).toBe(4);
  expect(delivery('L002')).toMatchObject({ status: 'replaced', imported: 0 });
});

test('takes a delivery back after asking, and nothing else', async () => {
  await walk.press('Zurücknehmen L001');
  await walk.read('2 Personen aus dieser Lieferung werden aus dem Pool entfernt.');
  await walk.look();
  await walk.sidebar.getByRole('dialog').getByRole('button', { name: 'Zurücknehmen' }).click();
  await walk.read('zurückgenommen');
  expect(register().pool).toBe(2);
  expect(delivery('L003')).toMatchObject({ status: 'imported', imported: 2 });
});

test('asks the authority what is improbable in a random sample, and says by which test', async () => {
  const men = Array.from(
    { length: 40 },
    (_, i) => `A${'bcdefghijk'[i % 10]}er;Jan;30;Weg;${i + 1};91154;Roth;m`,
  );
  await desk.choose(csv('maenner.csv', `${titles};Geschlecht`, ...men));
  const questions = walk.sidebar.getByLabel('Fragen an die Meldebehörde: maenner.csv');
  await questions.waitFor();
  const text = await questions.inputValue();
  expect(text).toMatch(
    /Unter 40 Personen sind 40 Männer; .* \(Anteilstest gegen die Einwohnerzahlen, p < 0,001\)\./,
  );
  expect(text).toMatch(/\(Chi-Quadrat-Test gegen die Altersstatistik des Wahlkreises, p < 0,001\)\./);
  expect(text).toContain('Fast alle Familiennamen beginnen mit A.');
  await walk.sidebar.getByRole('button', { name: 'Kopieren' }).click();
  await walk.sidebar.getByRole('button', { name: 'Kopiert' }).waitFor();
});

test('asks also about what was imported before, per authority and as a whole', async () => {
  await walk.press('Lieferungen vergleichen');
  await walk.read('Nichts fällt auf.');
  const women = Array.from(
    { length: 40 },
    (_, i) => `${'ABCDSTUVWZ'[i % 10]}ach;Eva;${12 + i};Weg;${i + 1};91154;Roth;w`,
  );
  await desk.choose(csv('frauen.csv', `${titles};Geschlecht`, ...women));
  await desk.importPeople('40 Personen');
  await walk.press('Lieferungen vergleichen');
  const all = walk.sidebar.getByLabel('Fragen an die Meldebehörde: alle Lieferungen zusammen');
  expect(await all.inputValue()).toContain('sind 0 Männer');
  await walk.sidebar.getByLabel('Fragen an die Meldebehörde: Roth').waitFor();
  await walk.look();
});

test('shows the dates of data protection of a delivery in Heute', async () => {
  await walk.sidebar.getByText(/^Fertig: \d$/).click();
  const card = region('L003 korrigiert.csv');
  await card.getByText('Fristen').click();
  await card.getByLabel('Informiert bis (Art. 14 DSGVO)').fill('2020-01-31');
  await card.getByLabel('Datei löschen bis').fill('2020-01-15');
  await card.getByRole('button', { name: 'Fristen speichern L003' }).click();
  await walk.read('Fristen gespeichert.');
  await walk.press('Heute');
  await walk.read(/31\.1\.2020/);
  await walk.read(/15\.1\.2020/);
  await walk.look();
});
