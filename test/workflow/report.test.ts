import { report, writeReport } from '../../src/workflow/report';
import { drawnWorkbook } from '../support/drawnWorkbook';
import { history, invitee } from '../support/invitees';

const workbook = () =>
  drawnWorkbook(
    [
      invitee({ aid: 'a1', status: 'accepted' }),
      invitee({ aid: 'a2', status: 'declined', cell: 'nord/18-34-m', sex: 'm' }),
      invitee({ aid: 'a3', status: 'drawn', draw: '245-2025-1-L0' }),
    ],
    [
      ...history('a1', ['drawn', 'invited', 'accepted']),
      ...history('a2', ['drawn', 'invited', 'declined'], { 2: { reason: 'work' } }),
    ],
  );

test('counts only people of complete draws', () => {
  const figures = report({ tables: workbook() });
  expect(figures).toMatchObject({
    ok: true,
    value: { districtKey: '2025-245', assemblies: [{ title: 'Bürgerrat Roth', seats: 2 }] },
  });
  if (!figures.ok) return;
  expect(figures.value.assemblies[0]!.funnel.steps).toMatchObject({ drawn: 2, answered: 2, accepted: 1 });
});

test('sets the cells of the plan beside those who come', () => {
  const figures = report({ tables: workbook() });
  const [men, women] = figures.ok ? figures.value.assemblies[0]!.representativeness.sex : [];
  expect(men).toMatchObject({ value: 'm', share: { population: 0.4, pool: 0.5, drawn: 0.5, accepted: 0 } });
  expect(women).toMatchObject({ value: 'w', share: { population: 0.6, pool: 0.5, drawn: 0.5, accepted: 1 } });
});

test('writes the tab Bericht, and nothing twice', () => {
  const tables = workbook();
  writeReport({ tables });
  const once = tables.workbook().Bericht!;
  writeReport({ tables });
  expect(tables.workbook().Bericht).toEqual(once);
  const lines = once.map((row) => row.slice(1, 5));
  expect(lines).toContainEqual(['Trichter', 'Zugesagt', 1, 50]);
  expect(lines).toContainEqual(['Gründe der Absagen', 'Arbeit oder Schule', 1, 50]);
});

test('takes lines away that no longer hold, and keeps own columns beside their line', () => {
  const tables = workbook();
  writeReport({ tables });
  tables.edit('Bericht', (cells) =>
    cells.map((row, index) => [...row, index === 0 ? 'Eigenes' : `zu ${row[2]}`]),
  );
  tables.edit('Verlauf', (cells) =>
    cells.map((row) => row.map((cell) => (cell === 'Arbeit oder Schule' ? 'Gesundheit' : cell))),
  );
  writeReport({ tables });
  const rows = tables.workbook().Bericht!;
  expect(rows.some((row) => row.includes('Arbeit oder Schule'))).toBe(false);
  expect(rows.find((row) => row.includes('Zugesagt'))!.at(-1)).toBe('zu Zugesagt');
});

test('names the tab and column that stands in its way, and writes nothing', () => {
  const tables = workbook();
  tables.edit('Zellen', (cells) => cells.map(([, ...rest]) => rest));
  const before = tables.workbook();
  expect(report({ tables })).toMatchObject({ ok: false, issues: [{ facts: { tab: 'Zellen' } }] });
  expect(writeReport({ tables })).toMatchObject({ ok: false });
  expect(tables.workbook()).toEqual(before);
});
