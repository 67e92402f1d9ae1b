import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { transformSync } from 'esbuild';
import * as main from '../../src/apps-script/main';
import { buildOnce } from '../support/host';

beforeAll(buildOnce);

const built = (name: string) => readFileSync(join('dist', name), 'utf8');

test('builds the menu where only getUi() answers', () => {
  const items: string[] = [];
  const menu = {
    addItem(_caption: string, name: string) {
      items.push(name);
      return menu;
    },
    addSeparator: () => menu,
    addSubMenu: () => menu,
    addToUi: () => undefined,
  };
  const context = createContext({ SpreadsheetApp: { getUi: () => ({ createMenu: () => menu }) } });
  runInContext(built('Code.js'), context);
  runInContext('onOpen()', context);
  expect(items).toContain('showSidebar');
});

test('makes every entry point a global function, without any service at hand', () => {
  const context = createContext({});
  runInContext(built('Code.js'), context);
  const kinds = Object.keys(main).map((name) => runInContext(`typeof ${name}`, context));
  expect(new Set(kinds)).toEqual(new Set(['function']));
});

test('has no syntax newer than ES2019', () => {
  const printed = (target: string) => transformSync(built('Code.js'), { target }).code;
  expect(printed('es2019') === printed('esnext')).toBe(true); // a difference would be printed whole
});

test('shows a page of one file, with nothing from outside', () => {
  const page = built('Sidebar.html');
  const markup = page.replace(/<script>[\s\S]*<\/script>/, '').replace(/<style>[\s\S]*<\/style>/, '');
  expect(markup).not.toMatch(/\b(src|href)=|<(link|iframe|img|object)/);
  expect(page.match(/<script/g)).toHaveLength(1);
  expect(/<style>([\s\S]*)<\/style>/.exec(page)?.[1]).not.toMatch(/@import|url\((?!"?data:)/);
});

test('names to Google the runtime, the time zone and the least scopes', () => {
  const manifest = JSON.parse(built('appsscript.json'));
  expect(manifest).toMatchObject({
    runtimeVersion: 'V8',
    timeZone: 'Europe/Berlin',
    exceptionLogging: 'NONE',
  });
  expect(manifest.dependencies.enabledAdvancedServices).toMatchObject([
    { userSymbol: 'Drive' },
    { userSymbol: 'Docs' },
  ]);
  expect(manifest.oauthScopes.map((scope: string) => scope.replace(/.*\/auth\//, ''))).toEqual([
    'script.container.ui',
    'spreadsheets.currentonly',
    'documents',
    'drive.file',
    'script.send_mail',
    'script.scriptapp',
    'userinfo.email',
  ]);
});

test('gives Google exactly three files', () => {
  const clasp = execFileSync('npx', ['--no-install', 'clasp', 'show-file-status', '--json'], {
    encoding: 'utf8',
  });
  const { filesToPush } = JSON.parse(clasp);
  expect([...filesToPush].sort()).toEqual(['dist/Code.js', 'dist/Sidebar.html', 'dist/appsscript.json']);
});

test('connects as the README says, up to where Google is asked', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lostrommel-clasp-'));
  const project = join(folder, '.clasp-roth.json');
  const [, content = ''] = /echo '(.*)' > \.clasp-roth\.json/.exec(readFileSync('README.md', 'utf8')) ?? [];
  const [, words = ''] =
    /`npx clasp -P \.clasp-roth\.json (create-script .*?)`/.exec(readFileSync('README.md', 'utf8')) ?? [];
  writeFileSync(project, content);
  // Without credentials, or a developer's own account would get a script.
  const options = [
    '--no-install',
    'clasp',
    '-A',
    join(folder, 'nobody.json'),
    '-P',
    project,
    ...words.split(' '),
  ];
  const { stderr } = spawnSync('npx', options, { encoding: 'utf8' });
  expect(stderr).toContain('No credentials found.');
  rmSync(folder, { recursive: true });
});
