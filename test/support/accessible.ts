import { type AxeResults, type RunOptions, source } from 'axe-core';
import type { Frame, FrameLocator, Page } from 'playwright-core';

/** What axe need not look at. */
interface Narrowed {
  /** All rules unless given. */
  readonly rules?: readonly string[];
  /** Selectors of elements left out. */
  readonly except?: readonly string[];
}

/**
 * Lets axe look at a page, or at what is inside a frame; throws what it finds.
 *
 * A frame is looked at from inside, as a page of its own: by more rules than from outside, and in a third of the time.
 * So a page is looked at without its frames.
 */
export async function expectAccessible(shown: Page | FrameLocator, narrowed: Narrowed = {}): Promise<void> {
  const { violations } = await axeIn('owner' in shown ? await frameOf(shown) : shown.mainFrame(), narrowed);
  const findings = violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n')}`,
  );
  if (findings.length > 0) throw new Error(findings.join('\n'));
}

async function frameOf(shown: FrameLocator): Promise<Frame> {
  const element = await shown.owner().elementHandle();
  return (await element!.contentFrame())!;
}

async function axeIn(frame: Frame, { rules, except = [] }: Narrowed): Promise<AxeResults> {
  const options: RunOptions = {
    resultTypes: ['violations'],
    iframes: false,
    ...(rules && { runOnly: { type: 'rule', values: [...rules] } }),
  };
  const context = { include: ['html'], exclude: [...except] };
  return await frame.evaluate(`${source}; axe.run(${JSON.stringify(context)}, ${JSON.stringify(options)})`);
}
