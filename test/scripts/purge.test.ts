import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../scripts/projectRoot';
import { bundleOf } from '../support/bundle';
import { startHost } from '../support/host';

const bundle = bundleOf(`
  function letters() {
    DocumentApp.create('Einladung Müller');
    MailApp.sendEmail('a@example.org', 'Betreff', 'Text');
  }
`);

function purge(folder: string, ...options: readonly string[]) {
  const args = [
    '--import',
    'tsx',
    join(projectRoot, 'scripts/cli.ts'),
    'purge',
    '--folder',
    folder,
    ...options,
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: projectRoot,
    encoding: 'utf8',
  });
  return { status, text: stdout + stderr };
}

function usedFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lostrommel-purge-'));
  const { host, call } = startHost({ folder, bundle });
  call('letters');
  host.close();
  return folder;
}

test('removes workbook, letters, outbox and journals, and the folder with them', () => {
  const folder = usedFolder();
  expect(readdirSync(folder).sort()).toEqual([
    '.lostrommel',
    'Einladung Müller.docx',
    'Lostrommel.xlsx',
    'outbox',
  ]);
  expect(purge(folder, '--yes')).toMatchObject({ status: 0 });
  expect(existsSync(folder)).toBe(false);
});

test('removes letters renamed by hand or saved under another name, too', () => {
  const folder = usedFolder();
  copyFileSync(join(folder, 'Einladung Müller.docx'), join(folder, 'Sicherung.docx'));
  renameSync(join(folder, 'Einladung Müller.docx'), join(folder, 'Alt.docx'));
  expect(purge(folder, '--yes')).toMatchObject({ status: 0 });
  expect(existsSync(folder)).toBe(false);
});

test('removes the names that `letters` wrote for the print shop, too', () => {
  const folder = usedFolder();
  writeFileSync(join(folder, 'V01.csv'), 'x');
  expect(purge(folder, '--yes')).toMatchObject({ status: 0 });
  expect(existsSync(folder)).toBe(false);
});

test('leaves what others put into the folder', () => {
  const folder = usedFolder();
  mkdirSync(join(folder, 'Lieferungen'));
  writeFileSync(join(folder, 'Liste.csv'), 'x');
  const { status, text } = purge(folder, '--yes');
  expect(status).toBe(0);
  expect(text).toContain('Lieferungen, Liste.csv');
  expect(readdirSync(folder).sort()).toEqual(['Lieferungen', 'Liste.csv']);
});

test('neither stumbles over links nor follows them', () => {
  const folder = usedFolder();
  const outside = join(mkdtempSync(join(tmpdir(), 'lostrommel-outside-')), 'Brief.docx');
  copyFileSync(join(folder, 'Einladung Müller.docx'), outside);
  symlinkSync(outside, join(folder, 'Verknüpfung.docx'));
  symlinkSync('nowhere', join(folder, '.#Lostrommel')); // as Emacs marks an open file
  expect(purge(folder, '--yes')).toMatchObject({ status: 0 });
  expect(readdirSync(folder).sort()).toEqual(['.#Lostrommel', 'Verknüpfung.docx']);
  expect(existsSync(outside)).toBe(true);
});

test('removes nothing without a yes, from a running host, or where no host ever was', () => {
  const folder = usedFolder();
  expect(purge(folder)).toMatchObject({ status: 1 });
  const running = startHost({ folder, bundle });
  expect(purge(folder, '--yes')).toMatchObject({ status: 1, text: expect.stringContaining('stop it first') });
  running.host.close();
  expect(readdirSync(folder)).toHaveLength(4);
  const stranger = mkdtempSync(join(tmpdir(), 'lostrommel-purge-'));
  writeFileSync(join(stranger, 'Lostrommel.xlsx'), 'x');
  expect(purge(stranger, '--yes')).toMatchObject({
    status: 0,
    text: expect.stringContaining('nothing to remove'),
  });
  expect(readdirSync(stranger)).toEqual(['Lostrommel.xlsx']);
});
