import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';

/** The folder that is pushed to Google (`dist/`): code compiled once, evaluated anew in each execution. */
export class Bundle {
  private readonly folder: string;
  private compiled: { readonly script: Script; readonly time: number } | undefined;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** The compiled code; compiled again if the file was built again. */
  script(): Script {
    const path = join(this.folder, 'Code.js');
    if (!existsSync(path)) throw new Error(`${path} is missing: run \`npm run build\` first`);
    const time = statSync(path).mtimeMs;
    if (this.compiled?.time !== time)
      this.compiled = { script: new Script(readFileSync(path, 'utf8'), { filename: 'Code.js' }), time };
    return this.compiled.script;
  }

  /** The text of a pushed HTML file, by name without `.html`. */
  html(name: string): string | undefined {
    const path = join(this.folder, `${name}.html`);
    return /^[\w-]+$/.test(name) && existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  }
}
