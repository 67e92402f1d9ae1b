import type { Meter } from '../meter';
import { type Fault, faultText } from './faults';

/** What a `VirtualMeter` needs from the execution it belongs to. */
interface MeterOptions {
  readonly limit: number;
  readonly fault: Fault | undefined;
  readonly makeError: (message: string) => Error;
  /** Called before each call; throws if the call is not allowed now. */
  readonly guard?: (name: string) => void;
}

/** The virtual clock of one execution: adds up the cost of service calls, strikes with the planned fault, kills at the limit. */
export class VirtualMeter implements Meter {
  /** Virtual milliseconds spent in services so far. */
  elapsed = 0;
  /** Service calls so far. */
  calls = 0;
  /** How often each service method was called. */
  readonly byName = new Map<string, number>();
  /** Set once the execution was killed; whatever the script still does, this is its outcome. */
  killed: string | undefined;
  private readonly options: MeterOptions;
  private left: number | undefined;

  constructor(options: MeterOptions) {
    this.options = options;
    this.left = options.fault?.atCall;
  }

  call(name: string, milliseconds = 5): void {
    if (this.killed !== undefined) throw this.options.makeError(this.killed);
    this.calls += 1;
    this.byName.set(name, (this.byName.get(name) ?? 0) + 1);
    this.strike(name);
    this.options.guard?.(name);
    this.pass(milliseconds);
  }

  /** Lets virtual time go by without a call. */
  pass(milliseconds: number): void {
    this.elapsed += milliseconds;
    if (this.elapsed > this.options.limit) this.kill(faultText('time-out', ''));
  }

  private strike(name: string): void {
    const { fault } = this.options;
    if (!fault || this.left === undefined || (fault.named && fault.named !== name)) return;
    this.left -= 1;
    if (this.left !== 0) return;
    const text = faultText(fault.kind, name);
    if (fault.kind === 'time-out') this.kill(text);
    throw this.options.makeError(text);
  }

  private kill(text: string): never {
    this.killed = text;
    throw this.options.makeError(text);
  }
}
