import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { projectRoot } from '../../scripts/projectRoot';
import { frameText } from '../../src/text/de/sidebar';
import { buttons } from '../../src/text/de/views/buttons';
import { drawText } from '../../src/text/de/views/draw';
import { lettersText } from '../../src/text/de/views/letters';
import { registerText } from '../../src/text/de/views/register';
import type { Column } from '../../src/workflow/tables/columns';
import type { TableSpec } from '../../src/workflow/tables/tableSpec';

const guide = read('docs/handbuch.md');
const protection = read('docs/datenschutz.md');

/** What a reader opens first, and what it leads to. */
const pages = [
  'README.md',
  ...readdirSync(join(projectRoot, 'docs'))
    .filter(isMarkdown)
    .map((name) => `docs/${name}`),
];

/** Words with a number or a group in them, as the pictures show them. */
const filledIn = [
  drawText.youth('12–17'),
  lettersText.start(60),
  lettersText.recipients(60, 0),
  registerText.import(113),
];

/** Everything the product may show, word for word: texts, and titles and drop-downs of the tabs. */
const onScreen = new Set([
  ...filledIn,
  ...modulesIn('src/text/de').flatMap(wordsIn),
  ...tables().flatMap(({ tab, columns }) => [tab, ...Object.values(columns).flatMap(wordsOfColumn)]),
]);

test.each([
  ['Handbuch', guide],
  ['Datenschutz', protection],
])('%s: what is bold or in „“ stands so on the screen', (_, text) => {
  const words = [...bold(text), ...quoted(text)];
  expect(words.length).toBeGreaterThan(20);
  expect(words.filter((word) => !onScreen.has(word))).toEqual([]);
});

test('the Handbuch names every step of the sidebar and every button Heute leads to', () => {
  const named = new Set(bold(guide));
  const wanted = [...Object.values(frameText.views), ...Object.values(buttons)];
  expect(wanted.filter((word) => !named.has(word))).toEqual([]);
});

test('Datenschutz says of every tab what lies there', () => {
  const named = new Set(quoted(protection));
  expect(tables().filter(({ tab }) => !named.has(tab))).toEqual([]);
});

test.each(pages)('every picture and every link of %s leads somewhere', (file) => {
  const lost = linksOf(read(file)).filter((link) => {
    const [path = '', heading] = link.split('#');
    const target = path === '' ? file : join(dirname(file), decodeURI(path));
    if (!existsSync(join(projectRoot, target))) return true;
    return heading !== undefined && !headingsOf(read(target)).includes(decodeURI(heading));
  });
  expect(lost).toEqual([]);
});

test('every picture stands on some page', () => {
  const shown = new Set(pages.flatMap((page) => linksOf(read(page)).map((link) => basename(link))));
  expect(readdirSync(join(projectRoot, 'docs/pictures')).filter((name) => !shown.has(name))).toEqual([]);
});

function read(file: string): string {
  return readFileSync(join(projectRoot, file), 'utf8');
}

/** Bold text, joined where a line ends in it; code is none. */
function bold(text: string): string[] {
  return [...proseOf(text).matchAll(/\*\*(.+?)\*\*/gs)].map(([, word]) => oneLine(word!));
}

/** Text in German quotation marks that is not bold. */
function quoted(text: string): string[] {
  return [...proseOf(text).matchAll(/„([^“]+)“/g)].map(([, word]) => oneLine(word!));
}

function proseOf(text: string): string {
  return text.replace(/`[^`]*`/g, '').replace(/\]\([^)]*\)/g, ']');
}

function oneLine(word: string): string {
  return word.replace(/\s+/g, ' ').trim();
}

/** Targets inside this repository, of links and of pictures. */
function linksOf(text: string): string[] {
  const found = [...text.matchAll(/\]\(([^)\s]+)\)|<img src="([^"]+)"/g)];
  return found.map(([, link, picture]) => link ?? picture!).filter((link) => !/^https?:/.test(link));
}

/** Anchors of the headings, as GitHub makes them. */
function headingsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
    title!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  );
}

function isMarkdown(name: string): boolean {
  return name.endsWith('.md');
}

/** What the modules of a folder and its folders export. */
function modulesIn(folder: string): unknown[] {
  return readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => Object.values(require(join(projectRoot, folder, name))));
}

/** Every text a value holds, or says when asked without facts. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return value.length === 0 ? wordsIn(value()) : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}

function wordsOfColumn({ look }: Column<string>): readonly string[] {
  return [look.title, ...(look.options ?? [])];
}

function tables(): TableSpec<Record<string, string>>[] {
  const isTable = (value: unknown): value is TableSpec<Record<string, string>> =>
    typeof value === 'object' && value !== null && 'tab' in value && 'columns' in value;
  return modulesIn('src/workflow/tables').filter(isTable);
}
