import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { holderOf, lockFolder } from '../../../scripts/host/folderLock';
import { bundleOf } from '../../support/bundle';
import { startHost } from '../../support/host';

const onLinux = process.platform === 'linux' ? test : test.skip;
const newFolder = () => mkdtempSync(join(tmpdir(), 'lostrommel-lock-'));

/** What Linux says of a process: number, name, state. */
const statOf = (pid: number) => readFileSync(`/proc/${pid}/stat`, 'utf8');

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** A folder whose lock has this text. */
function lockedWith(text: string): string {
  const folder = newFolder();
  lockFolder(folder)();
  writeFileSync(join(folder, '.lostrommel', 'lock'), text);
  return folder;
}

test('names the living holder of a folder, and nobody after it let go', () => {
  const folder = newFolder();
  const unlock = lockFolder(folder);
  expect(holderOf(folder)).toBe(process.pid);
  expect(() => lockFolder(folder)).toThrow('a host already runs in this folder');
  unlock();
  expect(holderOf(folder)).toBeUndefined();
});

test('lets the folder go even if the workbook cannot be written at the end', () => {
  const folder = newFolder();
  const { host } = startHost({ folder, bundle: bundleOf('function nothing() {}') });
  mkdirSync(join(folder, 'Lostrommel.xlsx.tmp')); // in the way of the writing
  expect(() => host.close()).toThrow('EISDIR');
  expect(holderOf(folder)).toBeUndefined();
});

test('heeds a lock of another living process that says nothing of its start', () => {
  expect(holderOf(lockedWith(String(process.ppid)))).toBe(process.ppid);
});

test.each(['', '0', '-1', 'x', '999999999'])('does not heed a lock of "%s"', (text) => {
  expect(holderOf(lockedWith(text))).toBeUndefined();
});

onLinux('does not heed a lock whose number another process got since', () => {
  expect(holderOf(lockedWith(`${process.ppid} 1`))).toBeUndefined();
});

onLinux('does not heed a killed host that nobody waited for', async () => {
  // The shell starts a child and becomes a program that never asks how the child ended, as the shell itself might.
  const parent = spawn('sh', ['-c', 'sleep 60 & echo $!; exec tail -f /dev/null']);
  try {
    const [said] = (await once(parent.stdout, 'data')) as [Buffer];
    const pid = Number(said);
    await until(() => /\(tail\)/.test(statOf(parent.pid!)));
    process.kill(pid, 'SIGKILL');
    await until(() => /\) Z /.test(statOf(pid)));
    expect(holderOf(lockedWith(String(pid)))).toBeUndefined();
  } finally {
    parent.kill('SIGKILL');
  }
});

test('lets one of several hosts in that start in the same moment over the lock of a dead one', async () => {
  const folder = lockedWith('999999 1');
  const program = `
    const { lockFolder } = require('${join(__dirname, '../../../scripts/host/folderLock.ts')}');
    while (Date.now() < Number(process.argv[2])) {}
    try { lockFolder(process.argv[1]); console.log('in'); setTimeout(() => {}, 60_000); } catch { console.log('out'); }`;
  const start = String(Date.now() + 4000);
  const hosts = Array.from({ length: 4 }, () =>
    spawn(process.execPath, ['--import', 'tsx', '-e', program, folder, start]),
  );
  try {
    const said = await Promise.all(
      hosts.map(async ({ stdout }) => String((await once(stdout, 'data'))[0]).trim()),
    );
    expect(said.sort()).toEqual(['in', 'out', 'out', 'out']);
  } finally {
    for (const host of hosts) host.kill();
  }
});
