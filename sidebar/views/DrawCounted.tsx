import { useState } from 'preact/hooks';
import type { DrawPreview, DrawWishes } from '../../src/api/draw';
import { countedText as t } from '../../src/text/de/views/inhabitants';
import { Button } from '../parts/Button';
import { SelectField, TextField } from '../parts/Field';
import { Notice } from '../parts/Notice';

type Counted = NonNullable<DrawWishes['counted']>;

interface DrawCountedProps {
  readonly preview: Pick<DrawPreview, 'areas' | 'groups'>;
  readonly counted: Counted;
  onCounted(counted: Counted): void;
}

/** Residents by cell of an area, where somebody counted them: they weigh in place of computed ones, with their source. */
export function DrawCounted({ preview, counted, onCounted }: DrawCountedProps) {
  const { areas, groups } = preview;
  const [name, setName] = useState(areas[0]!.name);
  const known = counted[name];
  const [fields, setFields] = useState(() => fieldsOf(known, groups.length));
  const choose = (area: string) => {
    setName(area);
    setFields(fieldsOf(counted[area], groups.length));
  };
  const [incomplete, setIncomplete] = useState(false);
  const take = () => {
    const source = fields.source.trim();
    const whole = fields.counts.every((field) => /^\d{1,7}$/.test(field.trim()));
    setIncomplete(!whole || source === '');
    if (whole && source !== '')
      onCounted({ ...counted, [name]: { counts: fields.counts.map(Number), source: source.slice(0, 200) } });
  };
  const drop = () => {
    const { [name]: _, ...others } = counted;
    onCounted(others);
  };
  return (
    <details>
      <summary>{t.title}</summary>
      <div class="stack">
        <p class="hint">{t.lead}</p>
        <SelectField
          label={t.area}
          value={name}
          options={areas.map((area) => ({
            value: area.name,
            label: t.areaOption(area.name, counted[area.name] !== undefined),
          }))}
          onChange={choose}
        />
        {groups.map((group, g) => (
          <TextField
            key={group.name}
            label={group.name}
            type="number"
            min={0}
            value={fields.counts[g]!}
            onChange={(value) =>
              setFields({ ...fields, counts: fields.counts.map((old, at) => (at === g ? value : old)) })
            }
          />
        ))}
        <TextField
          label={t.source}
          hint={t.sourceHint}
          value={fields.source}
          onChange={(source) => setFields({ ...fields, source })}
        />
        <Button onPress={take}>{t.take}</Button>
        {incomplete && <Notice kind="warning">{t.incomplete}</Notice>}
        {known && <Notice kind="good">{t.taken(known.source)}</Notice>}
        {known && (
          <Button look="plain" onPress={drop}>
            {t.drop}
          </Button>
        )}
      </div>
    </details>
  );
}

interface Fields {
  readonly counts: readonly string[];
  readonly source: string;
}

function fieldsOf(known: Counted[string] | undefined, groups: number): Fields {
  if (known) return { counts: known.counts.map(String), source: known.source };
  return { counts: Array.from({ length: groups }, () => ''), source: '' };
}
