import type { Meter } from './meter';
import type { Realm } from './realm';

/** What lasts for one execution of the bundle; services are made anew for each, as nothing survives at Google. */
export interface Execution {
  readonly meter: Meter;
  readonly realm: Realm;
}

/** The part of the host that is Docs and Drive (`documents/`): real files in the folder. */
export interface DocumentsPart {
  /** The globals of one execution: `DocumentApp`, `Drive`. */
  services(execution: Execution): Readonly<Record<string, object>>;
  /** Ends the execution: what is still open is saved, as Google does; lost only where a cut-off execution is to lose it. */
  end(unsaved: 'saved' | 'lost'): void;
  /** Makes everything written so far lasting; call before answering, after `end`. */
  confirm(): void;
  /** The file behind an id, to be opened or downloaded from the page; `undefined` if there is none. */
  file(id: string): DocumentFile | undefined;
}

/** One file the page may open. */
export interface DocumentFile {
  readonly path: string;
  readonly name: string;
  readonly mime: string;
}
