import { useState } from 'preact/hooks';
import type { InhabitantsRow } from '../../src/api/draw';
import type { Issue } from '../../src/domain/issue';
import { inhabitantsText as t } from '../../src/text/de/views/inhabitants';
import { Button } from '../parts/Button';
import { SelectField, TextField } from '../parts/Field';
import { IssueList } from '../parts/IssueList';
import { LoadedView, useLoaded } from '../parts/Loaded';
import { Notice } from '../parts/Notice';
import type { Server } from '../server';

interface DrawInhabitantsProps {
  readonly server: Server;
  /** Called when a number changed: what was checked before holds no longer. */
  onChanged(): void;
}

/** Inhabitants of the municipalities, where they are not published or known better: part of a city, a newer count. */
export function DrawInhabitants({ server, onChanged }: DrawInhabitantsProps) {
  const [loaded, reload] = useLoaded(() => server.inhabitants());
  const missing = loaded !== 'loading' && loaded.ok && loaded.value.some(isMissing);
  return (
    <details open={missing}>
      <summary>{t.title}</summary>
      <LoadedView of={loaded} onRetry={reload}>
        {(rows) => <InhabitantsForm server={server} loaded={rows} onChanged={onChanged} />}
      </LoadedView>
    </details>
  );
}

interface InhabitantsFormProps extends DrawInhabitantsProps {
  readonly loaded: readonly InhabitantsRow[];
}

function InhabitantsForm({ server, loaded, onChanged }: InhabitantsFormProps) {
  const [rows, setRows] = useState(loaded);
  const [fields, setFields] = useState(() => typedOf(rows.find(isMissing) ?? rows[0]));
  const [said, setSaid] = useState<'nothing' | 'busy' | 'saved' | readonly Issue[]>('nothing');
  const change = (changed: Partial<Fields>) => {
    setFields({ ...fields, ...changed });
    setSaid('nothing');
  };
  const save = async () => {
    setSaid('busy');
    const { ags, men, women, source } = fields;
    const answer = await server.setInhabitants(ags, numberOf(men), numberOf(women), source);
    if (!answer.ok) return setSaid(answer.issues);
    setRows(answer.value);
    setFields(typedOf(answer.value.find((row) => row.ags === ags)));
    setSaid('saved');
    onChanged();
  };
  const row = rows.find(({ ags }) => ags === fields.ags);
  return (
    <div class="stack">
      <p class="hint">{t.lead}</p>
      <SelectField
        label={t.place}
        value={fields.ags}
        options={rows.map((each) => ({ value: each.ags, label: t.placeOption(each.name, stateOf(each)) }))}
        onChange={(ags) => change(typedOf(rows.find((each) => each.ags === ags)))}
      />
      {(['men', 'women'] as const).map((field) => (
        <TextField
          key={field}
          label={t[field]}
          type="number"
          min={0}
          value={fields[field]}
          onChange={(value) => change({ [field]: value })}
        />
      ))}
      <TextField
        label={t.source}
        hint={row?.published ? t.publishedHint(row.published) : t.sourceHint}
        value={fields.source}
        onChange={(source) => change({ source })}
      />
      <Button onPress={() => void save()} busy={said === 'busy'}>
        {t.save}
      </Button>
      {said === 'saved' && <Notice kind="good">{t.saved}</Notice>}
      {typeof said === 'object' && <IssueList issues={said} />}
    </div>
  );
}

interface Fields {
  readonly ags: string;
  readonly men: string;
  readonly women: string;
  readonly source: string;
}

function typedOf(row: InhabitantsRow | undefined): Fields {
  const { ags = '', men = null, women = null, source = '' } = row ?? {};
  return { ags, men: men === null ? '' : String(men), women: women === null ? '' : String(women), source };
}

/** An empty field is refused; zero is a number. */
function numberOf(typed: string): number {
  return typed.trim() === '' ? -1 : Number(typed);
}

function isMissing({ men, women }: InhabitantsRow): boolean {
  return men === null || women === null;
}

function stateOf(row: InhabitantsRow): 'missing' | 'typed' | 'published' {
  if (isMissing(row)) return 'missing';
  return row.typed ? 'typed' : 'published';
}
