import { type RefObject, useEffect } from 'react';

/** Calls back on Escape, on a press outside of the element, and when another frame takes the focus. */
export function useDismissal(inside: RefObject<HTMLElement | null>, onDismiss: () => void): void {
  useEffect(() => {
    const away = (event: Event) => {
      const isInside = event.target instanceof Node && inside.current?.contains(event.target);
      if (!isInside) onDismiss();
    };
    const escaped = (event: KeyboardEvent) => event.key === 'Escape' && onDismiss();
    document.addEventListener('keydown', escaped);
    document.addEventListener('pointerdown', away);
    window.addEventListener('blur', away); // a click into the sidebar's frame
    return () => {
      document.removeEventListener('keydown', escaped);
      document.removeEventListener('pointerdown', away);
      window.removeEventListener('blur', away);
    };
  }, [inside, onDismiss]);
}
