import { basename } from 'node:path';
import { Command } from 'commander';
import * as z from 'zod/mini';
import { draw, replaceAll } from '../src/domain/draw/draw';
import { fingerprint, parseDrawList } from '../src/domain/draw/drawList';
import { parseProtocol } from '../src/domain/draw/parseProtocol';
import { type DrawProtocol, protocolText } from '../src/domain/draw/protocol';
import { type Change, changeReasons, type Replacement, succession } from '../src/domain/draw/replacement';
import { verify } from '../src/domain/draw/verify';
import { drawWords as words } from '../src/text/en/draw';
import { CommandFailure, need, readText, runCommand, sentence, writeFiles } from './drawFiles';
import { endProgress, showProgress } from './progress';

interface Options {
  readonly protocol: string;
  readonly list: string;
  readonly log: string;
  readonly out?: string;
  readonly json?: boolean;
}

/** `lostrommel replace`: who comes next for every free seat, and why. */
export const command = new Command('replace')
  .description('compute the next replacements with their reasons')
  .requiredOption('--protocol <file>', 'protocol.json')
  .requiredOption('--list <file>', 'draw-list.txt')
  .requiredOption(
    '--log <file>',
    'JSON list of what happened since, as {"at": "2026-12-20T10:00:00", "key": "…", "reason": "declined"}',
  )
  .option('--out <folder>', 'gets protocol.json with the new entries')
  .option('--json', 'print the entries as JSON')
  .action((options: Options) => runCommand(() => replace(options)));

function replace(options: Options): void {
  showProgress(0, 2, 'reading the files', options.json);
  const protocol = need(parseProtocol(readText(options.protocol)), basename(options.protocol));
  const listText = readText(options.list);
  const lines = need(parseDrawList(listText), basename(options.list));
  if (fingerprint(listText) !== protocol.fingerprint)
    throw new CommandFailure(1, [
      `${basename(options.list)}: is not the draw list of the protocol; take the published one`,
    ]);
  showProgress(1, 2, 'recomputing the draw and the replacements', options.json);
  needStanding(protocol, listText, basename(options.protocol));
  const drawn = need(draw(lines, protocol.plan, protocol.seed), basename(options.protocol));
  const lots = new Map(drawn.lots.map((lot) => [lot.line.key, lot]));
  const changes = readLog(options.log, (key) => lots.get(key)?.lot ?? '');
  const added = need(replaceAll(drawn, protocol.plan, protocol.replacements, changes), basename(options.log));
  const replacements = [...protocol.replacements, ...added];
  const book = succession(drawn.lots, protocol.plan, drawn.seats);
  for (const entry of replacements) {
    for (const change of entry.changes) book.note(change);
    book.fill(entry);
  }
  if (added.length === 0) for (const change of changes) book.note(change);
  endProgress();
  if (options.out !== undefined)
    writeFiles(options.out, { 'protocol.json': protocolText({ ...protocol, replacements }) });
  if (options.json) {
    const detailed = added.map((entry) => {
      const { lot, rank } = lots.get(entry.key)!;
      return { ...entry, lot, rank };
    });
    console.log(JSON.stringify({ replacements: detailed, free: book.freeSeats().length }));
    return;
  }
  const reasons = new Map(changes.map(({ key, reason }) => [key, words.reasons[reason]]));
  for (const entry of added)
    console.log(line(entry, lots.get(entry.key)!.rank, reasons.get(entry.leaves) ?? ''));
  const free = book.freeSeats().length;
  if (added.length === 0 && free === 0) console.log('no seat is free');
  if (free > 0) console.log(`${free} seats stay free: nobody is left`);
}

/** Only a draw that stands has a next person. */
function needStanding(protocol: DrawProtocol, listText: string, file: string): void {
  const wrong = verify({ protocol, listText }).filter(({ state }) => state === 'differs');
  if (wrong.length === 0) return;
  const said = wrong.flatMap(({ issues }) => issues.map((found) => `${file}: ${sentence(found)}`));
  throw new CommandFailure(1, [...said, `${file}: does not stand; take the published protocol`]);
}

function line(entry: Replacement, rank: number, reason: string): string {
  const { sequence, area, group, leaves, key, fallback } = entry;
  const from = leaves === '' ? 'left empty by the household rule' : `${leaves} ${reason}`.trim();
  return `${sequence}. ${area} / ${group} (${from}): ${key}, rank ${rank} of its cell, ${words.fallbacks[fallback]}`;
}

const logSchema = z.array(
  z.object({
    at: z._default(z.string(), ''),
    key: z.string(),
    reason: z.enum(changeReasons as [Change['reason'], ...Change['reason'][]]),
  }),
);

/** By time, then lot. */
function readLog(path: string, lotOf: (key: string) => string): readonly Change[] {
  let log: z.infer<typeof logSchema>;
  try {
    log = logSchema.parse(JSON.parse(readText(path)));
  } catch (error) {
    if (error instanceof CommandFailure) throw error;
    throw new CommandFailure(1, [
      `${basename(path)}: must be a JSON list of {"at", "key", "reason"}; reasons are ${changeReasons.join(', ')}`,
    ]);
  }
  const order = (entry: (typeof log)[number]) => `${entry.at} ${lotOf(entry.key)}`;
  return [...log].sort((a, b) => (order(a) < order(b) ? -1 : 1)).map(({ key, reason }) => ({ key, reason }));
}
