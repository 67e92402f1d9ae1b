import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { minify } from '@swc/core';
import * as esbuild from 'esbuild';
import { embeddedTable } from '../src/reading/embeddedTable';
import { projectRoot } from './projectRoot';

const root = projectRoot;
const quiet = process.argv.includes('--quiet');
const budgets: Readonly<Record<string, number>> = { 'Code.js': 300_000, 'Sidebar.html': 600_000 };

const common = {
  bundle: true,
  write: false,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  jsx: 'automatic',
  jsxImportSource: 'preact',
} as const satisfies esbuild.BuildOptions;

await Promise.all(['dist', '.cache', 'out/page'].map((name) => mkdir(join(root, name), { recursive: true })));
await Promise.all([
  code(),
  sidebarPage(),
  commandLine(),
  hostPage(),
  verifyPage(),
  readFile(join(root, 'appsscript.json'), 'utf8').then((text) => write('dist', 'appsscript.json', text)),
]);
await keepOnly('dist', ['Code.js', 'Sidebar.html', 'appsscript.json']);

/** Makes `dist/Code.js`: every export of `main.ts` as a global function, nothing run at top level. */
async function code(): Promise<void> {
  const bundle = await esbuild.build({
    ...common,
    entryPoints: [join(root, 'src/apps-script/main.ts')],
    format: 'esm',
    target: 'es2019',
    external: ['crypto'],
  });
  const module = bundle.outputFiles[0]!.text;
  // A module ends with the list of its exports, `here as there`; it becomes what the function around it returns.
  const list = /export \{([^}]*)\};\s*$/.exec(module)!;
  const exported = list[1]!.split(',').map((each) => each.trim().split(' as '));
  const inside = `${module.slice(0, list.index)}return [${exported.map(([here]) => here).join()}]`;
  const names = exported.map(([here, there = here!]) => there);
  const stubs = names.map((name, at) => `function ${name}(...args){return lostrommel[${at}](...args)}`);
  // By swc, which makes it 10 kB smaller than esbuild does; without names made short, too, it does not fit the budget.
  const small = await minify([`var lostrommel=(()=>{'use strict';${inside}})();`, ...stubs].join('\n'), {
    module: false,
    ecma: 2019,
    compress: { passes: 3 },
    mangle: { toplevel: true, reserved: names },
  });
  await write('dist', 'Code.js', `${small.code}\n`);
}

/** Makes `dist/Sidebar.html`: one file with script, style and the table of constituencies inside. */
async function sidebarPage(): Promise<void> {
  const result = await esbuild.build({
    ...common,
    entryPoints: [join(root, 'sidebar/main.tsx')],
    format: 'iife',
    target: 'es2020',
    minify: true,
    define: { DISTRICT_TABLE: JSON.stringify(await districtTable()) },
  });
  const script = result.outputFiles[0]!.text.replace(/<\/(script)/gi, '<\\/$1');
  const styles = ['sidebar/style.css', 'src/charts/chart.css'].map((path) =>
    readFile(join(root, path), 'utf8'),
  );
  const style = await esbuild.transform((await Promise.all(styles)).join('\n'), {
    loader: 'css',
    minify: true,
  });
  const page = await readFile(join(root, 'sidebar/page.html'), 'utf8');
  const html = page.replace('/* style */', () => style.code).replace('/* script */', () => script);
  await write('dist', 'Sidebar.html', html);
}

/** Makes `out/cli.mjs` and its chunks, one per command. */
async function commandLine(): Promise<void> {
  const { metafile } = await esbuild.build({
    bundle: true,
    metafile: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    splitting: true,
    entryPoints: { cli: join(root, 'scripts/cli.ts') },
    outdir: join(root, 'out'),
    outExtension: { '.js': '.mjs' },
    logLevel: 'warning',
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  const made = Object.keys(metafile.outputs).map((path) => basename(path));
  await keepOnly('out', [...made, 'page', 'verify.html']);
}

/** Makes `out/page/`: the local host's page, its style, and the shim that goes into its frames. */
async function hostPage(): Promise<void> {
  const folder = join(root, 'scripts/host/page');
  const { outputFiles } = await esbuild.build({
    ...common,
    minify: true,
    format: 'iife',
    target: 'es2022',
    entryPoints: { page: join(folder, 'main.tsx'), frame: join(folder, 'frame.ts') },
    outdir: join(root, 'out/page'),
    define: { 'process.env.NODE_ENV': '"production"' },
    jsxImportSource: 'react',
  });
  await Promise.all([
    ...outputFiles.map(({ path, text }) => write('out/page', basename(path), text)),
    write('out/page', 'page.html', await readFile(join(folder, 'page.html'), 'utf8')),
  ]);
}

/** Makes `out/verify.html`: the page with which anybody recomputes a draw; one file, nothing from outside. */
async function verifyPage(): Promise<void> {
  const folder = join(root, 'scripts/verifyPage');
  const { outputFiles } = await esbuild.build({
    ...common,
    minify: true,
    format: 'iife',
    target: 'es2020',
    entryPoints: [join(folder, 'main.tsx')],
  });
  const script = outputFiles[0]!.text.replace(/<\/(script)/gi, '<\\/$1');
  const style = await readFile(join(folder, 'style.css'), 'utf8');
  const page = await readFile(join(folder, 'page.html'), 'utf8');
  const html = page.replace('/* style */', () => style).replace('/* script */', () => script);
  await write('out', 'verify.html', html);
}

/** The two data files, as they travel in the page, as base64. */
async function districtTable(): Promise<string> {
  const csv = (name: string) => readFile(join(root, 'scripts/data', name), 'utf8');
  const table = embeddedTable(await csv('districts.csv'), await csv('municipalities.csv'));
  return Buffer.from(table).toString('base64');
}

async function write(folder: string, name: string, text: string): Promise<void> {
  // Renamed into place, so that a host or test running beside the build never reads half a file.
  const unfinished = join(root, '.cache', `${name}.${process.pid}`);
  await writeFile(unfinished, text);
  await rename(unfinished, join(root, folder, name));
  const size = Buffer.byteLength(text);
  const budget = budgets[name];
  if (!quiet)
    console.log(
      `${folder}/${name}  ${(size / 1000).toFixed(0)} kB${budget ? ` of ${budget / 1000} kB` : ''}`,
    );
  if (budget && size > budget) throw new Error(`${name} is ${size} bytes, the budget is ${budget}`);
}

/** Removes from a folder what an earlier build left; in `dist/` stays exactly what is pushed. */
async function keepOnly(folder: string, kept: readonly string[]): Promise<void> {
  const names = await readdir(join(root, folder));
  await Promise.all(
    names
      .filter((name) => !kept.includes(name))
      .map((name) => rm(join(root, folder, name), { recursive: true, force: true })),
  );
}
