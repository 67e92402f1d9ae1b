import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder like `dist/` with this code and these HTML files, for tests of the host itself. */
export function bundleOf(code: string, html: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'lostrommel-bundle-'));
  writeFileSync(join(folder, 'Code.js'), code);
  for (const [name, text] of Object.entries(html)) writeFileSync(join(folder, `${name}.html`), text);
  return folder;
}
