import { useId, useRef, useState } from 'preact/hooks';
import { partsText } from '../../src/text/de/sidebar';
import { announce } from '../announce';
import { Button } from './Button';

interface CopyTextProps {
  readonly label: string;
  readonly text: string;
  /** Visible lines. */
  readonly rows?: number;
  /** Letters as on a typewriter. */
  readonly code?: boolean;
}

/** A text to take along, with a button that copies it; where the browser forbids that, the text is selected. */
export function CopyText({ label, text, rows = 4, code = false }: CopyTextProps) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [note, setNote] = useState<string>(partsText.copy);
  const copy = async () => {
    area.current?.select();
    const copied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => document.execCommand('copy'),
    );
    setNote(copied ? partsText.copied : partsText.copy);
    announce(copied ? partsText.copied : partsText.copyByHand);
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea ref={area} id={id} class={code ? 'code' : undefined} readOnly rows={rows} value={text} />
      <Button onPress={() => void copy()}>{note}</Button>
    </div>
  );
}
