import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../scripts/projectRoot';
import { lostrommel } from '../support/commandLine';
import { deflated, hostileZip, smallSheet, workbookClaims } from '../support/hostileZip';

const folder = mkdtempSync(join(tmpdir(), 'lostrommel-import-'));
const at = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  [['--district', '300']],
  [['--reference-date', '31.02.2026']],
  [['--encoding', 'ebcdic']],
  [['--replaces', 'L001']],
])('ends with 2 on wrong usage: %j', (words) => {
  const file = join(projectRoot, 'test/data/register/windows-1252.csv');
  const run = lostrommel('import', file, ...words, '--out', at('none.csv'));
  expect(run.status).toBe(2);
  expect(run.stderr).not.toBe('');
});

const strings = (text: string) => ({ 'xl/s.xml': deflated(smallSheet), 'xl/t.xml': deflated(text) });
const withStrings = (text: string) =>
  hostileZip(workbookClaims(['s.xml'], strings(text), [['sharedStrings', 't.xml']]));
const header = 'Familienname;Vornamen;Alter;Straße;Hausnummer;PLZ;Ort';
const person = (i: number) => `${header.slice(0, i % 12)}x${i};Anna Maria;45;Ringstraße;${i % 90};91154;Roth`;

test.each<[string, () => Uint8Array, 0 | 1]>([
  [
    '600 MB that say they were 10 bytes',
    () => hostileZip([{ name: 'a.csv', packed: deflated(new Uint8Array(600_000_000)) }]),
    1,
  ],
  ['a text of 480 MB', () => withStrings(`<sst><si><t>${'x'.repeat(480_000_000)}</t></si></sst>`), 1],
  ['120 MB of strings', () => withStrings('<si/>'.repeat(24_000_000)), 1],
  ['as many strings as are read', () => withStrings(`<sst>${'<si><t>Ä</t></si>'.repeat(999_000)}</sst>`), 0],
  [
    'a row of a hundred million cells',
    () =>
      hostileZip(
        workbookClaims(['s.xml'], { 'xl/s.xml': deflated(`<sheetData><row>${'<c/>'.repeat(100_000_000)}`) }),
      ),
    1,
  ],
  [
    'a million people',
    () =>
      new TextEncoder().encode(
        `${header}\n${Array.from({ length: 1_000_000 }, (_, i) => person(i)).join('\n')}`,
      ),
    0,
  ],
])('reads or refuses %s within 1.5 GB', (_, bytes, status) => {
  writeFileSync(at('datei'), bytes());
  expect(importedWithin15GB(at('datei'))).toBe(status);
});

test('refuses the files with which a call would have more rows than it can hold', () => {
  const rows = (name: string) => Array.from({ length: 600_000 }, (_, i) => `${name}${person(i)}`).join('\n');
  for (const name of ['a', 'b', 'c']) writeFileSync(at(name), `${header}\n${rows(name)}`);
  expect(importedWithin15GB(at('a'), at('b'), at('c'))).toBe(1);
  const pool = readFileSync(at('pool.csv'), 'latin1').split('\n');
  expect(pool).toHaveLength(1 + 600_000 + 1);
});

describe('an earlier pool of a million people', () => {
  const imports = (change: (row: string) => string, end = '\r\n', people = 1_000_000) => {
    writeFileSync(at('a'), `${header}\n${person(1)}`);
    expect(importedWithin15GB(at('a'))).toBe(0);
    const [titles, one] = readFileSync(at('pool.csv'), 'utf8').split('\r\n');
    const earlier = Array.from({ length: people }, (_, i) =>
      change(one!.replace('L001-00002', `L001-${i}`).replace(/;x?1;|;[^;]*x1;/, `;Name ${i};`)),
    );
    writeFileSync(at('earlier.csv'), [titles, ...earlier].join(end));
    writeFileSync(at('a'), `${header}\nAnders;Anna;45;Ringstraße;1;91154;Roth`);
    return importedWithin15GB(at('a'), '--pool', at('earlier.csv'));
  };

  test('is read with the next file', () => {
    expect(imports((row) => row)).toBe(0);
  });

  test('is refused if columns cannot be read', () => {
    expect(imports((row) => row.replace(';45;', ';alt;').replace(';unknown;', ';?;'))).toBe(2);
  });

  test('is refused if it is two million, with the line ends of an old Mac', () => {
    expect(imports((row) => row, '\r', 2_000_000)).toBe(2);
  });
});

test('forgets a file when it is read: eighteen of 90 MB', () => {
  const long = 'x'.repeat(90_000);
  writeFileSync(
    at('lang'),
    `${header}\n${Array.from({ length: 1_000 }, (_, i) => `${person(i)};${long}`).join('\n')}`,
  );
  expect(importedWithin15GB(...Array.from({ length: 18 }, () => at('lang')))).toBe(1);
});

/** Imports as the command line does, and watches the memory. */
function importedWithin15GB(...words: readonly string[]): number | null {
  const watch = at('watch.cjs');
  writeFileSync(watch, "process.on('exit', () => console.error('peak', process.resourceUsage().maxRSS));");
  lostrommel('--version');
  const run = spawnSync(
    process.execPath,
    ['--require', watch, join(projectRoot, 'out/cli.mjs'), 'import', ...words, '--out', at('pool.csv')],
    { encoding: 'utf8' },
  );
  // In kilobytes.
  expect(Number(/peak (\d+)/.exec(run.stderr)![1])).toBeLessThan(1.5e6);
  return run.status;
}
