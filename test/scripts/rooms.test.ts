import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../scripts/projectRoot';
import { forbiddenImports } from '../support/rooms';

const files = ['src', 'sidebar'].flatMap((top) =>
  readdirSync(join(projectRoot, top), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => join(top, path)),
);

test('every file imports only what its room may', () => {
  const found = files.flatMap((path) =>
    forbiddenImports(path, readFileSync(join(projectRoot, path), 'utf8')).map((from) => `${path}: ${from}`),
  );
  expect(found).toEqual([]);
  expect(files.length).toBeGreaterThan(300);
});

test.each([
  ['src/domain/draw/x.ts', "import { text } from '../../text/de/labels';"],
  ['src/domain/x.ts', "import Papa from 'papaparse';"],
  ['src/domain/x.ts', "import seedrandom from 'seedrandom';"],
  ['src/domain/x.ts', "import { z } from 'zod';"],
  ['src/domain/x.ts', "import { readFileSync } from 'node:fs';"],
  ['src/reading/x.ts', "import type { World } from '../workflow/world';"],
  ['src/text/de/x.ts', "import { decode } from '../../reading/decode';"],
  ['src/text/de/x.ts', "import { draw } from '../../domain/draw/draw';"],
  ['src/charts/x.tsx', "import { counted } from '../text/de/numbers';"],
  ['src/charts/x.tsx', "import { stages } from '../domain/report/representativeness';"],
  ['src/ports/x.ts', "import { ok } from '../domain/issue';"],
  ['src/api.ts', "import { ok } from './domain/issue';"],
  ['src/api/x.ts', "import type { World } from '../workflow/world';"],
  ['src/workflow/letters/x.ts', "import { googleWorld } from '../../apps-script/world';"],
  ['src/workflow/x.ts', "import { render } from 'preact';"],
  ['src/apps-script/x.ts', "import { launchBrowser } from '../../scripts/browser';"],
  ['src/apps-script/x.ts', "import { google } from 'googleapis';"],
  ['sidebar/views/x.tsx', "import { today } from '../../src/workflow/today';"],
  ['sidebar/x.ts', "import type { Clock } from '../src/ports/clock';"],
  ['sidebar/x.ts', "import { inflateSync } from 'fflate';"],
])('%s may not say %s', (path, source) => {
  expect(forbiddenImports(path, source)).toHaveLength(1);
});
