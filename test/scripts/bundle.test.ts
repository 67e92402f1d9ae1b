import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { buildOnce } from '../support/host';

beforeAll(buildOnce);

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
  runInContext(readFileSync('dist/Code.js', 'utf8'), context);
  runInContext('onOpen()', context);
  expect(items).toContain('showSidebar');
});

test('gives Google exactly three files', () => {
  const clasp = execFileSync('npx', ['--no-install', 'clasp', 'show-file-status', '--json'], {
    encoding: 'utf8',
  });
  const { filesToPush } = JSON.parse(clasp);
  expect([...filesToPush].sort()).toEqual(['dist/Code.js', 'dist/Sidebar.html', 'dist/appsscript.json']);
});
