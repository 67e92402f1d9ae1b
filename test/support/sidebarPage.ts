import type { Browser, Page } from 'playwright-core';
import type { Api } from '../../src/api';

/** Answers of a pretended server; what is missing fails as a broken server would. */
export type FakeAnswers = { readonly [Name in keyof Api]?: Api[Name] };

interface SidebarOptions {
  /** Text of `dist/Sidebar.html`. */
  readonly html: string;
  readonly answers: FakeAnswers;
  readonly dark?: boolean;
  readonly width?: number;
  readonly height?: number;
}

/** Opens the built sidebar alone, 300 × 700, with a pretended `google.script.run`. */
export async function openSidebar(
  browser: Browser,
  { html, answers, dark = false, width = 300, height = 700 }: SidebarOptions,
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    locale: 'de-DE',
  });
  const page = await context.newPage();
  await page.exposeFunction('answer', (name: string, args: unknown[]) => {
    const method = (answers as Record<string, ((...args: unknown[]) => unknown) | undefined>)[name];
    if (!method) throw new Error(`no answer for ${name}`);
    return method(...args);
  });
  await page.addInitScript({ content: pretendedGoogle });
  await page.route('http://sidebar.test/', (route) =>
    route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }),
  );
  await page.goto('http://sidebar.test/');
  return page;
}

/** Runs in the page: `google.script.run` over the exposed function. Text, because a compiler's helpers stay behind here. */
const pretendedGoogle = `
  const runner = (success, failure) => new Proxy({}, {
    get: (_, name) => {
      if (name === 'withSuccessHandler') return (handler) => runner(handler, failure);
      if (name === 'withFailureHandler') return (handler) => runner(success, handler);
      return (...args) => void window.answer(name, args).then(success, failure);
    },
  });
  window.google = { script: { run: runner(() => {}, () => {}), host: { close() {} } } };
`;
