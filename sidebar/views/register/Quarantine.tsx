import { useEffect, useRef, useState } from 'preact/hooks';
import type { DeliveryView, QuarantineEntry, RegisterView } from '../../../src/api/register';
import type { Issue } from '../../../src/domain/issue';
import { gazetteer } from '../../../src/domain/register/municipalities';
import { type PackedPerson, packPerson } from '../../../src/domain/register/packedPerson';
import { personReader } from '../../../src/domain/register/personReader';
import type { RowCode } from '../../../src/domain/register/registerIssue';
import { rowSentences } from '../../../src/text/de/register';
import { fieldLabels, registerText as t } from '../../../src/text/de/views/register';
import { Button } from '../../parts/Button';
import { Dialog } from '../../parts/Dialog';
import { SelectField, TextField } from '../../parts/Field';
import { IssueList } from '../../parts/IssueList';
import { LoadedView, useLoaded } from '../../parts/Loaded';
import { Notice } from '../../parts/Notice';
import type { Server } from '../../server';
import { rulesOf } from './readTables';

interface QuarantineProps {
  readonly server: Server;
  readonly view: RegisterView;
  readonly delivery: DeliveryView;
  onBack(): void;
}

/** A dialog that asks about the rows of a delivery in quarantine, one by one. */
export function Quarantine({ server, view, delivery, onBack }: QuarantineProps) {
  const [loaded, reload] = useLoaded(() => server.quarantine(delivery.id));
  return (
    <Dialog title={t.quarantineTitle} onCancel={onBack}>
      <LoadedView of={loaded} onRetry={reload}>
        {([entry, ...others]) =>
          entry === undefined ? (
            <Notice kind="good">{t.quarantineDone}</Notice>
          ) : (
            <>
              <p>{t.quarantineLead}</p>
              <Entry
                key={entry.id}
                entry={entry}
                view={view}
                delivery={delivery}
                decide={async (person) => {
                  const answer = await server.decideQuarantined(entry.id, person);
                  if (answer.ok) reload();
                  return answer.ok ? [] : answer.issues;
                }}
              />
              {others.length > 0 && <p class="hint">{t.quarantineLeft(others.length)}</p>}
            </>
          )
        }
      </LoadedView>
      <Button onPress={onBack}>{t.back}</Button>
    </Dialog>
  );
}

interface EntryProps {
  readonly entry: QuarantineEntry;
  readonly view: RegisterView;
  readonly delivery: DeliveryView;
  decide(person: PackedPerson | null): Promise<readonly Issue[]>;
}

function Entry({ entry, view, delivery, decide }: EntryProps) {
  const [cells, setCells] = useState<readonly string[]>(entry.cells);
  const [ags, setAgs] = useState('');
  const [codes, setCodes] = useState<readonly string[]>(entry.codes);
  const [state, setState] = useState<'ready' | 'working' | readonly Issue[]>('ready');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const send = async (person: PackedPerson | null) => {
    setState('working');
    const issues = await decide(person);
    setState(issues.length > 0 ? issues : 'ready');
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
    if (open.length === 0) void send(packPerson(entry.row, person));
  };
  return (
    <section class="stack" aria-label={t.row(entry.row)}>
      <h3 ref={heading} tabIndex={-1}>
        {t.row(entry.row)}
      </h3>
      {codes.length > 0 && (
        <ul class="issues">
          {codes.map((code) => (
            <li key={code}>{rowSentences[code as RowCode] ?? code}</li>
          ))}
        </ul>
      )}
      {entry.columns.map(([title, field], i) =>
        field && field !== 'block' ? (
          <TextField
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place
            key={i}
            label={title || fieldLabels[field]}
            value={cells[i] ?? ''}
            onChange={(text) => setCells(entry.columns.map((_, at) => (at === i ? text : (cells[at] ?? ''))))}
          />
        ) : null,
      )}
      <SelectField
        label={t.municipality}
        value={ags}
        options={[
          { value: '', label: t.municipalityAsSent },
          ...view.municipalities.map((place) => ({ value: place.ags, label: place.name })),
        ]}
        onChange={setAgs}
      />
      {typeof state === 'object' && <IssueList issues={state} />}
      <div class="row">
        <Button busy={state === 'working'} label={`${t.take}: ${t.row(entry.row)}`} onPress={take}>
          {t.take}
        </Button>
        <Button
          look="plain"
          busy={state === 'working'}
          label={`${t.leaveOut}: ${t.row(entry.row)}`}
          onPress={() => void send(null)}
        >
          {t.leaveOut}
        </Button>
      </div>
    </section>
  );
}
