import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { projectRoot } from '../projectRoot';
import type { Effect } from './effects';
import type { FramedEffect } from './notices';

/** As strict as Google's sandbox: own opaque origin, scripts and styles from the page itself, no connection to anywhere. */
const frameSecurity =
  "sandbox allow-scripts allow-forms allow-popups allow-modals allow-downloads; default-src 'none'; " +
  "script-src 'unsafe-inline' 'wasm-unsafe-eval'; worker-src blob:; style-src 'unsafe-inline'; " +
  "img-src data: blob:; font-src data:; form-action 'none'; frame-ancestors 'self'";

/**
 * HTML on its way into a sandboxed frame.
 *
 * A frame cannot send the token, and must not know it: its address is unguessable and works once.
 */
export class Frames {
  private readonly waiting = new Map<string, string>();

  /** The effect with its HTML left here to be fetched. */
  carry(effect: Effect): FramedEffect {
    if (!('html' in effect)) return effect;
    const { html, ...rest } = effect;
    const id = randomBytes(24).toString('base64url');
    this.waiting.set(id, html);
    return { ...rest, frame: `/frame/${id}` } as FramedEffect;
  }

  /** Answers with the HTML and forgets it. */
  serve(response: ServerResponse, id: string): void {
    const html = this.waiting.get(id);
    this.waiting.delete(id);
    if (html === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': frameSecurity,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    response.end(withShim(html));
  }
}

/** Puts `google.script` before the page's own scripts. */
function withShim(html: string): string {
  const shim = `<script>${readFileSync(join(projectRoot, 'out/page/frame.js'), 'utf8')}</script>`;
  const head = /<head[^>]*>/i.exec(html);
  if (head)
    return html.slice(0, head.index + head[0].length) + shim + html.slice(head.index + head[0].length);
  return /^\s*<!doctype/i.test(html)
    ? html.replace(/^\s*<!doctype[^>]*>/i, (type) => type + shim)
    : shim + html;
}
