import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';

beforeAll(() => {
  execFileSync('npm', ['run', '--silent', 'build', '--', '--quiet'], { stdio: 'inherit' });
});

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
