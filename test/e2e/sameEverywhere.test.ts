import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import * as esbuild from 'esbuild';
import { launchBrowser } from '../../scripts/browser';
import { projectRoot } from '../../scripts/projectRoot';
import type { Plan } from '../../src/domain/draw/plan';
import type { PoolPerson } from '../../src/domain/register/poolPerson';
import { drawAndWrite } from '../support/programs/drawProgram';

interface Vector {
  readonly people?: readonly PoolPerson[];
  readonly plan: Plan;
  readonly salt: string;
  readonly seed: string;
}

const vectors: readonly Vector[] = JSON.parse(
  readFileSync(join(projectRoot, 'test/data/draw/vectors.json'), 'utf8'),
);
const cases = vectors.filter(({ people }) => people).map((v) => [v.people, v.plan, v.salt, v.seed] as const);

test('writes the same protocols byte for byte in a bare V8 as Apps Script has it, in Chromium and in Node', async () => {
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(projectRoot, 'test/support/programs/drawProgram.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'program',
    target: 'es2019',
    external: ['crypto'],
    minify: true,
  });
  const script = outputFiles[0]!.text;
  const expression = `JSON.stringify(${JSON.stringify(cases)}.map((args) => program.drawAndWrite(...args)))`;
  const inNode = cases.map(([people, plan, salt, seed]) => drawAndWrite(people!, plan, salt, seed));
  expect(inNode.length).toBeGreaterThan(20);

  const bare = createContext({});
  runInContext(script, bare);
  expect(JSON.parse(runInContext(expression, bare) as string)).toEqual(inNode);

  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: script });
    expect(JSON.parse((await page.evaluate(expression)) as string)).toEqual(inNode);
  } finally {
    await browser.close();
  }
});
