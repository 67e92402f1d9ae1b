/** How a step reaches the product. */
export interface Hands {
  /** Calls an entry point for what it tells; a refusal is an error. */
  ask<Value>(name: string, ...args: readonly unknown[]): Value;
  /** Calls an entry point for what it does; where it was done already, a refusal is fine. */
  act(name: string, ...args: readonly unknown[]): void;
  /** Types into the row of this id, as a manager does in the grid. */
  type(tab: string, id: string, title: string, text: string): void;
  /** Deletes the row of this id, as a manager does in the grid. */
  erase(tab: string, id: string): void;
  /** E-mails in the outbox. */
  sent(): number;
  /** Ids and reply codes of the tab Ausgeloste, in the order of the ids. */
  drawn(): readonly { readonly aid: string; readonly code: string }[];
}

/** One step of the product: the entry point it is about, and how the sidebar calls it. */
export interface ProductStep {
  readonly entry: string;
  /** What has to be there first; not cut off. */
  readonly before?: (hands: Hands) => void;
  readonly run: (hands: Hands) => void;
}
