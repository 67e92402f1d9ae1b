import { useRef, useState } from 'preact/hooks';
import type { RegisterView } from '../../src/api/register';
import { mostBytes } from '../../src/domain/register/readingIssue';
import type { Upload } from '../../src/reading/openUpload';
import { frameText } from '../../src/text/de/sidebar';
import { registerText as t } from '../../src/text/de/views/register';
import type { ViewProps } from '../app';
import { FileDrop } from '../parts/FileDrop';
import { IssueList } from '../parts/IssueList';
import { LoadedView, useLoaded } from '../parts/Loaded';
import { Notice } from '../parts/Notice';
import { Page, type PrimaryAction } from '../parts/Page';
import { Progress } from '../parts/Progress';
import { useLongJob } from '../parts/useLongJob';
import { Deliveries } from './register/Deliveries';
import { importPieces } from './register/importPieces';
import { Oddities } from './register/Oddities';
import { Quarantine } from './register/Quarantine';
import { type ReadTables, readTables, shipmentOf, type TableChoice } from './register/readTables';
import { TableCard } from './register/TableCard';

/** What was dropped: nothing; what was read of it; or it is imported. */
type Dropped = 'none' | 'imported' | ReadTables;

/** Register: files of the authorities are read here in the browser, looked at, and imported in pieces. */
export function Register({ server, open }: ViewProps) {
  const [loaded, reload] = useLoaded(() => server.register());
  const [dropped, setDropped] = useState<Dropped>('none');
  // Beside what was read before: that stays on screen, opened where it was opened, until it is read anew.
  const [isReading, setReading] = useState(false);
  const [deciding, setDeciding] = useState<string | undefined>(undefined);
  const uploads = useRef<readonly Upload[]>([]);
  const choices = useRef(new Map<string, TableChoice>());
  const readings = useRef(0);
  const job = useLongJob(() => {
    uploads.current = [];
    setDropped('imported');
    reload();
  });
  const view = loaded !== 'loading' && loaded.ok ? loaded.value : undefined;
  const read = async () => {
    if (!view) return;
    const reading = ++readings.current;
    setReading(true);
    const tables = await readTables(uploads.current, view, choices.current, breath);
    if (reading !== readings.current) return;
    setDropped(uploads.current.length > 0 ? tables : 'none');
    setReading(false);
  };
  const take = async (files: readonly File[]) => {
    const added = await Promise.all(files.map(uploadOf));
    const names = new Set(added.map(({ name }) => name));
    uploads.current = [...uploads.current.filter(({ name }) => !names.has(name)), ...added];
    await read();
  };
  const delivery = view?.deliveries.find(({ id }) => id === deciding);
  if (view && delivery)
    return (
      <Quarantine
        server={server}
        view={view}
        delivery={delivery}
        onBack={() => {
          setDeciding(undefined);
          reload();
        }}
      />
    );
  const tables = typeof dropped === 'object' ? dropped : undefined;
  const busy = job.state.kind === 'running' || job.state.kind === 'waiting' || job.state.kind === 'stopping';
  return (
    <Page
      title={t.title}
      lead={t.lead}
      action={
        view &&
        actionOf(
          view,
          dropped,
          busy || isReading,
          (ready) => job.start(importPieces(server, ready)),
          () => open('today'),
          setDeciding,
        )
      }
    >
      <LoadedView of={loaded} onRetry={reload}>
        {(value) => (
          <>
            {!busy && (
              <FileDrop
                label={t.drop}
                accept=".csv,.txt,.xlsx,.xlsm,.xls,.zip"
                multiple
                onFiles={(files) => void take(files)}
              />
            )}
            {isReading && <p aria-live="polite">{t.reading}</p>}
            {dropped === 'imported' && <Notice kind="good">{t.imported}</Notice>}
            <Progress label={t.importing} state={job.state} onStop={job.stop} />
            {tables && <Unreadable tables={tables} />}
            {!busy && tables && tables.tables.length > 1 && (
              <Oddities name={t.together} tables={tables.tables} view={value} />
            )}
            {!busy &&
              tables?.tables.map((table) => (
                <TableCard
                  key={table.name}
                  table={table}
                  view={value}
                  folded={tables.tables.length > 3}
                  onChoice={(choice) => {
                    choices.current.set(table.name, { ...table.choice, ...choice });
                    void read();
                  }}
                  onRemove={() => {
                    uploads.current = uploads.current.filter(
                      ({ name }) => table.source.file !== name && !table.source.file.startsWith(`${name}/`),
                    );
                    void read();
                  }}
                />
              ))}
            <Deliveries server={server} view={value} onChanged={reload} onDecide={setDeciding} />
          </>
        )}
      </LoadedView>
    </Page>
  );
}

function actionOf(
  view: RegisterView,
  dropped: Dropped,
  busy: boolean,
  start: (shipments: Parameters<typeof importPieces>[1]) => void,
  goOn: () => void,
  decide: (delivery: string) => void,
): PrimaryAction {
  if (dropped === 'imported') return { label: frameText.goOn, onPress: goOn };
  const waiting = view.deliveries.find(({ status, undecided }) => status === 'imported' && undecided > 0);
  const unfinished = view.deliveries.some(({ status }) => status === 'importing');
  if (dropped === 'none' && waiting && !unfinished)
    return { label: t.decide, onPress: () => decide(waiting.id) };
  const tables = typeof dropped === 'object' ? dropped : undefined;
  const ready = (tables?.tables ?? []).flatMap((table) =>
    'header' in table.content ? [shipmentOf(table, table.content, view, tables!.blockedPeople)] : [],
  );
  const people = ready.reduce((sum, { delivery }) => sum + delivery.people, 0);
  const rows = ready.reduce((sum, { quarantined }) => sum + quarantined.length, 0);
  return {
    label: people > 0 ? t.import(people) : t.importNothing,
    onPress: () => start(ready),
    busy,
    blocked: tables ? (people + rows > 0 ? undefined : t.nothingToImport) : t.dropFirst,
  };
}

function Unreadable({ tables }: { readonly tables: ReadTables }) {
  return (
    <>
      {tables.unreadable.map(({ file, issue: reason }) => (
        <section key={file} class="card tight">
          <h2>{file}</h2>
          <IssueList issues={[reason]} />
        </section>
      ))}
    </>
  );
}

/** One byte more than allowed is enough to refuse a file. */
async function uploadOf(file: File): Promise<Upload> {
  const bytes = new Uint8Array(await file.slice(0, mostBytes + 1).arrayBuffer());
  return { name: file.name, bytes };
}

/** Lets the page draw and listen between two blocks of rows; a message comes sooner than a timer. */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => resolve();
    channel.port2.postMessage(null);
  });
}
