import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { closeDialog } from './closeDialog';

/** The frame of a page in a dialog of its own: fields side by side; Escape closes it, as it does every dialog. */
export function Wide({ children }: { readonly children: ComponentChildren }) {
  useEffect(() => {
    const press = ({ key }: KeyboardEvent) => key === 'Escape' && closeDialog();
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
  return <main class="wide">{children}</main>;
}
