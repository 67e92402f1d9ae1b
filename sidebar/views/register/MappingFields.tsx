import { type Field, fields, isBlockTitle } from '../../../src/domain/register/field';
import { fieldLabels, registerText as t } from '../../../src/text/de/views/register';
import { SelectField } from '../../parts/Field';
import type { MappedColumn } from './mappingLine';

interface MappingFieldsProps {
  readonly columns: readonly MappedColumn[];
  /** Called with what every column holds, from the left. */
  onFields(fields: readonly (Field | '')[]): void;
}

const unused = { value: '' as const, label: t.unused };

function option(value: Field) {
  return { value, label: fieldLabels[value] };
}

/** One list per column of a file: what it holds. A column of blocks stays one, or blocked people would be drawn. */
export function MappingFields({ columns, onFields }: MappingFieldsProps) {
  const change = (at: number, field: Field | '') =>
    onFields(columns.map((column, i) => (i === at ? field : column.field)));
  return (
    <div class="mapping">
      {columns.map(({ title, examples, field }, i) => (
        <SelectField
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place
          key={i}
          label={t.column(i + 1, title)}
          hint={t.example(examples.join(' · '))}
          value={field}
          options={isBlockTitle(title) ? [option('block')] : [unused, ...fields.map(option)]}
          onChange={(value) => change(i, value)}
        />
      ))}
    </div>
  );
}
