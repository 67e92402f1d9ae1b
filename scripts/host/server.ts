import { randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { hostRefusal } from '../../src/text/de/localHost';
import { projectRoot } from '../projectRoot';
import { Frames } from './frames';
import { answerGrid } from './gridRoutes';
import type { Host } from './host';
import { idleSaving } from './idleSaving';
import { PageChannel } from './pageChannel';
import { limits } from './runtime/limits';

/** A running server. */
export interface HostServer {
  /** Address without token, for example `http://127.0.0.1:8123/`. */
  readonly url: string;
  readonly token: string;
  close(): Promise<void>;
}

/** One request that passed the door. */
export interface Visit {
  readonly host: Host;
  readonly path: string;
  readonly method: string;
  readonly body: () => Promise<string>;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly frames: Frames;
  readonly channel: PageChannel;
}

const pageFiles: Readonly<Record<string, { readonly name: string; readonly type: string }>> = {
  '/': { name: 'page.html', type: 'text/html; charset=utf-8' },
  '/page.js': { name: 'page.js', type: 'text/javascript; charset=utf-8' },
  '/page.css': { name: 'page.css', type: 'text/css; charset=utf-8' },
};

const pageSecurity =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; " +
  "font-src data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * Serves a host on 127.0.0.1 only.
 *
 * Without the token there is nothing but the empty page; a foreign `Host` or `Origin` is turned away, so that no
 * website open in the same browser can reach in.
 *
 * @param port 0 for any free one
 */
export async function serve(host: Host, port: number): Promise<HostServer> {
  const token = randomBytes(24).toString('base64url');
  const channel = new PageChannel();
  const frames = new Frames();
  const server = createServer((request, response) => {
    answer({ host, token, channel, frames }, request, response).catch((error: unknown) => {
      if (!response.headersSent) send(response, 500, { ok: false, error: (error as Error).message });
      else response.end();
    });
  });
  const saving = saveWhenIdle(host, channel);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  host.url = url;
  host.onEffect = (effect) => channel.send({ kind: 'effect', effect: frames.carry(effect) });
  return { url, token, close: () => closed(server, channel, saving) };
}

async function answer(
  { host, token, channel, frames }: { host: Host; token: string; channel: PageChannel; frames: Frames },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { port } = request.socket.address() as AddressInfo;
  const ours = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { origin } = request.headers;
  const foreign = origin !== undefined && !ours.includes(origin.replace('http://', ''));
  if (foreign || !ours.includes(request.headers.host ?? ''))
    return send(response, 403, { ok: false, error: 'forbidden' });
  const path = pathOf(request.url ?? '/');
  if (path === undefined) return send(response, 400, { ok: false, error: 'no such address' });
  const method = request.method ?? 'GET';
  const file = method === 'GET' ? pageFiles[path] : undefined;
  if (file) return sendPage(response, file);
  if (method === 'GET' && path.startsWith('/frame/'))
    return frames.serve(response, path.slice('/frame/'.length));
  if (!same(String(request.headers['x-lostrommel-token'] ?? ''), token))
    return send(response, 403, { ok: false, error: 'forbidden' });
  const visit = { host, path, method, request, response, frames, channel, body: () => bodyOf(request) };
  if (method === 'POST' && path.startsWith('/run/')) return await run(visit);
  if (method === 'GET' && path === '/events') return channel.open(request, response);
  if (await answerGrid(visit)) return;
  send(response, 404, { ok: false, error: 'not found' });
}

/** @returns undefined if its percent signs stand for nothing */
function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname);
  } catch {
    return undefined;
  }
}

async function run({ host, path, body, request, response, channel }: Visit): Promise<void> {
  let args: unknown;
  try {
    args = JSON.parse((await body()) || '[]');
  } catch (error) {
    return send(response, 400, { ok: false, error: `arguments: ${(error as Error).message}` });
  }
  if (!Array.isArray(args))
    return send(response, 400, { ok: false, error: 'arguments: a JSON array is expected' });
  const reply = channel.during(request, () => host.call(path.slice('/run/'.length), args));
  send(response, 200, reply);
  channel.send({ kind: 'changed' });
}

/** Answers with JSON. */
export function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(JSON.stringify(body));
}

function sendPage(response: ServerResponse, { name, type }: { name: string; type: string }): void {
  response.writeHead(200, {
    'content-type': type,
    'cache-control': 'no-store',
    'content-security-policy': pageSecurity,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  response.end(readFileSync(join(projectRoot, 'out/page', name)));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    // Four bytes a character: what `crossing` will refuse anyway need not be held.
    if (size <= limits.payloadCharacters * 4) parts.push(part);
  }
  if (size > limits.payloadCharacters * 4) throw new Error(`request of ${size} bytes is too large`);
  return Buffer.concat(parts).toString('utf8');
}

function same(given: string, wanted: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(wanted)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Writes the .xlsx when nothing changes for a while; what it holds is in the journal long before. */
function saveWhenIdle(host: Host, channel: PageChannel): () => void {
  const saving = idleSaving(
    () => host.file.save(),
    (code) => {
      const text = hostRefusal.savingFails(code);
      console.error(text);
      channel.send({ kind: 'effect', effect: { kind: 'toast', title: hostRefusal.saving, text } });
    },
  );
  channel.onChange = saving.changed;
  return saving.stop;
}

function closed(server: Server, channel: PageChannel, stopSaving: () => void): Promise<void> {
  stopSaving();
  channel.close();
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
