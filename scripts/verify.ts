import { basename } from 'node:path';
import { Command } from 'commander';
import { looksLikeDrawList } from '../src/domain/draw/drawList';
import { parseProtocol } from '../src/domain/draw/parseProtocol';
import { type Evidence, verify as verifyDraw } from '../src/domain/draw/verify';
import { stands, type VerifyFinding } from '../src/domain/draw/verifyFinding';
import { sha256Hex } from '../src/domain/sha256';
import { drawWords as words } from '../src/text/en/draw';
import { CommandFailure, need, readAnnouncement, readText, runCommand, sentence } from './drawFiles';
import { readPool } from './poolFile';
import { endProgress, showProgress } from './progress';

interface Options {
  readonly list: string;
  readonly announcement?: string;
  readonly pool?: string;
  readonly salt?: string;
  readonly json?: boolean;
}

/** `lostrommel verify`: recomputes a draw from its public files. */
export const command = new Command('verify')
  .description('recompute a draw from its public files and say what agrees')
  .argument('<protocol>', 'protocol.json')
  .requiredOption('--list <file>', 'draw-list.txt')
  .option('--announcement <file>', 'announcement.json: was it this list and this plan?')
  .option('--pool <file>', 'pool.csv, at the manager’s desk: is the list the pool? (with --salt)')
  .option('--salt <hex>', 'the 64 hex digits of salt.txt')
  .option('--json', 'print the findings as JSON')
  .action((protocol: string, options: Options) => runCommand(() => verify(protocol, options)));

function verify(path: string, options: Options): void {
  if ((options.pool === undefined) !== (options.salt === undefined))
    throw new CommandFailure(2, ['--pool and --salt belong together; give both or neither']);
  showProgress(0, 2, 'reading the files', options.json);
  const protocolFile = readText(path, 2);
  const listText = readText(options.list, 2);
  if (!looksLikeDrawList(listText))
    throw new CommandFailure(2, [
      `${basename(options.list)}: is no draw list; take the published draw-list.txt`,
    ]);
  const evidence: Evidence = {
    protocol: need(parseProtocol(protocolFile), basename(path), 2),
    listText,
    ...(options.announcement === undefined
      ? {}
      : { announcement: readAnnouncement(options.announcement, 2) }),
    ...(options.pool === undefined ? {} : { pool: readPool(options.pool, 2), salt: options.salt! }),
  };
  showProgress(1, 2, 'recomputing the draw', options.json);
  const findings = verifyDraw(evidence);
  endProgress();
  const ok = stands(findings);
  if (options.json) console.log(JSON.stringify(report(findings, ok, protocolFile)));
  else print(findings, ok);
  if (!ok) process.exitCode = 1;
}

function report(findings: readonly VerifyFinding[], ok: boolean, protocolFile: string) {
  return {
    ok,
    since: findings.find((found) => found.state === 'differs')?.step ?? null,
    protocolSha256: sha256Hex(protocolFile),
    steps: findings.map(({ step, state, issues }) => ({
      step,
      state,
      issues: issues.map((found) => ({ ...found, text: sentence(found) })),
    })),
  };
}

const marks: Readonly<Record<VerifyFinding['state'], string>> = {
  agrees: '✓',
  differs: '✗',
  note: '!',
  unchecked: '–',
};

function print(findings: readonly VerifyFinding[], ok: boolean): void {
  const width = Math.max(...findings.map(({ step }) => words.steps[step].length));
  for (const { step, state, issues } of findings) {
    console.log(`${marks[state]} ${words.steps[step].padEnd(width)}  ${words.meanings[step][state]}`);
    for (const found of issues) console.log(`  ${' '.repeat(width)}  ${sentence(found)}`);
  }
  const since = findings.find((found) => found.state === 'differs');
  console.log(
    ok
      ? 'The draw stands: everything follows from list, plan and seed.'
      : `The draw does not stand: it differs since the step "${words.steps[since!.step]}".`,
  );
}
