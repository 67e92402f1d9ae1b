import { type ReactElement, useEffect, useRef } from 'react';
import { download, run } from './server';

interface FrameProps {
  readonly address: string;
  readonly title: string;
  readonly onClose: () => void;
  readonly onSize?: (size: { readonly width?: number; readonly height?: number }) => void;
}

/** What the shim in the frame says (`frame.ts`). */
type Message =
  | { readonly kind: 'run'; readonly id: number; readonly name: string; readonly args: readonly unknown[] }
  | { readonly kind: 'open'; readonly url: string }
  | { readonly kind: 'broadcast'; readonly channel: string; readonly data: unknown }
  | { readonly kind: 'size'; readonly width?: number; readonly height?: number }
  | { readonly kind: 'close' }
  | { readonly kind: 'focus' };

/** HTML of the product in a sandbox, as HtmlService shows it; calls pass through this page, which alone has the token. */
export function Frame({ address, title, onClose, onSize }: FrameProps): ReactElement {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const hear = (event: MessageEvent) => {
      const inside = frame.current?.contentWindow;
      if (!inside || event.source !== inside || !event.data?.lostrommel) return;
      const message = event.data.lostrommel as Message;
      if (message.kind === 'run') void answer(inside, message);
      if (message.kind === 'open') void openLink(message.url);
      if (message.kind === 'broadcast') carry(inside, message);
      if (message.kind === 'size') onSize?.(message);
      if (message.kind === 'close') onClose();
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, [onClose, onSize]);
  return (
    <iframe
      ref={frame}
      key={address}
      src={address}
      title={title}
      sandbox="allow-scripts allow-forms allow-popups allow-modals allow-downloads"
    />
  );
}

/** Says to the other frames what one of them says, as pages of one origin could themselves. */
function carry(from: Window, { channel, data }: Extract<Message, { readonly kind: 'broadcast' }>): void {
  for (const { contentWindow } of document.querySelectorAll('iframe'))
    if (contentWindow !== from) contentWindow?.postMessage({ lostrommel: { channel, data } }, '*');
}

async function answer(inside: Window, { id, name, args }: Extract<Message, { kind: 'run' }>): Promise<void> {
  const reply = await run(name, args).catch((error: unknown) => ({
    ok: false as const,
    error: `NetworkError: ${(error as Error).message}`,
  }));
  // The frame's origin is opaque, so no narrower target can be named; only this frame gets the message.
  inside.postMessage({ lostrommel: { id, reply } }, '*');
}

/** Documents made here lie in the folder, whatever address the product, which thinks itself at Google, gives them. */
async function openLink(url: string): Promise<void> {
  const { origin, pathname } = new URL(url);
  const file =
    origin === location.origin
      ? /^\/documents\/([^/]+)/.exec(pathname)
      : /^https:\/\/(?:docs|drive)\.google\.com$/.test(origin) && /\/d\/([^/]+)/.exec(pathname);
  if (file) await download(`/file/${file[1]}`);
  else if (origin !== location.origin) window.open(url, '_blank', 'noopener,noreferrer');
}
