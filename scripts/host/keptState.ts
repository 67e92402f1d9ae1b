import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** A trigger as the host remembers it. */
export interface KeptTrigger {
  readonly id: string;
  readonly handler: string;
  readonly event: 'CLOCK' | 'ON_EDIT' | 'ON_OPEN' | 'ON_CHANGE' | 'ON_FORM_SUBMIT';
  readonly source: 'CLOCK' | 'SPREADSHEETS';
}

/** What the host remembers beside workbook and documents. */
interface State {
  properties: { script: Record<string, string>; user: Record<string, Record<string, string>> };
  triggers: KeptTrigger[];
  mail: { day: string; recipients: number };
}

/** Properties, triggers and the mail count: one small file, replaced as a whole, so that it is never half written. */
export class KeptState {
  readonly properties: State['properties'];
  triggers: KeptTrigger[];
  mail: State['mail'];
  private readonly path: string;
  private written: string;

  constructor(path: string) {
    this.path = path;
    this.written = existsSync(path) ? readFileSync(path, 'utf8') : '';
    const state: Partial<State> = this.written ? JSON.parse(this.written) : {};
    this.properties = state.properties ?? { script: {}, user: {} };
    this.triggers = state.triggers ?? [];
    this.mail = state.mail ?? { day: '', recipients: 0 };
  }

  /** Makes everything lasting; costs nothing if nothing changed. */
  confirm(): void {
    const { properties, triggers, mail } = this;
    const text = JSON.stringify({ properties, triggers, mail });
    if (text === this.written) return;
    mkdirSync(dirname(this.path), { recursive: true });
    const file = openSync(`${this.path}.new`, 'w', 0o600);
    writeSync(file, text);
    fsyncSync(file);
    closeSync(file);
    renameSync(`${this.path}.new`, this.path);
    this.written = text;
  }
}
