import { useEffect, useState } from 'preact/hooks';
import type { SelfTestLine } from '../../src/api/selfTest';
import { selfTestSentences, selfTestText as t } from '../../src/text/de/selfTest';
import type { ViewProps } from '../app';
import { CopyText } from '../parts/CopyText';
import { LoadedView, useLoaded } from '../parts/Loaded';
import { hearsSidebar } from '../parts/selfTestLine';
import type { Server } from '../server';

/** One row of the table; what only a person can check has no verdict yet. */
interface Row {
  readonly group: string;
  readonly assumption: string;
  readonly seen: string;
  readonly verdict: 'same' | 'different' | 'checkByHand';
}

/** The self-test in its dialog: every assumption about Google beside what was seen, and the same to copy. */
export function SelfTest({ server }: ViewProps) {
  const [loaded, reload] = useLoaded(() => server.runSelfTest());
  return (
    <main class="self-test">
      <h1>{t.title}</h1>
      <p>{t.lead}</p>
      <LoadedView of={loaded} onRetry={reload}>
        {(lines) => <Findings server={server} lines={lines} />}
      </LoadedView>
    </main>
  );
}

interface FindingsProps {
  readonly server: Server;
  readonly lines: readonly SelfTestLine[];
}

function Findings({ server, lines }: FindingsProps) {
  const browser = useBrowserRows(server);
  const rows = [...lines.map(rowOf), ...browser, ...t.byHand.map(byHandRow)];
  const checked = rows.filter(({ verdict }) => verdict !== 'checkByHand');
  const copied = [t.columns, ...rows.map(cellsOf)].map((cells) => cells.join('\t')).join('\n');
  return (
    <>
      <p role="status">
        {t.summary(checked.length, checked.filter(({ verdict }) => verdict === 'different').length)}
      </p>
      <table>
        <thead>
          <tr>
            {t.columns.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.assumption} class={row.verdict}>
              {cellsOf(row).map((cell, i) => (
                <td key={t.columns[i]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <CopyText label={t.copy} text={copied} rows={6} />
    </>
  );
}

/** What only the browser shows: a megabyte there and back, a date in a result, and whether two pages hear each other. */
function useBrowserRows(server: Server): readonly Row[] {
  const [rows, setRows] = useState<readonly Row[]>([]);
  useEffect(() => {
    const row = (assumption: string, seen: string, same: boolean): Row => {
      return { group: t.browser.group, assumption, seen, verdict: same ? 'same' : 'different' };
    };
    const asked = [server.selfTestEcho('x'.repeat(1_000_000)), hearsSidebar()] as const;
    void Promise.all(asked).then(([answer, heard]) => {
      const sidebar = row(t.browser.sidebar, heard ? t.browser.heard : t.browser.unheard, heard);
      if (!answer.ok) return setRows([row(t.browser.megabyte, answer.issues[0]!.code, false), sidebar]);
      const { sent, day } = answer.value;
      setRows([
        sidebar,
        row(t.browser.megabyte, String(sent.length), sent.length === 1_000_000),
        row(t.browser.date, JSON.stringify(day), day === null),
      ]);
    });
  }, [server]);
  return rows;
}

function rowOf({ group, code, seen, asExpected }: SelfTestLine): Row {
  return {
    group: t.groups[group],
    assumption: selfTestSentences[code],
    seen,
    verdict: asExpected ? 'same' : 'different',
  };
}

function byHandRow(assumption: string): Row {
  return { group: t.people, assumption, seen: '', verdict: 'checkByHand' };
}

function cellsOf({ group, assumption, seen, verdict }: Row): readonly string[] {
  return [group, assumption, seen, t[verdict]];
}
