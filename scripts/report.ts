import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Command } from 'commander';
import type { Report } from '../src/api/report';
import type { Issue } from '../src/domain/issue';
import type { TableReader } from '../src/ports/tableStore';
import { reportCommandText as t } from '../src/text/en/reportCommand';
import { issueText } from '../src/text/issueText';
import { report } from '../src/workflow/report';
import { endProgress, showProgress } from './progress';
import { projectRoot } from './projectRoot';
import { joinReports } from './report/districts';
import { figuresWorkbook } from './report/figuresWorkbook';
import { reportPage } from './report/page';
import { readWorkbook } from './report/readWorkbook';

interface Options {
  readonly out: string;
  readonly google?: readonly string[];
  readonly json?: true;
}

/** One workbook to read: its name in messages, and how to get its cells. */
interface Source {
  readonly name: string;
  readonly read: () => Promise<TableReader>;
  readonly failed: (error: unknown) => string;
}

/** `lostrommel report`: one report of many districts. */
export const command = new Command('report')
  .description(t.description)
  .argument('[paths...]', t.paths)
  .requiredOption('--out <dir>', t.out)
  .option('--google <ids...>', t.google)
  .option('--json', t.json)
  .action(async (paths: readonly string[], options: Options) => {
    if (paths.length === 0 && !options.google) command.error(t.nothingNamed, { exitCode: 2 });
    const problems: string[] = [];
    const say = (problem: string) => {
      endProgress();
      problems.push(problem);
      console.error(problem);
    };
    const sources = [...(await fileSources(paths, say)), ...(await googleSources(options.google ?? []))];
    const reports = await readAll(sources, say, options.json);
    endProgress();
    const files = reports.length > 0 ? await writeFiles(reports, options.out, say) : [];
    if (options.json) console.log(JSON.stringify({ files, districts: reports.map(summary), problems }));
    else console.error(files.length > 0 ? t.written(files) : t.nothingRead);
    if (problems.length > 0 || files.length === 0) process.exitCode = 1;
  });

async function readAll(
  sources: readonly Source[],
  say: (problem: string) => void,
  json: true | undefined,
): Promise<Report[]> {
  const reports: Report[] = [];
  for (const [at, { name, read, failed }] of sources.entries()) {
    showProgress(at, sources.length, t.reading(name), json);
    let tables: TableReader;
    try {
      tables = await read();
    } catch (error) {
      say(failed(error));
      continue;
    }
    const figures = report({ tables });
    if (!figures.ok) for (const issue of figures.issues) say(sentence(name, issue));
    else if (figures.value.assemblies.length === 0) say(t.noDraw(name));
    else reports.push(figures.value);
  }
  return reports;
}

function sentence(name: string, issue: Issue): string {
  return issue.code === 'project-missing' ? t.noProject(name) : t.issue(name, issueText(issue));
}

async function fileSources(paths: readonly string[], say: (problem: string) => void): Promise<Source[]> {
  const sources: Source[] = [];
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined);
    if (!found) {
      say(t.notFound(path));
      continue;
    }
    const files = found.isDirectory() ? await workbooksIn(path) : [path];
    if (!files) {
      say(t.notReadable(path));
      continue;
    }
    if (files.length === 0) say(t.noWorkbooks(path));
    for (const file of files)
      sources.push({
        name: basename(file),
        read: () => readWorkbook(file),
        failed: () => t.notReadable(file),
      });
  }
  return sources;
}

/**
 * Excel's and LibreOffice's own lock files (`~$…`, `.~lock…`) are no workbooks.
 *
 * @returns undefined if the folder may not be read
 */
async function workbooksIn(folder: string): Promise<string[] | undefined> {
  const names = await readdir(folder).catch(() => undefined);
  return names
    ?.filter((name) => name.endsWith('.xlsx') && !/^[~.]/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

async function googleSources(ids: readonly string[]): Promise<Source[]> {
  if (ids.length === 0) return [];
  const { readSpreadsheet, sheetsClient } = await import('./google/spreadsheet');
  const client = sheetsClient();
  return ids.map((id) => ({
    name: id,
    read: () => readSpreadsheet(client, id),
    failed: (error) => t.notFetched(id, String((error as { status?: number }).status ?? t.noConnection)),
  }));
}

async function writeFiles(
  reports: readonly Report[],
  folder: string,
  say: (problem: string) => void,
): Promise<string[]> {
  const joined = joinReports(reports);
  const styles = ['src/charts/chart.css', 'scripts/report/page.css'];
  const style = await Promise.all(styles.map((path) => readFile(join(projectRoot, path), 'utf8')));
  const day = new Date().toLocaleDateString('de-DE', { timeZone: 'Europe/Berlin' });
  const files = [join(folder, 'report.html'), join(folder, 'report.xlsx')] as const;
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(files[0], reportPage(joined, day, style.join('\n')));
    await writeFile(files[1], await figuresWorkbook(joined));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    say(t.notWritten(folder));
    return [];
  }
  return [...files];
}

function summary({ districtKey, assemblies }: Report) {
  return {
    district: districtKey,
    assemblies: assemblies.map(({ id, seats, funnel }) => ({ id, seats, steps: funnel.steps })),
  };
}
