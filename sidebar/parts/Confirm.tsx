import type { ComponentChildren } from 'preact';
import { frameText } from '../../src/text/de/sidebar';
import { Dialog } from './Dialog';

interface ConfirmProps {
  readonly title: string;
  readonly children?: ComponentChildren;
  /** What the confirming button says: the deed, never "OK". */
  readonly confirm: string;
  /** True where something is lost. */
  readonly danger?: boolean;
  /** True while an answer in the dialog is missing. */
  readonly blocked?: boolean;
  onConfirm(): void;
  onCancel(): void;
}

/** Asks before something that cannot be taken back; Escape cancels, the focus returns to where it was. */
export function Confirm(props: ConfirmProps) {
  const { title, children, confirm, danger = false, blocked = false, onConfirm, onCancel } = props;
  return (
    <Dialog title={title} onCancel={onCancel}>
      {children}
      <div class="row">
        <button type="button" class="secondary" onClick={onCancel}>
          {frameText.cancel}
        </button>
        <button
          type="button"
          class={danger ? 'danger' : 'strong'}
          aria-disabled={blocked}
          onClick={() => !blocked && onConfirm()}
        >
          {confirm}
        </button>
      </div>
    </Dialog>
  );
}
