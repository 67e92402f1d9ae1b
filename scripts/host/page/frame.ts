import { refusal } from '../crossing';

/**
 * Runs inside a sandboxed frame before its page: `google.script.run` and `google.script.host` over a message port.
 *
 * The frame never sees the token: it names a function, the page around it calls the server.
 */

type Handler = (value: unknown, userObject?: unknown) => void;
interface Pending {
  readonly success: Handler | undefined;
  readonly failure: Handler | undefined;
  readonly userObject: unknown;
}

const pending = new Map<number, Pending>();
let next = 1;

window.addEventListener('message', (event: MessageEvent) => {
  if (event.source !== window.parent || typeof event.data !== 'object' || !event.data.lostrommel) return;
  if ('channel' in event.data.lostrommel) return heard(event.data.lostrommel);
  const { id, reply } = event.data.lostrommel as {
    id: number;
    reply: { ok: true; value: unknown } | { ok: false; error: string };
  };
  const call = pending.get(id);
  pending.delete(id);
  if (!call) return;
  if (reply.ok) call.success?.(reply.value, call.userObject);
  else if (call.failure) call.failure(new Error(reply.error), call.userObject);
  else console.error(reply.error);
});

function tell(message: object): void {
  window.parent.postMessage({ lostrommel: message }, '*');
}

function runner(success?: Handler, failure?: Handler, userObject?: unknown): object {
  const settings: Record<string, (value: never) => object> = {
    withSuccessHandler: (handler: Handler) => runner(handler, failure, userObject),
    withFailureHandler: (handler: Handler) => runner(success, handler, userObject),
    withUserObject: (object: unknown) => runner(success, failure, object),
  };
  return new Proxy(settings, {
    get: (_target, name) => {
      if (typeof name === 'symbol') return undefined;
      return settings[name] ?? ((...args: unknown[]) => call(name, args, { success, failure, userObject }));
    },
  });
}

function call(name: string, args: readonly unknown[], handlers: Pending): void {
  for (const [index, value] of args.entries()) {
    const refused = refusal(value, `argument ${index + 1} of ${name}`);
    if (refused) throw new TypeError(refused);
  }
  const id = next++;
  pending.set(id, handlers);
  tell({ kind: 'run', id, name, args });
}

/** Links to files of the host need the token, so the page around the frame opens them; all others open beside it. */
function openOutside(url: string): boolean {
  if (!/^https?:/.test(url)) return false;
  tell({ kind: 'open', url });
  return true;
}

document.addEventListener('click', (event) => {
  const link = (event.target as Element | null)?.closest?.('a[href]') as HTMLAnchorElement | null;
  if (link && !event.defaultPrevented && !link.download && openOutside(link.href)) event.preventDefault();
});

const openWindow = window.open.bind(window);
window.open = (url, ...rest) => {
  if (url !== undefined && openOutside(new URL(String(url), location.href).href)) return null;
  return openWindow(url, ...rest);
};

Object.assign(window, {
  google: {
    script: {
      run: runner(),
      host: {
        close: () => tell({ kind: 'close' }),
        setHeight: (height: number) => tell({ kind: 'size', height }),
        setWidth: (width: number) => tell({ kind: 'size', width }),
        editor: { focus: () => tell({ kind: 'focus' }) },
      },
      url: {
        getLocation: (then: (location: object) => void) => then({ hash: '', parameter: {}, parameters: {} }),
      },
      history: { push: () => undefined, replace: () => undefined, setChangeHandler: () => undefined },
    },
  },
});

/** Channels of this frame, by name. */
const channels = new Map<string, Set<FrameChannel>>();

/**
 * `BroadcastChannel` between the frames of this page: at Google all pages of a script share an origin, here each has its
 * own, so the page around them carries what they say.
 */
class FrameChannel {
  onmessage: ((event: { readonly data: unknown }) => void) | null = null;

  constructor(readonly name: string) {
    channels.set(name, (channels.get(name) ?? new Set()).add(this));
  }

  postMessage(data: unknown): void {
    tell({ kind: 'broadcast', channel: this.name, data });
  }

  close(): void {
    channels.get(this.name)?.delete(this);
  }
}

function heard({ channel, data }: { readonly channel: string; readonly data: unknown }): void {
  for (const each of channels.get(channel) ?? []) each.onmessage?.({ data });
}

Object.assign(window, { BroadcastChannel: FrameChannel });
