import type { Effect } from './effects';

/** What is told to open pages. */
export type Notice =
  /** Something the server wants shown; frames travel as addresses. */
  | { readonly kind: 'effect'; readonly effect: FramedEffect }
  /** The workbook may have changed. */
  | { readonly kind: 'changed' };

/** An effect whose HTML waits under `/frame/…`. */
export type FramedEffect = Effect extends infer One
  ? One extends { readonly html: string }
    ? Omit<One, 'html'> & { readonly frame: string }
    : One
  : never;
