import { copyFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Command } from 'commander';
import type {
  BatchPiece,
  BatchView,
  LettersView,
  MailingDraft,
  MailingPreview,
  MailingView,
} from '../src/api/letters';
import { dayNumber } from '../src/domain/calendar';
import { issue, type Result } from '../src/domain/issue';
import { envelopeOf, mayBeEnclosed } from '../src/domain/letters/envelope';
import type { MailingKind, TemplateCode } from '../src/domain/letters/mailing';
import { standstill } from '../src/domain/letters/standstill';
import { mailingLabels, templateLabels } from '../src/text/de/letterWords';
import { templateLayouts } from '../src/text/de/templates/templateLayouts';
import { lettersCommandText as t } from '../src/text/en/lettersCommand';
import { findLibreOffice } from './host/documents/pdf';
import type { Host } from './host/host';
import { type Ask, asking, hostFor, Stopped, sentences } from './lettersHost';
import { endProgress, showProgress } from './progress';

interface Options {
  readonly workbook: string;
  readonly mailing: string;
  readonly out: string;
  readonly enclose?: string;
  readonly date?: string;
  readonly replyBy?: string;
  readonly blankPages?: true;
  readonly accept?: true;
  readonly json?: true;
}

/** `lostrommel letters`: a mailing without a browser. */
export const command = new Command('letters')
  .description(t.description)
  .requiredOption('--workbook <file>', t.workbook)
  .requiredOption('--mailing <kind>', t.mailing)
  .requiredOption('--out <dir>', t.out)
  .option('--enclose <templates>', t.enclose)
  .option('--date <date>', t.date)
  .option('--reply-by <date>', t.replyBy)
  .option('--blank-pages', t.blankPages)
  .option('--accept', t.accept)
  .option('--json', t.json)
  .action(async (options: Options) => {
    const kind = kindOf(options.mailing);
    const enclosures = options.enclose === undefined ? undefined : enclosuresOf(kind, options.enclose);
    for (const [name, given] of [
      ['--date', options.date],
      ['--reply-by', options.replyBy],
    ] as const) {
      if (given !== undefined && dayNumber(given) === undefined)
        command.error(t.notADate(name, given), { exitCode: 2 });
    }
    try {
      await run(kind, enclosures, options);
    } catch (error) {
      endProgress();
      if (!(error instanceof Stopped)) throw error;
      console.error(error.message);
      process.exitCode = 1;
    }
  });

function kindOf(name: string): MailingKind {
  const labels = Object.entries(mailingLabels) as [MailingKind, string][];
  const found = labels.find(([kind, label]) => [kind, label.toLowerCase()].includes(name.toLowerCase()));
  if (!found) command.error(t.unknownMailing(name, Object.values(mailingLabels)), { exitCode: 2 });
  return found![0];
}

function enclosuresOf(kind: MailingKind, names: string): readonly TemplateCode[] {
  const possible = mayBeEnclosed(kind);
  const words = names.split(',').map((name) => name.trim());
  const codes = words
    .filter((name) => name !== '')
    .map((name) => {
      const code = possible.find((each) =>
        [each, templateLabels[each].toLowerCase()].includes(name.toLowerCase()),
      );
      const known = possible.map((each) => templateLabels[each]);
      return code ?? command.error(t.notEnclosed(name, known), { exitCode: 2 });
    });
  return [...new Set(codes)];
}

/** @param enclosures undefined for those of the last mailing of this kind */
async function run(
  kind: MailingKind,
  enclosures: readonly TemplateCode[] | undefined,
  options: Options,
): Promise<void> {
  process.env.TZ = 'Europe/Berlin'; // the script's time zone, as at Google
  const host = await hostFor(options.workbook, options.out);
  const ask = asking(host);
  try {
    const mailing = await plannedMailing(ask, kind, enclosures, options);
    const files = await makeBatches(host, ask, mailing, options);
    files.push(await printShopFile(ask, mailing, options));
    if (options.json) console.log(JSON.stringify({ mailing: mailing.id, letters: mailing.letters, files }));
    else console.error(t.written(files));
  } finally {
    host.close();
  }
}

/** The mailing of this kind that is not finished yet, or a new one. */
async function plannedMailing(
  ask: Ask,
  kind: MailingKind,
  enclosures: readonly TemplateCode[] | undefined,
  options: Options,
): Promise<MailingView> {
  const view = ask<LettersView>('letters');
  const begun = view.mailings.find((each) => each.kind === kind && leftOf(each).length > 0);
  if (begun) {
    console.error(t.resumed(begun.id, leftOf(begun).length));
    return begun;
  }
  const usual = view.kinds.find((each) => each.kind === kind)!;
  const draft: MailingDraft = {
    kind,
    enclosures: enclosures ?? usual.enclosures,
    letterDate: options.date ?? view.letterDate,
    replyBy: options.replyBy ?? usual.replyBy,
  };
  if (draft.letterDate < usual.dueFrom) console.error(t.notDueBefore(options.mailing, usual.dueFrom));
  ask('createTemplates', envelopeOf(draft), templateLayouts);
  const preview = ask<MailingPreview>('previewMailing', draft);
  if (preview.issues.length > 0) console.error(sentences(preview.issues));
  if (preview.blocked) throw new Stopped(t.blocked);
  const blankPage = options.blankPages === true;
  const plan = { ...draft, leftOut: [], blankPage };
  const mailing = ask<LettersView>('planMailing', plan).mailings[0]!;
  console.error(t.planned(mailing.id, mailing.letters, mailing.batches.length));
  return mailing;
}

/** Batches without their document, or without the PDF that could be made here. */
function leftOf({ batches }: MailingView): readonly BatchView[] {
  const canPrint = findLibreOffice() !== undefined;
  return batches.filter(
    ({ status, pdfLink }) => status === 'planned' || (status === 'merged' && pdfLink === '' && canPrint),
  );
}

async function makeBatches(host: Host, ask: Ask, mailing: MailingView, options: Options): Promise<string[]> {
  const files: string[] = [];
  const said = new Set<string>();
  let done = 0;
  for (const batch of mailing.batches.filter((each) => each.status !== 'cancelled')) {
    const show = (made: number) =>
      showProgress(done + made, mailing.letters, t.making(batch.id), options.json);
    show(0);
    const isPosted = batch.status === 'posted';
    const made = isPosted ? batch : mergeAll(ask, batch.id, options, show);
    done += made.letters;
    const pdf = isPosted ? made : withPdf(host, batch.id, said);
    for (const link of [made.link, pdf?.pdfLink ?? '']) {
      const file = host.documents.file(/\/d\/([^/]+)/.exec(link)?.[1] ?? '');
      if (file !== undefined) files.push(await inFolder(file.path, options.out));
    }
  }
  endProgress();
  return files;
}

/** Makes a batch's document in as many calls as it takes. */
function mergeAll(ask: Ask, id: string, { accept }: Options, show: (made: number) => void): BatchView {
  const getsNowhere = standstill();
  for (;;) {
    const piece = ask<BatchPiece>('mergeBatch', id, accept === true);
    if (piece.status !== 'planned') return piece;
    if (getsNowhere(id, piece.made))
      throw new Stopped(sentences([issue('letters-no-progress', { batch: id })]));
    show(piece.made);
  }
}

/** The batch with its PDF; where LibreOffice is missing the message says so once, and the .docx is there all the same. */
function withPdf(host: Host, id: string, said: Set<string>): BatchView | undefined {
  const reply = host.call('batchPdf', [id]);
  if (!reply.ok) throw new Stopped(reply.error);
  const result = reply.value as Result<BatchView>;
  if (result.ok) return result.value;
  const why = sentences(result.issues);
  if (!said.has(why)) {
    endProgress();
    console.error(why);
  }
  said.add(why);
  return undefined;
}

/** Path of the file in the folder asked for; it may lie there already. */
async function inFolder(path: string, out: string): Promise<string> {
  const there = join(out, basename(path));
  if (dirname(path) !== resolve(out)) await copyFile(path, there);
  return there;
}

async function printShopFile(ask: Ask, mailing: MailingView, { out }: Options): Promise<string> {
  const path = join(out, `${mailing.id}.csv`);
  await writeFile(path, ask<string>('printShopFile', mailing.id), { mode: 0o600 });
  return path;
}
