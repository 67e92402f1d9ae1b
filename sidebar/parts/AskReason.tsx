import { useState } from 'preact/hooks';
import { partsText } from '../../src/text/de/sidebar';
import { Confirm } from './Confirm';
import { TextField } from './Field';

interface AskReasonProps {
  readonly title: string;
  readonly warning?: string;
  readonly confirm: string;
  onConfirm(reason: string): void;
  onCancel(): void;
}

/** Asks for the reason of something that is written into protocols. */
export function AskReason({ title, warning, confirm, onConfirm, onCancel }: AskReasonProps) {
  const [reason, setReason] = useState('');
  return (
    <Confirm
      title={title}
      confirm={confirm}
      danger
      blocked={reason.trim() === ''}
      onConfirm={() => onConfirm(reason.trim())}
      onCancel={onCancel}
    >
      {warning && <p>{warning}</p>}
      <TextField label={partsText.reason} value={reason} onChange={setReason} />
    </Confirm>
  );
}
