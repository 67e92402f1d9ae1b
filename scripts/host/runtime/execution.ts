import { runInContext } from 'node:vm';
import { refusal, withoutDates } from '../crossing';
import type { Execution } from '../parts';
import type { Bundle } from './bundle';
import { bareContext } from './context';
import { type Fault, faultText } from './faults';
import { limits } from './limits';
import { forbidden, type Trigger } from './permissions';
import { VirtualMeter } from './virtualMeter';

/** What one execution starts from. */
export interface ExecutionPlan {
  readonly trigger: Trigger;
  /** The global function to call. */
  readonly name: string;
  /** Its arguments, made in the execution's own realm. */
  readonly args: (execution: Execution) => readonly unknown[];
  /** The globals besides those of the language; `evaluate` runs code in the context. */
  readonly globals: (
    execution: Execution,
    evaluate: (code: string) => unknown,
  ) => Readonly<Record<string, unknown>>;
  readonly fault: Fault | undefined;
  /** Real time in milliseconds; virtual time is added. */
  readonly now: () => number;
  /** Real milliseconds; the virtual limit if not given. */
  readonly realLimit?: number | undefined;
  /** Called before each service call; throws a text if it is not allowed now. */
  readonly guard: (name: string) => string | undefined;
}

/** How an execution went. */
export interface Outcome {
  readonly result:
    | { readonly ok: true; readonly value: unknown }
    | { readonly ok: false; readonly error: string };
  readonly meter: VirtualMeter;
  /** Stack of the error, for developers; never sent to the page. */
  readonly stack: string | undefined;
}

/** Evaluates the bundle in a fresh context and calls one of its functions, within Google's limits. */
export function execute(bundle: Bundle, plan: ExecutionPlan): Outcome {
  let elapsed = () => 0;
  const { context, realm, define } = bareContext(() => plan.now() + elapsed());
  const limit =
    plan.trigger === 'open' || plan.trigger === 'edit'
      ? limits.triggerMilliseconds
      : limits.executionMilliseconds;
  const timeout = plan.realLimit ?? limit;
  const meter = new VirtualMeter({
    limit,
    fault: plan.fault,
    makeError: realm.error,
    guard: (name) => {
      const text = forbidden(plan.trigger, name) ?? plan.guard(name);
      if (text) throw realm.error(text);
    },
  });
  elapsed = () => meter.elapsed;
  try {
    const execution = { meter, realm };
    const evaluate = (code: string) => runInContext(code, context);
    define(plan.globals(execution, evaluate));
    const before = new Set(Object.keys(context));
    bundle.script().runInContext(context, { timeout });
    const own = Object.keys(context).filter((key) => !before.has(key) && typeof context[key] === 'function');
    if (!own.includes(plan.name)) throw new Error(`Script function not found: ${plan.name}`);
    define({ __arguments: realm.array(plan.args(execution)) });
    const value: unknown = runInContext(`${plan.name}.apply(null, __arguments)`, context, { timeout });
    if (meter.killed !== undefined) throw new Error(meter.killed);
    return { result: { ok: true, value }, meter, stack: undefined };
  } catch (error) {
    const { message, stack, code } = (error ?? {}) as { message?: string; stack?: string; code?: string };
    const timedOut = code === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ? faultText('time-out', '') : undefined;
    return {
      result: { ok: false, error: meter.killed ?? timedOut ?? message ?? String(error) },
      meter,
      stack,
    };
  }
}

/** What a call gives back, word for word what `POST /run/NAME` answers. */
export type Reply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: string };

/** The reply to a call; refuses results that Google refuses. `read` turns what the function gave into what is sent. */
export function replyOf({ result }: Outcome, read: (value: unknown) => unknown): Reply {
  if (!result.ok) return { ok: false, error: result.error };
  const wire = crossed(read(result.value));
  return 'refused' in wire ? { ok: false, error: wire.refused } : { ok: true, value: JSON.parse(wire.json) };
}

/** The result as JSON, as it reaches the page; refuses what Google refuses. */
function crossed(value: unknown): { readonly json: string } | { readonly refused: string } {
  const plain = withoutDates(value === undefined ? null : value);
  const refused = refusal(plain, 'result');
  if (refused) return { refused };
  const json = JSON.stringify(plain);
  if (json.length > limits.payloadCharacters) return { refused: tooLarge('result', json.length) };
  return { json };
}

/** The arguments of a call as JSON text; refuses what Google refuses. */
export function crossing(args: readonly unknown[]): { readonly json: string } | { readonly refused: string } {
  for (const [index, value] of args.entries()) {
    const refused = refusal(value, `argument ${index + 1}`);
    if (refused) return { refused };
  }
  const json = JSON.stringify(args);
  if (json.length > limits.payloadCharacters) return { refused: tooLarge('arguments', json.length) };
  return { json };
}

function tooLarge(what: string, characters: number): string {
  return `${what} of ${characters} characters: at most ${limits.payloadCharacters} cross in one call, send less`;
}
