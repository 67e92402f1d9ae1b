import { type ReactElement, useCallback, useEffect, useRef, useState } from 'react';
import { hostPageText as t } from '../../../src/text/de/localHost';
import type { FramedEffect } from '../notices';
import { Frame } from './Frame';

interface DialogProps {
  readonly dialog: Extract<FramedEffect, { kind: 'dialog' | 'alert' }>;
  readonly onClose: () => void;
}

/** A dialog the server opened, in the size it asked for. */
export function Dialog({ dialog, onClose }: DialogProps): ReactElement {
  const element = useRef<HTMLDialogElement>(null);
  const [size, setSize] = useState(
    dialog.kind === 'dialog' ? { width: dialog.width, height: dialog.height } : { width: 400, height: 0 },
  );
  const resize = useCallback(
    (wanted: { readonly width?: number; readonly height?: number }) =>
      setSize((now) => ({ ...now, ...wanted })),
    [],
  );
  const modal = dialog.kind === 'alert' || dialog.modal;
  useEffect(() => {
    if (modal) element.current?.showModal();
    else element.current?.show();
  }, [modal]);
  return (
    <dialog
      ref={element}
      aria-label={dialog.title || t.message}
      onClose={onClose}
      style={{ width: size.width }}
    >
      <header>
        <h2>{dialog.title}</h2>
        <button type="button" aria-label={t.closeDialog} onClick={onClose}>
          ×
        </button>
      </header>
      {dialog.kind === 'dialog' ? (
        <div className="content" style={{ height: size.height }}>
          <Frame address={dialog.frame} title={dialog.title} onClose={onClose} onSize={resize} />
        </div>
      ) : (
        <>
          <p>{dialog.text}</p>
          <button type="button" className="primary" onClick={onClose}>
            OK
          </button>
        </>
      )}
    </dialog>
  );
}
