import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSpreadsheetWrite } from '../../scripts/host/runtime/permissions';
import { projectRoot } from '../../scripts/projectRoot';
import { usual } from '../support/envelope';
import { everyStep } from '../support/everyStep';
import type { ForkedHost } from '../support/hostFork';
import { hostAfterAll } from '../support/stepCrash';

const main = readFileSync(join(projectRoot, 'src/apps-script/main.ts'), 'utf8');
const entries = [...main.matchAll(/^export (?:const|function) (\w+)(?:.*= (reads|writes)\()?/gm)];
const readers = entries.filter(([, , kind]) => kind === 'reads').map(([, name]) => name!);

/** What shows something and leaves the workbook alone; the self-test works in a tab of its own and removes it. */
const screens = [
  'onOpen',
  'showSidebar',
  'selfTest',
  'selfTestEcho',
  'runSelfTest',
  'showDrawStage',
  'showMapping',
  'showQuarantine',
];

/** The one reader that writes: it brings the tab Heute up to date, under the lock. */
const readerThatWrites = 'today';

test('every entry point that writes is cut off at its service calls (crash*.slow.test.ts)', () => {
  const writers = entries
    .map(([, name]) => name!)
    .filter((name) => !readers.includes(name) && !screens.includes(name));
  const crashed = new Set(Object.values(everyStep).flatMap((steps) => steps.map(({ entry }) => entry)));
  expect([...crashed].sort()).toEqual([...writers, readerThatWrites].sort());
});

test.each(Object.keys(everyStep))('every step of the part %s is cut off by a slow test', (part) => {
  const name = `crash${part[0]!.toUpperCase()}${part.slice(1)}.slow.test.ts`;
  expect(readFileSync(join(__dirname, name), 'utf8')).toContain(`\ncrashEveryStep('${part}');\n`);
});

describe('an entry point that reads', () => {
  let host: ForkedHost;
  beforeAll(() => {
    host = hostAfterAll();
  });
  afterAll(() => host.end());

  const draw = '245-2025-1-L3';
  const wishes = {
    n: 4,
    factors: {},
    household: false,
    weighing: 'residents',
    seedKind: 'dice',
    seedDate: '2026-11-22',
    notes: {},
  };
  const calls: Readonly<Record<string, readonly unknown[]>> = {
    project: [],
    sample: [],
    findInvitees: ['Muster'],
    authorities: [],
    register: [],
    checkDeliveries: [],
    quarantine: ['L001'],
    report: [],
    letters: [],
    previewMailing: [{ ...usual('invitation'), letterDate: '2026-11-24', replyBy: '2026-12-20' }],
    findRecipients: ['invitation', 'Muster'],
    mailPreview: ['invitation'],
    batchList: ['V03-01'],
    printShopFile: ['V03'],
    drawState: [],
    checkDraw: [wishes],
    inhabitants: [],
    drawStage: [draw],
    drawProtocol: [draw],
    drawListPiece: [draw, 0],
    replacements: [],
    confidentialProtocol: [draw],
  };
  test.each(readers.filter((name) => name !== readerThatWrites))('writes nothing: %s', (name) => {
    expect(Object.keys(calls)).toContain(name);
    expect(host.host.call(name, calls[name]).ok).toBe(true);
    expect([...host.host.lastMeter!.byName.keys()].filter(isSpreadsheetWrite)).toEqual([]);
  });
});
