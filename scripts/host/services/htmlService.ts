import type { Execution } from '../parts';
import { EmulatedBlob } from './blob';
import { emulated } from './emulated';
import { enumeration } from './enumeration';

type Service = GoogleAppsScript.HTML.HtmlService;
type Output = GoogleAppsScript.HTML.HtmlOutput;
type BlobSource = GoogleAppsScript.Base.BlobSource;

const sandboxModes = enumeration('EMULATED', 'IFRAME', 'NATIVE');
const frameModes = enumeration('ALLOWALL', 'DEFAULT');

/** What a shown `HtmlOutput` carries to the page. */
export interface HtmlContent {
  readonly html: string;
  readonly title: string;
  readonly width: number | null;
  readonly height: number | null;
}

/** What `HtmlService` needs of the host. */
interface HtmlFiles {
  /** The text of a file pushed beside the code, by name without `.html`; `undefined` if there is none. */
  readonly read: (name: string) => string | undefined;
  /** Runs code in the bundle's context; templates are evaluated there. */
  readonly evaluate: (code: string) => unknown;
}

/** `HtmlService`: outputs from text or from the files of `dist/`, and templates with `<?= ?>`, `<?!= ?>` and `<? ?>`. */
export function htmlService(execution: Execution, files: HtmlFiles): Service {
  const output = (html: string) =>
    emulated<object>(execution, 'HtmlOutput', new EmulatedHtmlOutput(execution, html)) as Output;
  const file = (name: string) => {
    const text = files.read(name.replace(/\.html$/, ''));
    if (text === undefined) throw new Error(`No HTML file named ${name} was found.`);
    return text;
  };
  const template = (html: string) => htmlTemplate(execution, html, files.evaluate, output);
  const target = {
    SandboxMode: sandboxModes,
    XFrameOptionsMode: frameModes,
    createHtmlOutput: (html: string | BlobSource = '') => output(textOf(html)),
    createHtmlOutputFromFile: (name: string) => output(file(name)),
    createTemplate: (html: string | BlobSource) => template(textOf(html)),
    createTemplateFromFile: (name: string) => template(file(name)),
  };
  return emulated<object>(execution, 'HtmlService', target) as Service;
}

/** What is to be shown of an `HtmlOutput` the bundle handed over. */
export function htmlContent(output: Output): HtmlContent {
  return {
    html: output.getContent(),
    title: output.getTitle(),
    width: output.getWidth(),
    height: output.getHeight(),
  };
}

class EmulatedHtmlOutput {
  private readonly execution: Execution;
  private html: string;
  private title = '';
  private width: number | null = null;
  private height: number | null = null;

  constructor(execution: Execution, html: string) {
    this.execution = execution;
    this.html = html;
  }

  getContent(): string {
    return this.html;
  }

  setContent(html: string): this {
    this.html = html;
    return this;
  }

  append(html: string): this {
    this.html += html;
    return this;
  }

  appendUntrusted(text: string): this {
    return this.append(escapeHtml(text));
  }

  clear(): this {
    return this.setContent('');
  }

  getTitle(): string {
    return this.title;
  }

  setTitle(title: string): this {
    this.title = title;
    return this;
  }

  getWidth(): number | null {
    return this.width;
  }

  setWidth(width: number): this {
    this.width = width;
    return this;
  }

  getHeight(): number | null {
    return this.height;
  }

  setHeight(height: number): this {
    this.height = height;
    return this;
  }

  setSandboxMode(): this {
    return this;
  }

  setXFrameOptionsMode(): this {
    return this;
  }

  addMetaTag(name: string, content: string): this {
    const tag = `<meta name="${escapeHtml(name)}" content="${escapeHtml(content)}">`;
    this.html = this.html.includes('<head>')
      ? this.html.replace('<head>', () => `<head>${tag}`)
      : tag + this.html;
    return this;
  }

  setFaviconUrl(): this {
    return this;
  }

  getBlob(): object {
    return new EmulatedBlob(this.execution.realm, Buffer.from(this.html), 'text/html', this.title || null);
  }
}

/** A template: its own properties are the variables of its scriptlets. */
function htmlTemplate(
  execution: Execution,
  html: string,
  evaluate: HtmlFiles['evaluate'],
  output: (html: string) => Output,
): object {
  const methods: Readonly<Record<string, () => unknown>> = {
    getRawContent: () => html,
    getCode: () => templateCode(html),
    evaluate: () => {
      const names = Object.keys(variables);
      const code = `(function (${['__escape', ...names].join(', ')}) { ${templateCode(html)} })`;
      const run = evaluate(code) as (...values: unknown[]) => string;
      return output(run(escapeHtml, ...names.map((name) => variables[name])));
    },
  };
  const variables: Record<string, unknown> = {};
  return new Proxy(variables, {
    get(_target, property) {
      const method = methods[String(property)];
      if (!method) return variables[String(property)];
      return () => {
        execution.meter.call(`HtmlTemplate.${String(property)}`);
        return method();
      };
    },
  });
}

function templateCode(html: string): string {
  const parts = html.split(/(<\?(?:!?=)?[\s\S]*?\?>)/);
  const lines = parts.map((part) => {
    if (part.startsWith('<?!=')) return `__out += (${part.slice(4, -2)});`;
    if (part.startsWith('<?=')) return `__out += __escape(${part.slice(3, -2)});`;
    if (part.startsWith('<?')) return part.slice(2, -2);
    return `__out += ${JSON.stringify(part)};`;
  });
  return `var __out = ''; ${lines.join('\n')} return __out;`;
}

function textOf(html: string | BlobSource): string {
  return typeof html === 'string' ? html : html.getBlob().getDataAsString();
}

function escapeHtml(text: unknown): string {
  const names: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return String(text).replace(/[&<>"']/g, (character) => names[character]!);
}
