import { hostPageText as t } from '../../../src/text/de/localHost';
import type { MenuEntry } from '../effects';
import type { Notice } from '../notices';

/** What the server answers to a call. */
export type Reply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: string };

/** The token out of the address; it never leaves this page but in a header. */
const token = location.hash.slice(1);
const pageId = Math.random().toString(36).slice(2);

/** Calls a function of the bundle. */
export async function run(name: string, args: readonly unknown[]): Promise<Reply> {
  return await post(`/run/${encodeURIComponent(name)}`, args);
}

/** Opens the spreadsheet: runs `onOpen`. */
export async function open(): Promise<{ readonly reply: Reply; readonly menus: readonly MenuEntry[] }> {
  return await post('/open', {});
}

/** Sends a change of the grid. */
export async function post<Answer = Reply>(path: string, body: unknown): Promise<Answer> {
  const response = await request(path, { method: 'POST', body: JSON.stringify(body) });
  return (await response.json()) as Answer;
}

/** Fetches JSON; `undefined` if the page has this version already. */
export async function get<Answer>(
  path: string,
  etag?: string,
): Promise<{ readonly value: Answer; readonly etag: string } | undefined> {
  const response = await request(path, { headers: etag ? { 'if-none-match': etag } : {} });
  if (response.status === 304) return undefined;
  if (!response.ok) throw new Error(response.status === 403 ? 'forbidden' : `${path}: ${response.status}`);
  return { value: (await response.json()) as Answer, etag: response.headers.get('etag') ?? '' };
}

/** Downloads a file of the host under its own name. */
export async function download(path: string): Promise<void> {
  const response = await request(path, {});
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = decodeURIComponent(name ?? t.file);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Listens to what the server has to tell, and again whenever the line breaks. */
export async function listen(hear: (notice: Notice) => void, online: (yes: boolean) => void): Promise<never> {
  for (;;) {
    try {
      const response = await request('/events', {});
      online(response.ok);
      if (response.ok) for await (const line of lines(response)) hear(JSON.parse(line) as Notice);
    } catch {
      // The host was stopped, or is busy starting again.
    }
    online(false);
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}

async function* lines(response: Response): AsyncGenerator<string> {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const parts = (rest + value).split('\n');
    rest = parts.pop()!;
    yield* parts.filter(Boolean);
  }
}

async function request(path: string, init: RequestInit): Promise<Response> {
  return await fetch(path, {
    ...init,
    headers: { ...init.headers, 'x-lostrommel-token': token, 'x-lostrommel-page': pageId },
  });
}
