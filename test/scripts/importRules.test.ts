import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../scripts/projectRoot';

const imports: readonly (readonly [string, string])[] = [
  ['src/domain/x.ts', '../workflow/world'],
  ['src/domain/x.ts', '../ports/clock'],
  ['src/domain/x.ts', '../text/de/labels'],
  ['src/domain/x.ts', '../reading/districtTable'],
  ['src/domain/draw/x.ts', '../../api/today'],
  ['src/domain/x.ts', 'node:fs'],
  ['src/reading/x.ts', '../workflow/world'],
  ['src/reading/x.ts', '../text/de/labels'],
  ['src/text/de/x.ts', '../../workflow/world'],
  ['src/charts/x.tsx', '../reading/districtTable'],
  ['src/ports/x.ts', '../workflow/world'],
  ['src/api/x.ts', '../workflow/world'],
  ['src/workflow/x.ts', '../reading/districtTable'],
  ['src/workflow/x.ts', '../apps-script/main'],
  ['src/apps-script/x.ts', '../../sidebar/server'],
  ['src/apps-script/x.ts', '../../scripts/districts'],
  ['sidebar/x.ts', '../src/workflow/world'],
  ['sidebar/views/x.tsx', '../../src/ports/clock'],
  ['sidebar/x.ts', '../src/apps-script/main'],
  ['scripts/x.ts', '../src/apps-script/main'],
  ['scripts/google/x.ts', 'googleapis'],
];
const globals: readonly (readonly [string, string])[] = [
  ['src/domain/x.ts', 'Date.now()'],
  ['src/workflow/x.ts', 'new Date()'],
  ['src/domain/x.ts', "Intl.NumberFormat('de')"],
];

/** Files that each break one rule, in a project of their own with our rules. */
let folder: string;
let lint: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lostrommel-rules-'));
  copyFileSync(join(projectRoot, '.biome.json'), join(folder, '.biome.json'));
  const files = [
    ...imports.map(([path, from]) => [path, `import { x } from '${from}';\nexport const y = x;\n`] as const),
    ...globals.map(([path, use]) => [path, `export const x = ${use};\n`] as const),
  ];
  files.forEach(([path, text], index) => {
    const file = join(folder, path.replace('x.ts', `x${index}.ts`));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  });
  const biome = join(projectRoot, 'node_modules/.bin/biome');
  const words = ['lint', '--vcs-enabled=false', '--max-diagnostics=none', '--reporter=github', '.'];
  lint = spawnSync(biome, words, { cwd: folder, encoding: 'utf8' }).stdout;
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each(imports.map((rule, index) => [...rule, index] as const))(
  '%s may not import %s',
  (path, _, index) => {
    expect(complaints(path, index)).toContain('noRestrictedImports');
  },
);

test.each(globals.map((rule, index) => [...rule, imports.length + index] as const))(
  '%s may not use %s',
  (path, _, index) => {
    expect(complaints(path, index)).toContain('noRestrictedGlobals');
  },
);

function complaints(path: string, index: number): string {
  const name = path.replace('x.ts', `x${index}.ts`);
  return lint
    .split('\n')
    .filter((line) => line.includes(`/${name},`))
    .join('\n');
}

test('neither Google nor the browser nor Node has a name in the domain', () => {
  const words = ['SpreadsheetApp', 'document', 'process', 'TextEncoder', 'console', 'setTimeout'];
  writeFileSync(
    join(folder, 'compile.ts'),
    words.map((word, i) => `export const x${i} = ${word};`).join('\n'),
  );
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      extends: join(projectRoot, 'src/tsconfig.json'),
      compilerOptions: {
        noEmit: true,
        composite: false,
        emitDeclarationOnly: false,
        incremental: false,
        rootDir: '.',
      },
      include: ['compile.ts'],
      exclude: [],
    }),
  );
  const { stdout } = spawnSync(join(projectRoot, 'node_modules/.bin/tsc'), ['-p', folder], {
    encoding: 'utf8',
  });
  for (const word of words) expect(stdout).toContain(`Cannot find name '${word}'`);
});

test('nothing in src makes its own randomness', () => {
  const sources = readdirSync(join(projectRoot, 'src'), { recursive: true, encoding: 'utf8' });
  const random = sources
    .filter((path) => /\.tsx?$/.test(path))
    .filter((path) => readFileSync(join(projectRoot, 'src', path), 'utf8').includes('Math.random'));
  expect(random).toEqual([]);
});
