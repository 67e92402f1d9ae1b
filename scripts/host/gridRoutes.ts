import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostRefusal } from '../../src/text/de/localHost';
import type { Host } from './host';
import { send, type Visit } from './server';
import * as page from './spreadsheet/page';

/** Rows of a tab the page shows at most. */
const shownRows = 5000;

/** What the page's grid asks for: tabs, cells, edits, files. False if the path is none of these. */
export async function answerGrid(visit: Visit): Promise<boolean> {
  const { host, method, path, response } = visit;
  if (method === 'GET' && path === '/tabs') {
    host.file.reloadIfChanged();
    send(response, 200, page.tabs(host.file.workbook));
    return true;
  }
  if (method === 'GET' && path.startsWith('/tab/')) return sendTab(visit, path.slice('/tab/'.length));
  if (method === 'GET' && path.startsWith('/file/')) return sendFile(visit, path.slice('/file/'.length));
  if (method !== 'POST') return false;
  const work = posts[path];
  if (!work) return false;
  const asked = JSON.parse((await visit.body()) || '{}') as Asked;
  const reply = visit.channel.during(visit.request, () => work(host, asked));
  send(response, 200, reply);
  if (path !== '/select') visit.channel.send({ kind: 'changed' });
  return true;
}

/** The fields of all grid requests; each uses some. */
interface Asked {
  readonly tab: string;
  readonly row: number;
  readonly column: number;
  readonly edits: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  readonly ascending: boolean;
  readonly hidden: readonly string[];
  readonly at: number;
  readonly count: number;
  readonly title: string;
  readonly width: number;
}

type Work = (host: Host, asked: Asked) => unknown;

const posts: Readonly<Record<string, Work>> = {
  '/open': (host) => host.open(),
  '/select': (host, { tab, row, column }) => {
    host.active = { tab, row, column };
    return { ok: true, value: null };
  },
  '/edit': (host, { tab, edits }) => {
    host.file.reloadIfChanged();
    const refused: string[] = [];
    const done = edits.flatMap(({ row, column, text }) => {
      const edit = page.editCell(host.file.workbook, tab, row, column, text);
      if (edit.ok) return [edit.edit];
      refused.push(hostRefusal.notAnOption(edit.options));
      return [];
    });
    keep(host);
    if (refused.length > 0) return { ok: false, error: refused[0] };
    // As at Google, a paste into many cells fires nothing the product may build on.
    return done.length === 1 ? host.edited(done[0]!) : { ok: true, value: null };
  },
  '/sort': changing((workbook, { tab, column, ascending }) =>
    page.sortRange(workbook, tab, column, ascending),
  ),
  '/filter': changing((workbook, { tab, column, hidden }) =>
    page.filterColumn(workbook, tab, column, hidden),
  ),
  '/insert-rows': changing((workbook, { tab, at, count }) => page.insertRows(workbook, tab, at, count)),
  '/delete-rows': changing((workbook, { tab, at, count }) => page.deleteRows(workbook, tab, at, count)),
  '/insert-columns': changing((workbook, { tab, at, count }) => page.insertColumns(workbook, tab, at, count)),
  '/delete-columns': changing((workbook, { tab, at, count }) => page.deleteColumns(workbook, tab, at, count)),
  '/add-tab': changing((workbook, { title }) => page.addTab(workbook, title)),
  '/delete-tab': changing((workbook, { tab }) => page.deleteTab(workbook, tab)),
  '/move-tab': changing((workbook, { tab, at }) => page.moveTab(workbook, tab, at)),
  '/resize-column': changing((workbook, { tab, column, width }) =>
    page.resizeColumn(workbook, tab, column, width),
  ),
  '/rename-tab': changing((workbook, { tab, title }) => page.renameTab(workbook, tab, title)),
};

function changing(change: (workbook: Host['file']['workbook'], asked: Asked) => unknown): Work {
  return (host, asked) => {
    host.file.reloadIfChanged();
    change(host.file.workbook, asked);
    keep(host);
    return { ok: true, value: null };
  };
}

function keep(host: Host): void {
  host.file.workbook.flush();
  host.confirm();
}

/** Answers 304 if the page has these cells already. */
function sendTab({ host, request, response }: Visit, tab: string): boolean {
  host.file.reloadIfChanged();
  if (!page.tabs(host.file.workbook).some(({ title }) => title === tab)) return false;
  const text = JSON.stringify(page.view(host.file.workbook, tab, { limit: shownRows }));
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, { etag }).end();
    return true;
  }
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    etag,
  });
  response.end(text);
  return true;
}

function sendFile({ host, response }: Visit, id: string): boolean {
  const file = host.documentFile(id);
  if (!file) return false;
  response.writeHead(200, {
    'content-type': file.mime,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'cache-control': 'no-store',
  });
  response.end(readFileSync(file.path));
  return true;
}
