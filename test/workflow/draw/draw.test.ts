import fc from 'fast-check';
import { parseProtocol } from '../../../src/domain/draw/parseProtocol';
import { verify } from '../../../src/domain/draw/verify';
import { stands } from '../../../src/domain/draw/verifyFinding';
import { replyCodes } from '../../../src/domain/letters/replyCode';
import { announceDraw, withdrawDraw } from '../../../src/workflow/draw/announce';
import { holdDraw } from '../../../src/workflow/draw/hold';
import { checkDraw, writeAreas } from '../../../src/workflow/draw/preview';
import { annulDraw, drawListPiece, drawProtocol, drawStage } from '../../../src/workflow/draw/records';
import { drawState } from '../../../src/workflow/draw/state';
import { readInviteeBook } from '../../../src/workflow/inviteeBook';
import { auditLogTable } from '../../../src/workflow/tables/auditLog';
import { cellTable } from '../../../src/workflow/tables/cell';
import { deliveryTable } from '../../../src/workflow/tables/delivery';
import { drawTable } from '../../../src/workflow/tables/draw';
import { drawListTable } from '../../../src/workflow/tables/drawList';
import { inviteeTable } from '../../../src/workflow/tables/invitee';
import { municipalityTable } from '../../../src/workflow/tables/municipality';
import { poolTable } from '../../../src/workflow/tables/pool';
import { readTable, removeRows, upsertRows } from '../../../src/workflow/tables/table';
import type { World } from '../../../src/workflow/world';
import { expectToSurviveCrashes, memorySubject } from '../../support/crash';
import { delivery, drawn, entropy, poolPerson, salt, seed, setUpDraw, wishes } from '../../support/drawDesk';
import { invitee } from '../../support/invitees';
import { memoryStore } from '../../support/memoryStore';
import { handMoves, moveByHand } from '../../support/userHand';
import { codes, value } from '../../support/value';
import { testWorld } from '../../support/world';

const people = Array.from({ length: 30 }, (_, i) => poolPerson(i + 1));
const id = '245-2025-1-L1';

function desk(pool = people): World {
  const world = testWorld(memoryStore());
  setUpDraw(world, pool);
  return world;
}

const rows = {
  invitees: (world: World) => value(readTable(world.tables, inviteeTable)).rows,
  draws: (world: World) => value(readTable(world.tables, drawTable)).rows,
  cells: (world: World) => value(readTable(world.tables, cellTable)).rows,
};

const announced = (world: World, given = {}) => {
  const wanted = { ...wishes, ...given };
  return announceDraw(world, wanted, salt, value(checkDraw(world, wanted)).planHash);
};

test('takes a pool from dry run to people with reply codes', () => {
  const world = desk();
  expect(value(drawState(world)).stage).toBe('plan');
  const preview = value(checkDraw(world, wishes));
  expect(preview.people).toBe(30);
  expect(preview.areas.reduce((sum, area) => sum + area.expected, 0)).toBeCloseTo(6, 9);
  expect(value(announced(world)).stage).toBe('announced');
  expect(value(holdDraw(world, id, seed, entropy)).stage).toBe('drawn');
  const invitees = rows.invitees(world);
  expect(invitees).toHaveLength(6);
  expect(new Set(invitees.map(({ replyCode }) => replyCode)).size).toBe(6);
  expect(invitees[0]).toMatchObject({
    aid: '245-2025-1-001',
    status: 'drawn',
    kind: 'drawn',
    assembly: '245-2025-1',
  });
  expect(rows.cells(world).reduce((sum, cell) => sum + cell.drawn, 0)).toBe(6);
  const book = value(readInviteeBook(world));
  expect(book.events.map(({ type }) => type)).toEqual(Array(6).fill('drawn'));
});

test('gives nobody a reply code that is in the workbook already, not even for an earlier event', () => {
  const world = desk();
  const taken = replyCodes(3, entropy, new Set());
  const earlier = taken.map((replyCode, at) =>
    invitee({ aid: `245-2025-9-00${at + 1}`, assembly: '245-2025-9', draw: '245-2025-9-L1', replyCode }),
  );
  value(upsertRows(world.tables, inviteeTable, earlier));
  drawn(world);
  const all = rows.invitees(world).map(({ replyCode }) => replyCode);
  expect(all).toHaveLength(9);
  expect(new Set(all).size).toBe(9);
});

test('writes a protocol that stands', () => {
  const world = desk();
  drawn(world);
  const protocol = value(parseProtocol(value(drawProtocol(world, id))));
  const listText = value(drawListPiece(world, id, 0)).lines.join('\n');
  const findings = verify({ protocol, listText, pool: people, salt });
  expect(findings.filter(({ state }) => state !== 'agrees')).toEqual([
    { step: 'announcement', state: 'unchecked', issues: [] },
  ]);
  expect(stands(verify({ protocol: { ...protocol, seed: `${seed}-1` }, listText }))).toBe(false);
});

test('refuses what would break the order of announcement, seed and draw', () => {
  const world = desk();
  expect(codes(holdDraw(world, id, seed, entropy))).toEqual(['draw-unknown']);
  expect(codes(announceDraw(world, wishes, salt, 'another plan'))).toEqual(['draw-plan-changed']);
  expect(codes(announced(world, {}))).toEqual([]);
  expect(codes(announceDraw(world, wishes, 'cd'.repeat(32), ''))).toEqual(['draw-already']);
  expect(codes(holdDraw(world, id, 'anything', entropy))).toEqual(['seed-form']);
  expect(codes(holdDraw(world, id, seed.replace('dice ', 'dice  '), entropy))).toEqual([
    'draw-seed-not-canonical',
  ]);
  const lotto = '2026-11-22 lotto 03-11-17-24-38-45 superzahl 7 spiel77 1234567';
  expect(codes(holdDraw(world, id, lotto, entropy))).toEqual(['seed-other-source']);
  value(holdDraw(world, id, seed, entropy));
  expect(codes(holdDraw(world, id, seed.replace('3-1', '1-3'), entropy))).toEqual(['draw-already']);
  expect(codes(withdrawDraw(world, id, 'zu spät'))).toEqual(['draw-seed-exists']);
});

test('takes the seed only on or after the day of its event', () => {
  const world = desk();
  value(announced(world, { seedDate: '2026-11-25' }));
  const early = seed.replace('11-22', '11-25');
  expect(codes(holdDraw(world, id, early, entropy))).toEqual(['draw-source-not-yet']);
  const later = testWorld(world.tables, { now: '2026-11-25T20:00:00' });
  expect(value(holdDraw(later, id, early, entropy)).stage).toBe('drawn');
});

test('names the deliveries that changed since the announcement', () => {
  const world = desk();
  value(announced(world));
  value(upsertRows(world.tables, poolTable, [poolPerson(99, { pid: 'L002-00001', delivery: 'L002' })]));
  value(upsertRows(world.tables, deliveryTable, [delivery('L002', 1)]));
  const refused = holdDraw(world, id, seed, entropy);
  expect(refused).toEqual({
    ok: false,
    issues: [{ code: 'draw-people-changed', facts: { deliveries: 'L002' } }],
  });
});

test('skips people who left the pool, and fills their seats at once', () => {
  const whole = desk();
  drawn(whole);
  const leaver = rows.invitees(whole)[0]!;
  const world = desk();
  value(announced(world));
  value(removeRows(world.tables, poolTable, [leaver.pid]));
  value(holdDraw(world, id, seed, entropy));
  const invitees = rows.invitees(world);
  expect(invitees).toHaveLength(7);
  expect(invitees[0]).toMatchObject({ pid: leaver.pid, status: 'replaced', surname: '', street: '' });
  expect(invitees[6]).toMatchObject({
    kind: 'replacement',
    replaces: leaver.aid,
    cell: leaver.cell,
    status: 'drawn',
  });
  const protocol = value(parseProtocol(value(drawProtocol(world, id))));
  expect(protocol.replacements).toHaveLength(1);
  expect(stands(verify({ protocol, listText: value(drawListPiece(world, id, 0)).lines.join('\n') }))).toBe(
    true,
  );
});

test('skips also everybody of a delivery, but refuses one that was undone', () => {
  const two = [
    ...people.slice(0, 26),
    ...[97, 98].map((n) => poolPerson(n, { delivery: 'L002', pid: `L002-${n}` })),
  ];
  const announcedTwo = () => {
    const world = desk(two);
    value(upsertRows(world.tables, deliveryTable, [delivery('L002', 2)]));
    value(announced(world, { n: 28 }));
    value(removeRows(world.tables, poolTable, ['L002-97', 'L002-98']));
    return world;
  };
  const world = announcedTwo();
  value(holdDraw(world, id, seed, entropy));
  const left = rows.invitees(world).filter(({ pid }) => pid.startsWith('L002'));
  expect(left.map(({ status }) => status)).toEqual(['excluded', 'excluded']);
  const undone = announcedTwo();
  value(upsertRows(undone.tables, deliveryTable, [{ ...delivery('L002', 2), status: 'undone' }]));
  expect(codes(holdDraw(undone, id, seed, entropy))).toEqual(['draw-deliveries-changed']);
});

test('withdraws an announcement with its reason and announces anew', () => {
  const world = desk();
  value(announced(world));
  expect(codes(withdrawDraw(world, id, ' '))).toEqual(['draw-reason-missing']);
  expect(value(withdrawDraw(world, id, 'Lieferung fehlt')).earlier).toEqual([
    { id, status: 'withdrawn', reason: 'Lieferung fehlt' },
  ]);
  expect(value(announced(world)).current!.id).toBe('245-2025-1-L2');
});

test('notes in Protokoll that an announcement was taken back when its seed could be known', () => {
  const counts = (world: World) => {
    value(withdrawDraw(world, id, 'Lieferung fehlt'));
    return value(readTable(world.tables, auditLogTable)).rows.find(
      ({ id: row }) => row === `${id}-withdrawn`,
    )!.counts;
  };
  const early = desk();
  value(announced(early, { seedKind: 'lotto', seedDate: '2026-11-25' }));
  expect(counts(early)).toBe('');
  const late = desk();
  value(announced(late, { seedKind: 'lotto', seedDate: '2026-11-25' }));
  expect(counts(testWorld(late.tables, { now: '2026-11-25T20:00:00' }))).toMatch(/2026-11-25/);
});

test('announces no numbers of today, which may be known already, but dice of today', () => {
  const world = desk();
  for (const seedKind of ['lotto', 'beacon'] as const)
    expect(codes(checkDraw(world, { ...wishes, seedKind }))).toEqual(['draw-source-past']);
  expect(codes(checkDraw(world, { ...wishes, seedKind: 'dice' }))).toEqual([]);
});

test('draws a second time only after annulling the first, and both protocols name the reason', () => {
  const world = desk();
  drawn(world);
  const first = rows.draws(world)[0]!;
  value(annulDraw(world, id, 'Falscher Stichtag'));
  expect(value(readInviteeBook(world)).invitees).toEqual([]);
  const second = drawn(world);
  expect(second).toBe('245-2025-1-L2');
  expect(value(readInviteeBook(world)).invitees[0]!.aid).toBe('245-2025-1-007');
  expect(value(parseProtocol(value(drawProtocol(world, id)))).annulled).toEqual({
    reason: 'Falscher Stichtag',
  });
  expect(value(parseProtocol(value(drawProtocol(world, second)))).annuls).toEqual({
    resultHash: first.resultHash,
    reason: 'Falscher Stichtag',
  });
});

test('takes the areas the manager names in Gemeinden', () => {
  const world = desk();
  value(writeAreas(world, wishes));
  const named = value(readTable(world.tables, municipalityTable)).rows;
  expect(named.every(({ area }) => area !== '')).toBe(true);
  value(
    upsertRows(
      world.tables,
      municipalityTable,
      named.map((row) => ({ ...row, area: row.name })),
    ),
  );
  expect(value(checkDraw(world, wishes)).areas.map(({ name }) => name)).toEqual([
    'Allersberg, M',
    'Roth, St',
  ]);
});

test('shows on the projector neither names nor sex', () => {
  const world = desk();
  drawn(world);
  const stage = value(drawStage(world, id));
  expect(stage.drawn).toHaveLength(6);
  expect(stage.ages).toEqual(['12–17', '18–34', '35–59', '60+']);
  for (const { ages } of stage.drawn) expect(stage.ages).toContain(ages);
  expect(JSON.stringify(stage)).not.toMatch(/Muster|"[mw]"| [mw]"/);
});

test('is complete or has not happened, wherever it is cut off', () => {
  const store = memoryStore();
  const prepared = testWorld(store);
  setUpDraw(prepared, people.slice(0, 16));
  store.flush();
  const start = store.workbook();
  const report = expectToSurviveCrashes(
    () =>
      memorySubject(start, (world) => {
        // As the sidebar goes on: from where the workbook says the draw stands.
        if (value(drawState(world)).stage === 'plan') value(announced(world, { n: 4 }));
        value(holdDraw(world, id, seed, entropy));
      }),
    { every: 2 },
  );
  expect(report.places).toBeGreaterThan(20);
});

test('draws the same people whatever the manager sorts, moves and adds in between', () => {
  const untouched = desk();
  drawn(untouched);
  const expected = rows.invitees(untouched).map(({ aid, pid, replyCode }) => ({ aid, pid, replyCode }));
  fc.assert(
    fc.property(handMoves, handMoves, (one, two) => {
      const store = memoryStore();
      const world = testWorld(store);
      setUpDraw(world, people);
      value(announced(world));
      moveByHand(store, drawListTable.tab, 'ID', one);
      moveByHand(store, drawTable.tab, 'ID', two);
      moveByHand(store, poolTable.tab, 'PID', one);
      value(holdDraw(world, id, seed, entropy));
      const found = rows.invitees(world).map(({ aid, pid, replyCode }) => ({ aid, pid, replyCode }));
      expect(found).toEqual(expected);
    }),
    { numRuns: 20 },
  );
});
