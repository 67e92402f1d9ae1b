import type { DrawWishes } from '../../../src/api/draw';
import { parseProtocol } from '../../../src/domain/draw/parseProtocol';
import { parsePlan } from '../../../src/domain/draw/plan';
import type { TemplateLayout } from '../../../src/domain/letters/layout';
import { sha256Hex } from '../../../src/domain/sha256';
import { announceDraw, withdrawDraw } from '../../../src/workflow/draw/announce';
import { confidentialProtocol, drawDocument } from '../../../src/workflow/draw/documents';
import { keepOut } from '../../../src/workflow/draw/keepOut';
import { checkDraw } from '../../../src/workflow/draw/preview';
import { annulDraw, drawProtocol } from '../../../src/workflow/draw/records';
import { drawTable } from '../../../src/workflow/tables/draw';
import { readTable } from '../../../src/workflow/tables/table';
import type { World } from '../../../src/workflow/world';
import { drawn, entropy, poolPerson, salt, setUpDraw, wishes } from '../../support/drawDesk';
import { memoryStore } from '../../support/memoryStore';
import { value } from '../../support/value';
import { testWorld } from '../../support/world';

const id = '245-2025-1-L1';
const made = new Map<string, TemplateLayout>();

function heldDraw(people = 70, wanted: Partial<DrawWishes> = {}): World {
  const world = {
    ...testWorld(memoryStore()),
    documents: {
      create: (mark: { key: string }, layout: TemplateLayout) => {
        made.set(mark.key, layout);
        return mark.key;
      },
      urlOf: (file: string) => `https://example.org/${file}`,
    } as unknown as World['documents'],
  };
  setUpDraw(
    world,
    Array.from({ length: people }, (_, i) => poolPerson(i + 1)),
  );
  if (wanted.notes) value(keepOut(world, poolPerson(70), 'staff', entropy));
  drawn(world, wanted);
  return world;
}

const textOf = (key: string) => JSON.stringify(made.get(key)!.body);

test('makes the public protocol without people, and keeps its address in Losungen', () => {
  const world = heldDraw();
  const url = value(drawDocument(world, id, 'public'));
  expect(value(readTable(world.tables, drawTable)).rows[0]!.protocol).toBe(url);
  const text = textOf(`${id}-public-0-drawn`);
  expect(text).toContain('Fingerabdruck der Losliste');
  expect(text).toContain('dice 3-1-6-2');
  expect(text).toContain('Unterschrift');
  expect(text).not.toMatch(/L001-|Muster/);
});

test('shows cells with fewer than five people only in the sums', () => {
  value(drawDocument(heldDraw(37), id, 'public'));
  const { rows } = made.get(`${id}-public-0-drawn`)!.body.find((block) => 'rows' in block) as {
    rows: readonly { cells: readonly { paragraphs: readonly { text: string }[] }[] }[];
  };
  const cells = rows
    .slice(1, -1)
    .flatMap((row) => row.cells.slice(1, -1).map((cell) => cell.paragraphs[0]!.text));
  expect(cells.some((cell) => cell === '·')).toBe(true);
  for (const cell of cells) expect(cell).toMatch(/^·$|^\d+ von (\d\d+|[5-9])\*?$/);
});

test.each(['announcement', 'public', 'confidential'] as const)(
  'tells the whole plan in the %s document, notes on short deliveries included',
  (kind) => {
    const world = heldDraw(70, {
      household: true,
      factors: { '12–17': 200 },
      notes: { 'Allersberg, Roth': 'Allersberg lieferte nur 5 von 70.' },
    });
    const key = value(drawDocument(world, id, kind)).replace('https://example.org/', '');
    const text = textOf(key);
    expect(text).toContain('Vermerk: Allersberg lieferte nur 5 von 70.');
    expect(text).toContain('Höchstens eine Person je Anschrift und Familienname.');
    expect(text).toContain('12–17 m 200 %, 12–17 w 200 %');
    expect(text).toContain('09576111, 09576143');
    expect(text).toContain('1 aus dem Team');
    const plan = value(parsePlan(value(readTable(world.tables, drawTable)).rows[0]!.plan));
    for (const weight of plan.weights.flat())
      expect(text.replace(/\u202f|\./g, '')).toContain(String(weight));
  },
);

test('names the hash of the confidential protocol in the public document', () => {
  const world = heldDraw();
  value(drawDocument(world, id, 'public'));
  expect(textOf(`${id}-public-0-drawn`)).toContain(sha256Hex(value(confidentialProtocol(world, id))));
});

test('makes the confidential protocol with PIDs and no names, and its hash is in the public one', () => {
  const world = heldDraw();
  value(drawDocument(world, id, 'confidential'));
  expect(textOf(`${id}-confidential-0-drawn`)).toMatch(/L001-\d{5}/);
  expect(textOf(`${id}-confidential-0-drawn`)).not.toMatch(/Muster/);
  const confidential = value(confidentialProtocol(world, id));
  const protocol = value(parseProtocol(value(drawProtocol(world, id))));
  expect(sha256Hex(confidential)).toBe(protocol.confidentialHash);
});

test.each(['announcement', 'public'] as const)(
  'names in the %s document an announcement taken back before, with its reason',
  (kind) => {
    const world = heldDraw();
    value(annulDraw(world, id, 'Falscher Stichtag'));
    value(announceDraw(world, wishes, salt, value(checkDraw(world, wishes)).planHash));
    value(withdrawDraw(world, '245-2025-1-L2', 'Lieferung kam doch noch'));
    const third = drawn(world);
    const text = textOf(value(drawDocument(world, third, kind)).replace('https://example.org/', ''));
    expect(text).toMatch(/Ankündigung 245-2025-1-L2 .*dice 2026-11-22\). Grund: Lieferung kam doch noch/);
    expect(text.includes('Falscher Stichtag')).toBe(kind === 'public');
  },
);

test('makes the announcement', () => {
  value(drawDocument(heldDraw(), id, 'announcement'));
  const text = textOf(`${id}-announcement`);
  expect(text).toContain('Ankündigung einer Losung');
  expect(text).toContain(
    'Würfel (mindestens 16 Würfe), Sonntag, 22. November 2026 (im Plan: dice 2026-11-22)',
  );
});
