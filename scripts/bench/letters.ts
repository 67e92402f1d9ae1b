import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Document, Packer, PageBreak, Paragraph, TextRun } from 'docx';
import Docxtemplater from 'docxtemplater';
import { writeXlsx } from 'hucre/xlsx';
import PizZip from 'pizzip';
import type { LettersView } from '../../src/api/letters';
import type { Result } from '../../src/domain/issue';
import { templateLayouts } from '../../src/text/de/templates/templateLayouts';
import { Host } from '../host/host';
import { benchTables } from './letterTables';
import { type Measurement, seconds } from './measurement';

const letters = 1000;
// Node lets rubbish lie as long as there is room; what the run needs shows in a small heap.
const smallHeap = '--max-old-space-size=256';
const self = fileURLToPath(import.meta.url);

/** What the run of the bundle measures about itself, in a process of its own. */
interface Run {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly megabytes: number;
  readonly calls: number;
  readonly virtualSeconds: number;
  readonly longestCall: number;
  readonly documents: number;
}

/** Measures 1,000 letters of one page with QR code against issue 5; docxtemplater beside it. */
export async function benchLetters(): Promise<readonly Measurement[]> {
  const words = [...process.execArgv, smallHeap, self, '--measure'];
  const child = spawnSync(process.execPath, words, { encoding: 'utf8' });
  if (child.status !== 0) throw new Error(`the letters of the bench were not made: ${child.stderr}`);
  const run = JSON.parse(child.stdout) as Run;
  const beside = {
    cpuSeconds: run.cpuSeconds,
    docxtemplaterSeconds: await docxtemplaterSeconds(),
    documents: run.documents,
  };
  const one = (name: string, figure: number, unit: string, budget: number): Measurement => ({
    name: `1,000 letters: ${name}`,
    figure,
    unit,
    budget,
  });
  return [
    { ...one('templates to .docx', run.seconds, 's', 20), besides: beside },
    one('peak memory', run.megabytes, 'MB', 400),
    one('service calls per letter', run.calls / letters, 'calls', 110),
    one('virtual time', run.virtualSeconds / 60, 'minutes', 12),
    one('longest call', run.longestCall, 'virtual s', 30),
  ];
}

/** Plans and merges a mailing as the sidebar does, one call per batch. */
async function measure(): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'lostrommel-bench-'));
  const tabs = [...benchTables(letters)];
  const sheets = tabs.map(([name, rows]) => ({ name, rows: rows.map((row) => [...row]) }));
  writeFileSync(join(folder, 'Lostrommel.xlsx'), await writeXlsx({ sheets }));
  const host = new Host({ folder });
  try {
    return await mailing(host);
  } finally {
    host.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function mailing(host: Host): Promise<Run> {
  const spent = { calls: 0, virtual: 0, longest: 0 };
  const call = <Value>(name: string, ...args: readonly unknown[]): Value => {
    const reply = host.call(name, args);
    const result = reply.ok ? (reply.value as Result<Value>) : undefined;
    if (!result?.ok) throw new Error(`${name}: ${JSON.stringify(reply)}`);
    const { calls, elapsed } = host.lastMeter!;
    spent.calls += calls;
    spent.virtual += elapsed / 1000;
    spent.longest = Math.max(spent.longest, elapsed / 1000);
    return result.value;
  };
  call('createTemplates', ['reminder'], templateLayouts);
  Object.assign(spent, { calls: 0, virtual: 0, longest: 0 });
  let documents = 0;
  const before = process.cpuUsage();
  const time = await seconds(() => {
    const dates = { letterDate: '2030-11-03', replyBy: '2030-11-20' };
    const envelope = { kind: 'reminder', enclosures: [] };
    const plan = { ...envelope, leftOut: [], blankPage: false, lettersPerDocument: null, ...dates };
    const { batches } = call<LettersView>('planMailing', plan).mailings[0]!;
    documents = batches.length;
    for (const { id } of batches) call('mergeBatch', id, false);
  });
  return {
    seconds: time,
    cpuSeconds: cpuSeconds(before),
    megabytes: process.resourceUsage().maxRSS / 1024,
    calls: spent.calls,
    virtualSeconds: spent.virtual,
    longestCall: spent.longest,
    documents,
  };
}

/** Processor time of this process since then, in seconds: what is left when nothing else runs. */
function cpuSeconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
}

/** The same number of letters of about the same text in one loop, without QR code. */
async function docxtemplaterSeconds(): Promise<number> {
  const line = (text: string) => new Paragraph({ children: [new TextRun(text)] });
  const lines = [
    '{address}',
    '{greeting},',
    ...Array.from({ length: 12 }, () => 'Ein Satz. '.repeat(20)),
    '{code}',
  ];
  const children = [
    line('{#letters}'),
    ...lines.map(line),
    new Paragraph({ children: [new PageBreak()] }),
    line('{/letters}'),
  ];
  const template = await Packer.toBuffer(new Document({ sections: [{ children }] }));
  const data = Array.from({ length: letters }, (_, index) => ({
    address: `Frau\nErika Muster${index}\nMusterweg ${index}\n91154 Roth`,
    greeting: `Sehr geehrte Frau Muster${index}`,
    code: 'ABCD-EFGH-J',
  }));
  return seconds(() => {
    const document = new Docxtemplater(new PizZip(template), { linebreaks: true, paragraphLoop: true });
    document.render({ letters: data });
    document.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' });
  });
}

if (process.argv[1] === self && process.argv[2] === '--measure') console.log(JSON.stringify(await measure()));
