import { useId, useState } from 'preact/hooks';
import { partsText } from '../../src/text/de/sidebar';
import { Icon } from './Icon';

interface FileDropProps {
  readonly label: string;
  /** Endings for the browser's file dialog, for example `.csv,.xlsx`. */
  readonly accept: string;
  readonly multiple?: boolean;
  /** Called with one file or more, in the order of their names. */
  onFiles(files: readonly File[]): void;
}

/** A field to drop files on, or to choose them with keyboard or mouse. */
export function FileDrop({ label, accept, multiple = false, onFiles }: FileDropProps) {
  const id = useId();
  const [over, setOver] = useState(false);
  const take = (list: FileList | null | undefined) => {
    const files = [...(list ?? [])].sort((a, b) => (a.name < b.name ? -1 : 1));
    if (files.length > 0) onFiles(multiple ? files : files.slice(0, 1));
  };
  return (
    <fieldset
      aria-label={label}
      class={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <Icon name="upload" />
      <strong>{label}</strong>
      <span class="hint">{partsText.dropHere}</span>
      <input
        id={id}
        class="unseen"
        type="file"
        accept={accept}
        multiple={multiple}
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
      <label for={id} class="like-button">
        {partsText.chooseFiles}
      </label>
    </fieldset>
  );
}
