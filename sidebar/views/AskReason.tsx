import { useState } from 'preact/hooks';
import { drawText as t } from '../../src/text/de/views/draw';
import { Confirm } from '../parts/Confirm';
import { TextField } from '../parts/Field';

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
      <TextField label={t.reason} value={reason} onChange={setReason} />
    </Confirm>
  );
}
