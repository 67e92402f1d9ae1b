import type { Effect, MenuEntry } from '../effects';
import type { Execution } from '../parts';
import { emulated } from './emulated';
import { enumeration } from './enumeration';
import { htmlContent } from './htmlService';

type Ui = GoogleAppsScript.Base.Ui;
type Menu = GoogleAppsScript.Base.Menu;
type Output = GoogleAppsScript.HTML.HtmlOutput;

const buttons = enumeration('CLOSE', 'OK', 'CANCEL', 'YES', 'NO');
const buttonSets = enumeration('OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL');

/** What a user would answer to `alert` and `prompt`. */
export interface UiAnswer {
  readonly button: keyof typeof buttons;
  readonly text?: string;
}

/** What `Ui` needs of the host. */
interface Screen {
  readonly show: (effect: Effect) => void;
  readonly addMenu: (menu: MenuEntry) => void;
  /** The next prepared answer; `undefined` where nobody can be asked in the middle of an execution. */
  readonly answer: () => UiAnswer | undefined;
  /** False in triggers without authorisation, where Google refuses to open anything. */
  readonly mayShow: boolean;
}

/** `SpreadsheetApp.getUi()`. */
export function ui(execution: Execution, screen: Screen): Ui {
  return emulated<object>(execution, 'Ui', new EmulatedUi(execution, screen)) as Ui;
}

class EmulatedUi {
  readonly Button = buttons;
  readonly ButtonSet = buttonSets;
  private readonly execution: Execution;
  private readonly screen: Screen;

  constructor(execution: Execution, screen: Screen) {
    this.execution = execution;
    this.screen = screen;
  }

  createMenu(caption: string): Menu {
    return menu(this.execution, caption, this.screen.addMenu).object;
  }

  createAddonMenu(): Menu {
    return this.createMenu('Lostrommel');
  }

  showSidebar(output: Output): void {
    const { title, html } = htmlContent(output);
    this.show('showSidebar', { kind: 'sidebar', title, html });
  }

  showModalDialog(output: Output, title: string): void {
    this.show('showModalDialog', dialog(output, title, true));
  }

  showModelessDialog(output: Output, title: string): void {
    this.show('showModelessDialog', dialog(output, title, false));
  }

  alert(...args: readonly unknown[]): object {
    const { title, text } = wording(args);
    this.show('alert', { kind: 'alert', title, text });
    return buttons[this.screen.answer()?.button ?? 'CLOSE'];
  }

  prompt(...args: readonly unknown[]): object {
    const { title, text } = wording(args);
    this.show('prompt', { kind: 'alert', title, text });
    const answer = this.screen.answer();
    return emulated(this.execution, 'PromptResponse', {
      getSelectedButton: () => buttons[answer?.button ?? 'CLOSE'],
      getResponseText: () => answer?.text ?? '',
    });
  }

  private show(method: string, effect: Effect): void {
    if (!this.screen.mayShow) throw new Error(`You do not have permission to call Ui.${method}.`);
    this.screen.show(effect);
  }
}

/** A menu being built, and what it will be. */
function menu(
  execution: Execution,
  caption: string,
  add: (menu: MenuEntry) => void,
): { object: Menu; entry: MenuEntry } {
  const entries: MenuEntry[] = [];
  const entry: MenuEntry = { kind: 'menu', caption, entries };
  const target = {
    addItem: (text: string, name: string) => {
      entries.push({ kind: 'item', caption: text, name });
      return object;
    },
    addSeparator: () => {
      entries.push({ kind: 'separator' });
      return object;
    },
    addSubMenu: (below: Menu) => {
      entries.push(built.get(below)!);
      return object;
    },
    addToUi: () => add(entry),
  };
  const object = emulated<object>(execution, 'Menu', target) as Menu;
  built.set(object, entry);
  return { object, entry };
}

const built = new WeakMap<Menu, MenuEntry>();

function dialog(output: Output, title: string, modal: boolean): Effect {
  const { html, width, height } = htmlContent(output);
  return { kind: 'dialog', title, html, width: width ?? 600, height: height ?? 400, modal };
}

/** `(text)`, `(text, buttons)`, `(title, text, buttons)`. */
function wording(args: readonly unknown[]): { title: string; text: string } {
  return args.length === 3
    ? { title: String(args[0]), text: String(args[1]) }
    : { title: '', text: String(args[0]) };
}
