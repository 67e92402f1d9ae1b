import { useState } from 'preact/hooks';
import type { RegisterView } from '../../../src/api/register';
import { type ChosenMapping, droppedTitles } from '../../../src/domain/register/chosenMapping';
import { type Field, fields } from '../../../src/domain/register/field';
import { fieldLabels, registerText as t } from '../../../src/text/de/views/register';
import { Button } from '../../parts/Button';
import { Dialog } from '../../parts/Dialog';
import { SelectField } from '../../parts/Field';
import { columnsOf, type ReadTable, type TableChoice } from './readTables';

interface MappingProps {
  readonly table: ReadTable;
  onChoice(choice: TableChoice): void;
}

/** What every column holds, to be corrected column by column. */
export function Mapping({ table, onChoice }: MappingProps) {
  const [open, setOpen] = useState(false);
  const { content, firstRows } = table;
  const header = 'header' in content ? content.header : undefined;
  const width = header?.mapping.length ?? Math.max(0, ...firstRows.map((row) => row.length));
  const chosen = Array.from({ length: width }, (_, i) => header?.mapping[i] ?? '');
  const dropped = header ? droppedTitles(header) : [];
  const example = firstRows[header?.row ?? 0] ?? [];
  const change = (at: number, field: Field | '') =>
    onChoice({ mapping: mappingOf(chosen.map((old, i) => (i === at ? field : old))) });
  return (
    <>
      {dropped.length > 0 && <p class="hint">{t.dropped(dropped.join(', '))}</p>}
      {!header && <p>{t.mappingRequired}</p>}
      <Button label={`${t.mapping}: ${table.name}`} onPress={() => setOpen(true)}>
        {t.mapping}
      </Button>
      {open && (
        <Dialog title={t.mapping} onCancel={() => setOpen(false)}>
          {chosen.map((field, i) => (
            <SelectField
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place
              key={i}
              label={t.column(i + 1, header?.titles[i] ?? '')}
              hint={t.example(example[i] ?? '')}
              value={field}
              options={[
                { value: '' as const, label: t.unused },
                ...fields.map((value) => ({ value, label: fieldLabels[value] })),
              ]}
              onChange={(value) => change(i, value)}
            />
          ))}
          <Button onPress={() => setOpen(false)}>{t.mappingDone}</Button>
        </Dialog>
      )}
    </>
  );
}

/** The mapping of the last delivery of the same authority, if it had the same columns and they were mapped otherwise. */
export function rememberedMapping(
  { content, authority, choice }: ReadTable,
  { deliveries }: RegisterView,
): ChosenMapping | undefined {
  if (!('header' in content) || choice.mapping) return undefined;
  const now = columnsOf(content.header);
  const titles = JSON.stringify(now.map(([title]) => title));
  const last = [...deliveries]
    .reverse()
    .find(
      (one) => one.authority === authority && JSON.stringify(one.columns.map(([title]) => title)) === titles,
    );
  if (!last || JSON.stringify(last.columns) === JSON.stringify(now)) return undefined;
  return mappingOf(last.columns.map(([, field]) => field));
}

/** Columns by number, so that it works without titles. */
function mappingOf(columns: readonly (Field | '')[]): ChosenMapping {
  const mapping: Partial<Record<Field, number[]>> = {};
  columns.forEach((field, i) => {
    if (field) mapping[field] = [...(mapping[field] ?? []), i + 1];
  });
  return mapping;
}
