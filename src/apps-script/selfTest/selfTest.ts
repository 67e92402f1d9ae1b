import { selfTestSentences, selfTestText } from '../../text/de/selfTest';
import { documentGroup } from './documents';
import type { Finding, SelfTestGroup } from './selfTestCase';
import { serviceGroup } from './services';
import { spreadsheetGroup } from './spreadsheet';

/** One line of the table. */
export interface SelfTestLine extends Finding {
  readonly group: string;
  readonly name: string;
}

/** Runs every case; one that fails to run is a finding, too, and the others still run. */
export function runSelfTest(): readonly SelfTestLine[] {
  return [...linesOf(spreadsheetGroup), ...linesOf(serviceGroup), ...linesOf(documentGroup)];
}

function linesOf<Ground>(group: SelfTestGroup<Ground>): readonly SelfTestLine[] {
  const line = (name: string, finding: Finding) => ({ group: group.name, name, ...finding });
  let ground: Ground;
  try {
    ground = group.prepare();
  } catch (error) {
    return [line('prepare', failed(error))];
  }
  const lines = group.cases.map((one) => {
    try {
      return line(one.name, one.check(ground));
    } catch (error) {
      return line(one.name, failed(error));
    }
  });
  try {
    group.cleanUp(ground);
    return lines;
  } catch (error) {
    return [...lines, line('cleanUp', failed(error))];
  }
}

function failed(error: unknown): Finding {
  return { asExpected: false, seen: (error as Error).message };
}

/**
 * Gives the page of the dialog: the table, the same to copy, and what only the browser or a person can check.
 *
 * Plain HTML without anything from outside; its script calls `selfTestEcho`.
 */
export function selfTestPage(lines: readonly SelfTestLine[]): string {
  const rows = lines.map(({ group, name, seen, asExpected }) => {
    const verdict = asExpected ? selfTestText.same : selfTestText.different;
    return rowOf(asExpected ? 'same' : 'different', [group, sentenceOf(name), seen, verdict]);
  });
  const byHand = selfTestText.byHand.map((sentence: string) =>
    rowOf('', [selfTestText.people, sentence, '', selfTestText.checkByHand]),
  );
  const differing = lines.filter(({ asExpected }) => !asExpected).length;
  return `<!doctype html><html lang="de"><head><base target="_top"><meta charset="utf-8"><title>${selfTestText.title}</title><style>${style}</style></head><body>
<h1>${selfTestText.title}</h1><p>${escaped(selfTestText.summary(lines.length, differing))}</p>
<table><thead>${rowOf('', selfTestText.columns).replace(/td>/g, 'th>')}</thead><tbody id="rows">${[...rows, ...byHand].join('')}</tbody></table>
<p><label for="copy">${selfTestText.copy}</label></p><textarea id="copy" readonly rows="6"></textarea>
<script>${browserScript()}</script></body></html>`;
}

function sentenceOf(name: string): string {
  return selfTestSentences[name] ?? name;
}

function rowOf(kind: string, cells: readonly string[]): string {
  return `<tr class="${kind}">${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`;
}

function escaped(text: string): string {
  return text.replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const style =
  'body{font:14px Arial,sans-serif;margin:16px}table{border-collapse:collapse}td,th{border:1px solid #767676;padding:4px 8px;text-align:left;white-space:nowrap}td:nth-child(2),td:nth-child(3){white-space:normal;overflow-wrap:anywhere}.different{background:#fce8e6;font-weight:bold}textarea{width:100%}';

/** What the page itself checks: a megabyte there and back, and a date in a result. */
function browserScript(): string {
  const words = JSON.stringify(selfTestText.browser).replace(/</g, '\\u003c');
  return `var words = ${words}, megabyte = new Array(1000001).join('x');
function add(name, seen, same) {
  var row = document.createElement('tr');
  row.className = same ? 'same' : 'different';
  [words.group, name, seen, same ? words.same : words.different].forEach(function (text) {
    row.appendChild(document.createElement('td')).textContent = text;
  });
  document.getElementById('rows').appendChild(row);
  list();
}
function list() {
  document.getElementById('copy').value = Array.prototype.map.call(document.querySelectorAll('tr'), function (row) {
    return Array.prototype.map.call(row.cells, function (cell) { return cell.textContent; }).join('\\t');
  }).join('\\n');
}
list();
google.script.run.withSuccessHandler(function (answer) {
  var length = answer && answer.sent && answer.sent.length;
  add(words.megabyte, String(length), length === 1000000);
  add(words.date, JSON.stringify(answer && answer.day), answer && answer.day === null);
}).withFailureHandler(function (error) {
  add(words.megabyte, error.message, false);
}).selfTestEcho(megabyte);`;
}
