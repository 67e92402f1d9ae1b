import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../scripts/projectRoot';
import { lostrommel } from '../support/commandLine';
import { deflated, hostileZip, smallSheet, workbookClaims } from '../support/hostileZip';

const folder = mkdtempSync(join(tmpdir(), 'lostrommel-import-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  [['--district', '300']],
  [['--reference-date', '31.02.2026']],
  [['--encoding', 'ebcdic']],
  [['--replaces', 'L001']],
])('ends with 2 on wrong usage: %j', (words) => {
  const file = join(projectRoot, 'test/data/register/windows-1252.csv');
  const run = lostrommel('import', file, ...words, '--out', join(folder, 'none.csv'));
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
  const file = join(folder, 'datei');
  writeFileSync(file, bytes());
  const watch = join(folder, 'watch.cjs');
  writeFileSync(watch, "process.on('exit', () => console.error('peak', process.resourceUsage().maxRSS));");
  lostrommel('--version');
  const run = spawnSync(
    process.execPath,
    ['--require', watch, join(projectRoot, 'out/cli.mjs'), 'import', file, '--out', join(folder, 'pool.csv')],
    { encoding: 'utf8' },
  );
  expect(run.status).toBe(status);
  // In kilobytes.
  expect(Number(/peak (\d+)/.exec(run.stderr)![1])).toBeLessThan(1.5e6);
});
