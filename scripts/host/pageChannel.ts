import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Notice } from './notices';

/** The open pages: one line of JSON per notice. What a call makes the server show goes to the page that called. */
export class PageChannel {
  /** Called whenever the workbook may have changed. */
  onChange: () => void = () => undefined;
  private readonly pages = new Map<ServerResponse, string>();
  private caller: string | undefined;

  /** Keeps the response open and writes notices into it. */
  open(request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(200, {
      'content-type': 'application/x-ndjson; charset=utf-8',
      'cache-control': 'no-store',
    });
    response.write('\n');
    this.pages.set(response, pageOf(request));
    request.on('close', () => this.pages.delete(response));
  }

  /** Remembers which page asked while the work runs. */
  during<Value>(request: IncomingMessage, work: () => Value): Value {
    this.caller = pageOf(request);
    try {
      return work();
    } finally {
      this.caller = undefined;
    }
  }

  send(notice: Notice): void {
    if (notice.kind === 'changed') this.onChange();
    for (const [response, page] of this.pages)
      if (notice.kind !== 'effect' || !this.caller || page === this.caller)
        response.write(`${JSON.stringify(notice)}\n`);
  }

  close(): void {
    for (const response of this.pages.keys()) response.end();
  }
}

function pageOf(request: IncomingMessage): string {
  return String(request.headers['x-lostrommel-page'] ?? '');
}
