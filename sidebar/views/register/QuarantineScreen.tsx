import { useState } from 'preact/hooks';
import type { DeliveryView, QuarantineEntry, RegisterView } from '../../../src/api/register';
import { type Issue, ok, type Result } from '../../../src/domain/issue';
import { gazetteer } from '../../../src/domain/register/municipalities';
import { type PackedPerson, packPerson } from '../../../src/domain/register/packedPerson';
import { personReader } from '../../../src/domain/register/personReader';
import type { RowCode } from '../../../src/domain/register/registerIssue';
import { placeName } from '../../../src/text/de/placeNames';
import { rowSentences } from '../../../src/text/de/register';
import { fieldLabels, registerText as t } from '../../../src/text/de/views/register';
import type { ScreenProps } from '../../app';
import { Button } from '../../parts/Button';
import { closeDialog } from '../../parts/closeDialog';
import { SelectField, TextField } from '../../parts/Field';
import { IssueList } from '../../parts/IssueList';
import { LoadedView, useLoaded } from '../../parts/Loaded';
import { Notice } from '../../parts/Notice';
import { Page, type PrimaryAction } from '../../parts/Page';
import { pageChannel } from '../../parts/pageChannel';
import { Wide } from '../../parts/Wide';
import type { Server } from '../../server';
import { rulesOf } from './readTables';

/** The dialog for the quarantine of a delivery: its rows one by one, to be corrected and imported, or left out. */
export function QuarantineScreen({ server, about }: ScreenProps) {
  const [loaded, reload] = useLoaded(() => waiting(server, about));
  const found = loaded !== 'loading' && loaded.ok ? loaded.value : undefined;
  const delivery = found?.view.deliveries.find(({ id }) => id === about);
  const entry = found?.rows[0];
  if (found && delivery && entry)
    return (
      <Wide>
        <Entry
          key={entry.id}
          entry={entry}
          view={found.view}
          delivery={delivery}
          left={found.rows.length - 1}
          decide={async (person) => {
            const answer = await server.decideQuarantined(entry.id, person);
            if (answer.ok) {
              tellSidebar();
              reload();
            }
            return answer.ok ? [] : answer.issues;
          }}
        />
      </Wide>
    );
  return (
    <Wide>
      <Page title={t.quarantineTitle} action={{ label: t.close, onPress: closeDialog }}>
        <LoadedView of={loaded} onRetry={reload}>
          {() => <Notice kind="good">{t.quarantineDone}</Notice>}
        </LoadedView>
      </Page>
    </Wide>
  );
}

interface Waiting {
  readonly view: RegisterView;
  readonly rows: readonly QuarantineEntry[];
}

/** The rows of a delivery that wait for a decision, and what is needed to read them. */
async function waiting(server: Server, delivery: string): Promise<Result<Waiting>> {
  const [view, rows] = await Promise.all([server.register(), server.quarantine(delivery)]);
  if (!view.ok) return view;
  return rows.ok ? ok({ view: view.value, rows: rows.value }) : rows;
}

/** Name of the line on which the sidebar hears that a row was decided. */
export const quarantineLine = 'quarantine';

/** Tells the sidebar that its figures are old. */
function tellSidebar(): void {
  const line = pageChannel<'decided', never>(quarantineLine, () => {});
  line.say('decided');
  line.close();
}

interface EntryProps {
  readonly entry: QuarantineEntry;
  readonly view: RegisterView;
  readonly delivery: DeliveryView;
  /** Rows that wait behind this one. */
  readonly left: number;
  decide(person: PackedPerson | null): Promise<readonly Issue[]>;
}

function Entry({ entry, view, delivery, left, decide }: EntryProps) {
  const [cells, setCells] = useState<readonly string[]>(entry.cells);
  const [ags, setAgs] = useState('');
  const [codes, setCodes] = useState<readonly string[]>(entry.codes);
  const [state, setState] = useState<'ready' | 'working' | readonly Issue[]>('ready');
  const send = async (person: PackedPerson | null) => {
    setState('working');
    const issues = await decide(person);
    if (issues.length > 0) setState(issues);
  };
  const take = () => {
    const rules = { ...rulesOf(view, gazetteer(view.municipalities), delivery), onlyAgs: ags };
    const reader = personReader(
      entry.columns.map(([, field]) => field || null),
      rules,
    );
    const { person, quarantine, ineligible } = reader.read(cells, delivery.id, '');
    const open = ineligible ? [...quarantine, ineligible] : quarantine;
    setCodes(open);
    setState('ready');
    if (open.length === 0) void send(packPerson(entry.row, person));
  };
  const busy = state === 'working';
  const action: PrimaryAction = { label: t.take, onPress: take, busy };
  return (
    <Page title={t.rowOf(entry.row, delivery.fileName)} lead={t.quarantineLead} action={action}>
      <Reasons codes={codes} />
      <RowFields
        columns={entry.columns}
        cells={cells}
        municipalities={view.municipalities}
        ags={ags}
        onCells={setCells}
        onAgs={setAgs}
      />
      {typeof state === 'object' && <IssueList issues={state} />}
      <div class="row">
        <Button busy={busy} label={`${t.leaveOut}: ${t.row(entry.row)}`} onPress={() => void send(null)}>
          {t.leaveOut}
        </Button>
        <span class="hint">{t.quarantineLeft(left)}</span>
      </div>
    </Page>
  );
}

interface RowFieldsProps {
  readonly columns: QuarantineEntry['columns'];
  readonly cells: readonly string[];
  readonly municipalities: RegisterView['municipalities'];
  /** Municipality chosen by hand; empty for the one the row says. */
  readonly ags: string;
  onCells(cells: readonly string[]): void;
  onAgs(ags: string): void;
}

/** The cells of a row that were read, to be put right. */
function RowFields({ columns, cells, municipalities, ags, onCells, onAgs }: RowFieldsProps) {
  const places = municipalities.map((place) => ({ value: place.ags, label: placeName(place.name) }));
  return (
    <div class="mapping">
      {columns.map(([title, field], i) =>
        field && field !== 'block' ? (
          <TextField
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place
            key={i}
            label={title || fieldLabels[field]}
            value={cells[i] ?? ''}
            onChange={(text) => onCells(columns.map((_, at) => (at === i ? text : (cells[at] ?? ''))))}
          />
        ) : null,
      )}
      <SelectField
        label={t.municipality}
        value={ags}
        options={[{ value: '', label: t.municipalityAsSent }, ...places]}
        onChange={onAgs}
      />
    </div>
  );
}

function Reasons({ codes }: { readonly codes: readonly string[] }) {
  if (codes.length === 0) return null;
  return (
    <Notice kind="warning">
      <ul class="issues">
        {codes.map((code) => (
          <li key={code}>{rowSentences[code as RowCode] ?? code}</li>
        ))}
      </ul>
    </Notice>
  );
}
