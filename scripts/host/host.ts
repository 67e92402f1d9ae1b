import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../projectRoot';
import { Documents } from './documents/documents';
import type { Effect, MenuEntry } from './effects';
import { lockFolder } from './folderLock';
import { KeptState } from './keptState';
import type { DocumentFile } from './parts';
import { Bundle } from './runtime/bundle';
import {
  crossing,
  type ExecutionPlan,
  execute,
  type Outcome,
  type Reply,
  replyOf,
} from './runtime/execution';
import { type Fault, faultText } from './runtime/faults';
import type { Trigger } from './runtime/permissions';
import type { VirtualMeter } from './runtime/virtualMeter';
import { guardWrite } from './runtime/writeGuard';
import type { CacheEntries } from './services/cacheService';
import { globalsOf, type ServiceSetting } from './services/globals';
import { authModes } from './services/scriptApp';
import type { UiAnswer } from './services/ui';
import { editEvent, emulateSpreadsheetApp } from './spreadsheet/emulated/spreadsheetApp';
import type { CellEdit } from './spreadsheet/page';
import { WorkbookFile } from './spreadsheet/workbookFile';

/** Where a host works and as whom. */
export interface HostOptions {
  /** Holds the workbook, documents, outbox and `.lostrommel/`; made if missing. */
  readonly folder: string;
  /** The pushed bundle; `dist/` if not given. */
  readonly bundle?: string;
  /** Address of the user at the keyboard; empty if not given, as Google does where it keeps it to itself. */
  readonly user?: string;
  /** Real time in milliseconds; the machine's clock if not given. */
  readonly now?: () => number;
  /** Real milliseconds after which a script is stopped; Google's limit if not given. */
  readonly realLimit?: number;
}

/** Who calls, if not the user at the keyboard. */
interface Caller {
  /** Another user's address. */
  readonly user?: string;
  /** True for a call from the reply page (web app). */
  readonly web?: boolean;
}

/**
 * Google for one spreadsheet on this machine: runs the pushed bundle over a real workbook and real documents.
 *
 * One call at a time; each in a fresh context. What a call confirmed is on the disk before it returns.
 */
export class Host {
  /** Answers that `alert` and `prompt` get, first come first served. */
  readonly answers: UiAnswer[] = [];
  /** Virtual milliseconds another user still holds the script lock. */
  lockBusyFor = 0;
  /** Service calls and virtual time of the last execution. */
  lastMeter: VirtualMeter | undefined;
  /** Where the last execution failed, for developers. */
  lastStack: string | undefined;
  /** Called with what the server makes the page show. */
  onEffect: (effect: Effect) => void = () => undefined;
  /** Called before each service call, with its name. */
  onServiceCall: (name: string) => void = () => undefined;
  /** Address of the page; empty without a server. */
  url = '';
  /** What the page has selected. */
  active: { tab: string; row: number; column: number } | undefined;
  readonly file: WorkbookFile;
  readonly state: KeptState;
  readonly documents: Documents;
  /** What `CacheService` holds; gone with the host. */
  readonly caches = { script: newCache(), user: newCache(), document: newCache() };
  private readonly options: HostOptions;
  private readonly bundle: Bundle;
  private readonly unlock: () => void;
  private fault: Fault | undefined;

  constructor(options: HostOptions) {
    const { folder } = options;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.options = options;
    this.bundle = new Bundle(options.bundle ?? join(projectRoot, 'dist'));
    this.bundle.script(); // a missing build is told now, not at the first call
    this.unlock = lockFolder(folder);
    this.state = new KeptState(join(folder, '.lostrommel', 'state.json'));
    try {
      this.file = WorkbookFile.open(join(folder, 'Lostrommel.xlsx'));
      this.documents = new Documents(folder, { now: options.now ?? Date.now });
    } catch (error) {
      this.unlock();
      const { message } = error as Error;
      throw new Error(`Lostrommel.xlsx cannot be opened (${message}): repair it, or move it away`);
    }
  }

  /** Plans a fault for the next execution; one at a time. */
  planFault(fault: Fault): void {
    this.fault = fault;
  }

  /** Calls a global function of the bundle as `google.script.run` does. */
  call(name: string, args: readonly unknown[] = [], caller: Caller = {}): Reply {
    if (name.endsWith('_')) return { ok: false, error: `${name} is private: its name ends in _` };
    const sent = crossing(args);
    if ('refused' in sent) return { ok: false, error: sent.refused };
    const parse = (evaluate: (code: string) => unknown) =>
      evaluate('JSON.parse') as (json: string) => unknown[];
    return this.run(
      { trigger: caller.web ? 'web' : 'call', name, user: caller.user },
      (_execution, evaluate) => parse(evaluate)(sent.json),
    );
  }

  /** Opens the spreadsheet: runs `onOpen` and gives the menus it built. */
  open(): { readonly reply: Reply; readonly menus: readonly MenuEntry[] } {
    const menus: MenuEntry[] = [];
    const reply = this.run({ trigger: 'open', name: 'onOpen', menus }, (execution) => [
      execution.realm.object({ authMode: authModes.NONE }),
    ]);
    return { reply, menus };
  }

  /** Fires `onEdit` for an edit the user made in the grid; nothing if the bundle has no such function. */
  edited(edit: CellEdit): Reply {
    const reply = this.run({ trigger: 'edit', name: 'onEdit' }, (_execution, _evaluate, app) => [
      editEvent(app, edit),
    ]);
    const absent = !reply.ok && reply.error === 'Script function not found: onEdit';
    return absent ? { ok: true, value: null } : reply;
  }

  /** Serves the web app: the HTML that `doGet` gives for these parameters. */
  web(parameters: Readonly<Record<string, string>>): Reply {
    return this.run(
      { trigger: 'web', name: 'doGet' },
      ({ realm }) => [realm.object({ parameter: realm.object({ ...parameters }) })],
      (value) => (value as GoogleAppsScript.HTML.HtmlOutput).getContent(),
    );
  }

  /** The file behind the id of a made document; `undefined` if there is none. */
  documentFile(id: string): DocumentFile | undefined {
    return this.documents.file(id);
  }

  /** Writes the workbook and lets the folder go. */
  close(): void {
    try {
      this.file.close();
    } finally {
      this.unlock();
    }
  }

  private run(
    how: { trigger: Trigger; name: string; user?: string | undefined; menus?: MenuEntry[] },
    args: (
      execution: Parameters<ExecutionPlan['args']>[0],
      evaluate: (code: string) => unknown,
      app: object,
    ) => readonly unknown[],
    read: (value: unknown) => unknown = (value) => value,
  ): Reply {
    const fault = this.takeFault();
    if (fault?.kind === 'wrong-account' || fault?.kind === 'busy')
      return { ok: false, error: faultText(fault.kind, '') };
    this.file.reloadIfChanged();
    const effects: Effect[] = [];
    const lock = { held: false, busyFor: this.lockBusyFor, unflushed: false };
    let app: object = {};
    let evaluator: (code: string) => unknown = () => undefined;
    const now = this.options.now ?? Date.now;
    const outcome = execute(this.bundle, {
      trigger: how.trigger,
      name: how.name,
      fault,
      now,
      realLimit: this.options.realLimit,
      guard: (name) => {
        this.onServiceCall(name);
        return guardWrite(name, lock);
      },
      args: (execution) => args(execution, evaluator, app),
      globals: (execution, evaluate) => {
        evaluator = evaluate;
        const made = globalsOf(execution, evaluate, this.setting(how, lock, effects, execution));
        app = made.SpreadsheetApp!;
        return { ...made, ...this.documents.services(execution) };
      },
    });
    this.lockBusyFor = lock.busyFor;
    return this.finish(outcome, fault, effects, read);
  }

  private takeFault(): Fault | undefined {
    const { fault } = this;
    this.fault = undefined;
    return fault;
  }

  /** Keeps or loses what was written, makes it lasting, and only then answers and shows. */
  private finish(
    outcome: Outcome,
    fault: Fault | undefined,
    effects: readonly Effect[],
    read: (value: unknown) => unknown,
  ): Reply {
    this.lastMeter = outcome.meter;
    this.lastStack = outcome.stack;
    const reply = replyOf(outcome, read);
    const lost = outcome.meter.killed !== undefined && fault?.unflushed === 'lost';
    if (lost) this.file.workbook.loseUnflushed();
    else this.file.workbook.flush();
    this.documents.end(lost ? 'lost' : 'saved');
    this.confirm();
    for (const effect of effects) this.onEffect(effect);
    return reply;
  }

  /** Makes everything so far lasting. */
  confirm(): void {
    this.file.confirm();
    this.state.confirm();
    this.documents.confirm();
  }

  private setting(
    how: { trigger: Trigger; user?: string | undefined; menus?: MenuEntry[] },
    lock: ServiceSetting['lock'],
    effects: Effect[],
    { meter, realm }: Parameters<ExecutionPlan['args']>[0],
  ): ServiceSetting {
    const user = how.user ?? this.options.user ?? '';
    const { properties } = this.state;
    properties.user[user] ??= {};
    return {
      trigger: how.trigger,
      user,
      lock,
      caches: this.caches,
      state: this.state,
      properties: { script: properties.script, user: properties.user[user] },
      outbox: join(this.options.folder, 'outbox'),
      now: () => (this.options.now ?? Date.now)() + (meter as VirtualMeter).elapsed,
      html: (name) => this.bundle.html(name),
      screen: {
        mayShow: how.trigger === 'call',
        show: (effect) => effects.push(effect),
        addMenu: (menu) => how.menus?.push(menu),
        answer: () => this.answers.shift(),
      },
      spreadsheetApp: (ui) =>
        emulateSpreadsheetApp({
          workbook: this.file.workbook,
          id: 'local-workbook',
          url: this.url,
          name: 'Lostrommel',
          meter,
          realm,
          ui,
          toast: (text, title) => effects.push({ kind: 'toast', title, text }),
          ...(this.active ? { active: this.active } : {}),
        }),
    };
  }
}

function newCache(): CacheEntries {
  return new Map();
}
