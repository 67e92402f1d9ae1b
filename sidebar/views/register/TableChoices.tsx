import type { RegisterView } from '../../../src/api/register';
import { type Encoding, encodings } from '../../../src/reading/decode';
import { type Delimiter, delimiters } from '../../../src/reading/delimiter';
import { placeName } from '../../../src/text/de/placeNames';
import { registerText as t } from '../../../src/text/de/views/register';
import { Button } from '../../parts/Button';
import { SelectField, TextField } from '../../parts/Field';
import { Notice } from '../../parts/Notice';
import type { Server } from '../../server';
import { Fold } from './Fold';
import { Mapping, rememberedMapping } from './Mapping';
import type { ReadTable, TableChoice } from './readTables';

interface TableChoicesProps {
  readonly server: Server;
  readonly table: ReadTable;
  readonly view: RegisterView;
  onChoice(choice: TableChoice): void;
}

/** Everything about a table that was guessed, to be put right. */
export function TableChoices({ server, table, view, onChoice }: TableChoicesProps) {
  const { source, authority, choice } = table;
  const remembered = rememberedMapping(table, view);
  const authorities = ['', ...view.authorities].map((name) => ({
    value: name,
    label: placeName(name) || t.authorityUnknown,
  }));
  return (
    <>
      <SelectField
        label={t.authority}
        value={authority}
        options={authorities}
        onChange={(name) => onChoice({ authority: name })}
      />
      <TextField
        label={t.referenceDate}
        type="date"
        value={choice.referenceDate ?? view.referenceDate}
        onChange={(date) => /^\d{4}-\d\d-\d\d$/.test(date) && onChoice({ referenceDate: date })}
      />
      <Replaces table={table} view={view} onChoice={onChoice} />
      {remembered && (
        <Notice kind="info">
          <p>{t.mappingRemembered}</p>
          <Button onPress={() => onChoice({ mapping: remembered })}>{t.mappingUse}</Button>
        </Notice>
      )}
      {source.encoding !== null && source.delimiter !== null && (
        <Format encoding={source.encoding} delimiter={source.delimiter} onChoice={onChoice} />
      )}
      <Mapping server={server} table={table} onChoice={onChoice} />
    </>
  );
}

/** Which delivery this one corrects; nothing if there is none to correct. */
function Replaces({ table, view, onChoice }: Omit<TableChoicesProps, 'server'>) {
  const replaceable = view.deliveries.filter(({ status, announced }) => status === 'imported' && !announced);
  if (replaceable.length === 0) return null;
  const deliveries = replaceable.map(({ id, authority, fileName }) => ({
    value: id,
    label: `${id} ${placeName(authority)} ${fileName}`,
  }));
  return (
    <SelectField
      label={t.replaces}
      value={table.choice.replaces ?? ''}
      options={[{ value: '', label: t.replacesNone }, ...deliveries]}
      onChange={(replaces) => onChoice({ replaces })}
    />
  );
}

interface FormatProps {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  onChoice(choice: TableChoice): void;
}

function Format({ encoding, delimiter, onChoice }: FormatProps) {
  const signOf = (sign: Delimiter) => (sign === '\t' ? t.tab : sign);
  return (
    <Fold summary={`${t.format}: ${encoding}, ${signOf(delimiter)}`}>
      {() => (
        <>
          <SelectField
            label={t.encoding}
            hint={t.previewHint}
            value={encoding}
            options={encodings.map((value) => ({ value, label: value }))}
            onChange={(value) => onChoice({ encoding: value })}
          />
          <SelectField
            label={t.delimiter}
            value={delimiter}
            options={delimiters.map((value) => ({ value, label: signOf(value) }))}
            onChange={(value) => onChoice({ delimiter: value })}
          />
        </>
      )}
    </Fold>
  );
}
