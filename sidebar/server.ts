import type { Api } from '../src/api';
import type { PlatformIssueCode } from '../src/api/platform';
import { fail, type Issue, ok, type Result } from '../src/domain/issue';

/** What a method of `Api` gives, as a `Result` in any case: methods that return one keep it, others are wrapped. */
type Answer<Given> = Result<Given extends { readonly ok: boolean } ? ValueOf<Given> : Given>;
type ValueOf<Given> = Given extends { readonly ok: true; readonly value: infer Value } ? Value : never;

/** The server as the views see it: every method of `Api` as a promise that never rejects. */
export type Server = {
  readonly [Name in keyof Api]: (...args: Parameters<Api[Name]>) => Promise<Answer<ReturnType<Api[Name]>>>;
};

/** One call to a global function of the bundle; rejects with Google's error. */
export type Call = (name: string, args: readonly unknown[]) => Promise<unknown>;

interface Runner {
  withSuccessHandler(handler: (value: unknown) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
  readonly [name: string]: unknown;
}

declare const google: { readonly script: { readonly run: Runner } };

/** The server behind `google.script.run`. */
export function googleServer(): Server {
  return serverOver(
    (name, args) =>
      new Promise((resolve, reject) => {
        const run = google.script.run.withSuccessHandler(resolve).withFailureHandler(reject);
        (run[name] as (...args: readonly unknown[]) => void)(...args);
      }),
  );
}

/** A server over any way of calling; platform errors arrive as issues whose sentences say what to do. */
export function serverOver(call: Call): Server {
  return new Proxy({} as Server, {
    get:
      (_, name) =>
      async (...args: readonly unknown[]) => {
        try {
          return asResult(await call(String(name), args));
        } catch (error) {
          return platformFailure(error);
        }
      },
  });
}

/** Whether asking the same again a little later may help. */
export function isPassing(issues: readonly Issue[]): boolean {
  return issues.some(({ code }) => passing.has(code));
}

const passing: ReadonlySet<string> = new Set<PlatformIssueCode | 'busy'>([
  'busy',
  'platform-busy',
  'platform-timeout',
  'platform-offline',
]);

/** Google's error texts (English and German), by what the manager can do about them; the first match counts. */
const errorTexts: readonly (readonly [RegExp, PlatformIssueCode])[] = [
  [/authori[sz]ation is required|PERMISSION_DENIED|autorisierung erforderlich/i, 'platform-accounts'],
  [/for one day|quota|kontingent|limit exceeded/i, 'platform-quota'],
  [
    /too many (times|scripts)|simultaneous|429|rate limit|lock timeout|service spreadsheets failed/i,
    'platform-busy',
  ],
  [/exceeded maximum execution time|timed? ?out|zeitüberschreitung/i, 'platform-timeout'],
  [/NetworkError|failed to fetch|connection|offline|HTTP 0/i, 'platform-offline'],
  [/too large|payload|argument too/i, 'platform-too-large'],
];

function asResult(value: unknown): Result<unknown> {
  const given = value as Result<unknown> | null | undefined;
  return typeof given === 'object' && given !== null && typeof given.ok === 'boolean' ? given : ok(value);
}

function platformFailure(error: unknown): Result<never> {
  const text = error instanceof Error ? error.message : String(error);
  const code = errorTexts.find(([pattern]) => pattern.test(text))?.[1] ?? 'platform-failed';
  return fail(code);
}
