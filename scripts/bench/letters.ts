import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Document, Packer, PageBreak, Paragraph, TextRun } from 'docx';
import Docxtemplater from 'docxtemplater';
import { writeXlsx } from 'hucre/xlsx';
import PizZip from 'pizzip';
import type { BatchPiece, BatchView, LettersView } from '../../src/api/letters';
import type { Result } from '../../src/domain/issue';
import type { TemplateCode } from '../../src/domain/letters/mailing';
import { templateLayouts } from '../../src/text/de/templates/templateLayouts';
import { Host } from '../host/host';
import { benchTables } from './letterTables';
import { type Measurement, seconds } from './measurement';

/** A mailing to measure. */
interface Trial {
  readonly kind: 'reminder' | 'invitation';
  readonly enclosures: readonly TemplateCode[];
  readonly status: 'drawn' | 'invited';
  readonly letters: number;
}

const trials: Readonly<Record<string, Trial>> = {
  onePage: { kind: 'reminder', enclosures: [], status: 'invited', letters: 1000 },
  threePages: { kind: 'invitation', enclosures: ['reply-card', 'article14'], status: 'drawn', letters: 240 },
};
// Node lets rubbish lie as long as there is room; what the run needs shows in a small heap.
const smallHeap = '--max-old-space-size=256';
const self = fileURLToPath(import.meta.url);
const began = Date.UTC(2030, 10, 2, 9);

/** What the run of the bundle measures about itself, in a process of its own. */
interface Run {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly megabytes: number;
  readonly calls: number;
  readonly virtualSeconds: number;
  readonly longestCall: number;
  readonly documents: number;
  readonly lettersPerDocument: number;
}

/**
 * Measures 1,000 letters of one page with QR code against issue 5; docxtemplater beside it. Then the invitation of
 * three pages, of which several calls make a document.
 */
export async function benchLetters(): Promise<readonly Measurement[]> {
  const run = runOf('onePage');
  const long = runOf('threePages');
  const { letters } = trials.onePage!;
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
    {
      name: 'invitations of three pages: longest call',
      ...{ figure: long.longestCall, unit: 'virtual s', budget: 30 },
      besides: {
        lettersPerDocument: long.lettersPerDocument,
        virtualMinutesPer1000: ((long.virtualSeconds / 60) * 1000) / trials.threePages!.letters,
      },
    },
  ];
}

/** Measures a trial in a process of its own, which has nothing else in its memory. */
function runOf(trial: string): Run {
  const words = [...process.execArgv, smallHeap, self, '--measure', trial];
  const child = spawnSync(process.execPath, words, { encoding: 'utf8' });
  if (child.status !== 0) throw new Error(`the letters of the bench were not made: ${child.stderr}`);
  return JSON.parse(child.stdout) as Run;
}

/** Plans and merges a mailing as the sidebar does, call after call. */
async function measure(trial: Trial): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'lostrommel-bench-'));
  const tabs = [...benchTables(trial.letters, trial.status)];
  const sheets = tabs.map(([name, rows]) => ({ name, rows: rows.map((row) => [...row]) }));
  writeFileSync(join(folder, 'Lostrommel.xlsx'), await writeXlsx({ sheets }));
  const host = new Host({ folder, now: () => began }); // so that virtual time alone says when a call ends
  try {
    return await mailing(host, trial);
  } finally {
    host.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function mailing(host: Host, { kind, enclosures }: Trial): Promise<Run> {
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
  call('createTemplates', [kind, ...enclosures], templateLayouts);
  Object.assign(spent, { calls: 0, virtual: 0, longest: 0 });
  let stacks: readonly BatchView[] = [];
  const before = process.cpuUsage();
  const time = await seconds(() => {
    const dates = { letterDate: '2030-11-03', replyBy: '2030-11-20' };
    const envelope = { kind, enclosures, leftOut: [], blankPage: false };
    stacks = call<LettersView>('planMailing', { ...envelope, ...dates }).mailings[0]!.batches;
    for (let at = 0; at < stacks.length; )
      if (call<BatchPiece>('mergeBatch', stacks[at]!.id, false).status !== 'planned') at++;
  });
  return {
    seconds: time,
    cpuSeconds: cpuSeconds(before),
    megabytes: process.resourceUsage().maxRSS / 1024,
    calls: spent.calls,
    virtualSeconds: spent.virtual,
    longestCall: spent.longest,
    documents: stacks.length,
    lettersPerDocument: Math.max(...stacks.map((stack) => stack.letters)),
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
  const data = Array.from({ length: trials.onePage!.letters }, (_, index) => ({
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

if (process.argv[1] === self && process.argv[2] === '--measure')
  console.log(JSON.stringify(await measure(trials[process.argv[3]!]!)));
