import type { ComponentChildren } from 'preact';

interface ButtonProps {
  onPress(): void;
  /** `plain` looks like a link, `danger` takes something away for good. */
  readonly look?: 'secondary' | 'plain' | 'danger';
  readonly busy?: boolean;
  /** Said instead of the visible text where that alone is not clear, for example "Zeile 4 entfernen". */
  readonly label?: string;
  readonly pressed?: boolean;
  readonly children: ComponentChildren;
}

/** Any button but the primary one, which is the page's (`Page`). */
export function Button({ onPress, look = 'secondary', busy, label, pressed, children }: ButtonProps) {
  return (
    <button
      type="button"
      class={look}
      aria-disabled={busy === true}
      aria-label={label}
      aria-pressed={pressed}
      onClick={() => !busy && onPress()}
    >
      {children}
    </button>
  );
}
