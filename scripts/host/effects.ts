/** What the server makes the page do beside answering; travels on its own channel (`GET /events`). */
export type Effect =
  | { readonly kind: 'sidebar'; readonly title: string; readonly html: string }
  | {
      readonly kind: 'dialog';
      readonly title: string;
      readonly html: string;
      readonly width: number;
      readonly height: number;
      readonly modal: boolean;
    }
  | { readonly kind: 'alert'; readonly title: string; readonly text: string }
  | { readonly kind: 'toast'; readonly title: string; readonly text: string };

/** One entry of a menu the bundle built: a function to run, a line, or a menu below. */
export type MenuEntry =
  | { readonly kind: 'item'; readonly caption: string; readonly name: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly caption: string; readonly entries: readonly MenuEntry[] };
