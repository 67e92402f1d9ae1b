import { useEffect, useState } from 'preact/hooks';
import type { RegisterView } from '../../src/api/register';
import type { Issue } from '../../src/domain/issue';
import { frameText } from '../../src/text/de/sidebar';
import { registerText as t } from '../../src/text/de/views/register';
import type { ViewProps } from '../app';
import { Button } from '../parts/Button';
import { FileDrop } from '../parts/FileDrop';
import { IssueList } from '../parts/IssueList';
import { LoadedView, useLoaded } from '../parts/Loaded';
import type { JobState } from '../parts/longJob';
import { Notice } from '../parts/Notice';
import { Page, type PrimaryAction } from '../parts/Page';
import { Progress } from '../parts/Progress';
import { pageChannel } from '../parts/pageChannel';
import { useLongJob } from '../parts/useLongJob';
import type { Server } from '../server';
import { Deliveries, isOpen } from './register/Deliveries';
import { FilesToDelete } from './register/FilesToDelete';
import { importPieces } from './register/importPieces';
import { Oddities } from './register/Oddities';
import { quarantineLine } from './register/QuarantineScreen';
import {
  knownDelivery,
  type ReadTable,
  type ReadTables,
  type Shipment,
  shipmentOf,
} from './register/readTables';
import { TableCard } from './register/TableCard';
import { type Dropped, useDropped } from './register/useDropped';

/** Register: files of the authorities are read here in the browser, looked at, and imported in pieces. */
export function Register({ server, task, open }: ViewProps) {
  const [loaded, reload] = useLoaded(() => server.register());
  const [imported, setImported] = useState<Imported | undefined>(undefined);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const view = loaded !== 'loading' && loaded.ok ? loaded.value : undefined;
  const dropped = useDropped(view);
  const job = useLongJob(() => {
    setImported(dropped.tables && view && importedOf(dropped.tables, view));
    dropped.clear();
    reload();
  });
  useDecisions(reload);
  useUnfinished(job.state, reload);
  const decide = async (delivery: string) => {
    const opened = await server.showQuarantine(delivery);
    setIssues(opened.ok ? [] : opened.issues);
    // Where the dialog cannot be heard, the figures are right as soon as somebody comes back from it.
    addEventListener('focus', reload, { once: true });
  };
  const busy = isWorking(job.state);
  if (task === 'delete-files' && view) return <FilesToDelete server={server} open={open} view={view} />;
  const actions: Actions = {
    task,
    start: (ready) => job.start(importPieces(server, ready)),
    goOn: () => open('today'),
    decide: (delivery) => void decide(delivery),
  };
  return (
    <Page
      title={t.title}
      lead={t.lead}
      action={
        view && actionOf(view, dropped.tables, imported !== undefined, busy || dropped.isReading, actions)
      }
    >
      <LoadedView of={loaded} onRetry={reload}>
        {(value) => (
          <>
            {!busy && <Drop dropped={dropped} onTake={() => setImported(undefined)} />}
            {imported && !dropped.tables && <Done imported={imported} />}
            <IssueList issues={issues} />
            <Progress label={t.importing} state={job.state} onStop={job.stop} />
            {!busy && dropped.tables && (
              <Tables server={server} view={value} tables={dropped.tables} dropped={dropped} />
            )}
            {!busy && (
              <Deliveries server={server} view={value} onChanged={reload} onDecide={actions.decide} />
            )}
          </>
        )}
      </LoadedView>
    </Page>
  );
}

/** Looks again after each decision in the dialog for the quarantine. */
function useDecisions(reload: () => void): void {
  useEffect(() => {
    const line = pageChannel<never, 'decided'>(quarantineLine, reload);
    return () => line.close();
  }, [reload]);
}

/** Looks again after an import that was stopped or failed: what was finished until then is stored. */
function useUnfinished({ kind }: JobState, reload: () => void): void {
  useEffect(() => {
    if (kind === 'stopped' || kind === 'failed') reload();
  }, [kind, reload]);
}

/** What an import took, and what it could not. */
interface Imported {
  readonly tables: number;
  readonly leftOut: readonly string[];
}

function importedOf(tables: ReadTables, view: RegisterView): Imported {
  const unmapped = tables.tables.filter(({ content }) => !('header' in content)).map(({ name }) => name);
  return {
    tables: shipmentsOf(tables, view).length,
    leftOut: [...tables.unreadable.map(({ file }) => file), ...unmapped],
  };
}

function Done({ imported: { tables, leftOut } }: { readonly imported: Imported }) {
  return (
    <>
      <Notice kind="good">{t.imported(tables)}</Notice>
      {leftOut.length > 0 && <Notice kind="warning">{t.leftOut(leftOut.join(' · '))}</Notice>}
    </>
  );
}

/** What the one button may do. */
interface Actions {
  readonly task: ViewProps['task'];
  start(shipments: readonly Shipment[]): void;
  goOn(): void;
  decide(delivery: string): void;
}

function actionOf(
  view: RegisterView,
  tables: ReadTables | undefined,
  imported: boolean,
  busy: boolean,
  { task, start, goOn, decide }: Actions,
): PrimaryAction {
  if (!tables && !busy) {
    if (imported) return { label: frameText.goOn, onPress: goOn };
    const waiting = view.deliveries.find((one) => one.status === 'imported' && isOpen(one));
    const unfinished = view.deliveries.some(({ status }) => status === 'importing');
    if (waiting && !unfinished && task !== 'import-register')
      return { label: t.decide, onPress: () => decide(waiting.id) };
    if (task === 'decide-quarantine') return { label: frameText.goOn, onPress: goOn };
  }
  const fresh = tables ? unknownTables(tables, view) : [];
  const contents = fresh.flatMap(({ content }) => ('header' in content ? [content] : []));
  const people = contents.reduce((sum, { outcome }) => sum + outcome.people.length, 0);
  const rows = contents.reduce((sum, { quarantined }) => sum + quarantined.length, 0);
  return {
    label: people > 0 ? t.import(people) : t.importNothing,
    onPress: () => tables && start(shipmentsOf(tables, view)),
    busy,
    blocked: tables ? (people + rows > 0 ? undefined : nothingIn(tables, fresh)) : t.dropFirst,
  };
}

/** Tables that are not in the workbook yet, or only in part. */
function unknownTables({ tables }: ReadTables, view: RegisterView): readonly ReadTable[] {
  return tables.filter((table) => (knownDelivery(table, view)?.status ?? 'importing') === 'importing');
}

function nothingIn({ tables }: ReadTables, fresh: readonly ReadTable[]): string {
  return tables.length > 0 && fresh.length === 0 ? t.allKnown : t.nothingToImport;
}

function shipmentsOf(tables: ReadTables, view: RegisterView): readonly Shipment[] {
  return unknownTables(tables, view).flatMap((table) =>
    'header' in table.content ? [shipmentOf(table, table.content, view, tables.blockedPeople)] : [],
  );
}

function isWorking({ kind }: JobState): boolean {
  return kind === 'running' || kind === 'waiting' || kind === 'stopping';
}

function Drop({ dropped, onTake }: { readonly dropped: Dropped; onTake(): void }) {
  const take = (files: readonly File[]) => {
    onTake();
    void dropped.take(files);
  };
  return (
    <>
      <FileDrop label={t.drop} accept=".csv,.txt,.xlsx,.xlsm,.xls,.zip" multiple onFiles={take} />
      {dropped.isReading && <p aria-live="polite">{t.reading}</p>}
    </>
  );
}

interface TablesProps {
  readonly server: Server;
  readonly view: RegisterView;
  readonly tables: ReadTables;
  readonly dropped: Dropped;
}

/** More tables than this are folded away. */
const mostOpen = 3;

function Tables({ server, view, tables: { tables, unreadable }, dropped }: TablesProps) {
  return (
    <>
      {unreadable.map(({ file, issue }) => (
        <section key={file} class="card tight">
          <h2>{file}</h2>
          <IssueList issues={[issue]} />
          <Button look="plain" label={`${t.remove}: ${file}`} onPress={() => dropped.remove(file)}>
            {t.remove}
          </Button>
        </section>
      ))}
      {tables.length > 1 && <Oddities name={t.together} tables={tables} all={tables} view={view} />}
      {tables.map((table) => (
        <TableCard
          key={table.name}
          server={server}
          table={table}
          all={tables}
          view={view}
          folded={tables.length > mostOpen}
          onChoice={(choice) => dropped.choose(table, choice)}
          onRemove={() => dropped.remove(table.source.file)}
        />
      ))}
    </>
  );
}
