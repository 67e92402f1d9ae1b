import { useEffect, useRef, useState } from 'preact/hooks';
import type { RegisterView } from '../../../src/api/register';
import type { ChosenMapping } from '../../../src/domain/register/chosenMapping';
import { registerText as t } from '../../../src/text/de/views/register';
import { Button } from '../../parts/Button';
import { Dialog } from '../../parts/Dialog';
import { type PageChannel, pageChannel } from '../../parts/pageChannel';
import { randomHex } from '../../randomHex';
import type { Server } from '../../server';
import { MappingFields } from './MappingFields';
import { type MappedTable, type MappingAnswer, mappedTable, mappingOf } from './mappingLine';
import type { ReadTable, TableChoice } from './readTables';

interface MappingProps {
  readonly server: Server;
  readonly table: ReadTable;
  onChoice(choice: TableChoice): void;
}

/** Where columns are mapped: nowhere yet, in a dialog of its own width, or, where that cannot be reached, in the sidebar. */
type Place = 'none' | 'asked' | 'wide' | 'here';

/** What every column holds, to be corrected column by column in a wide dialog. */
export function Mapping({ server, table, onChoice }: MappingProps) {
  const [place, setPlace] = useState<Place>('none');
  const mapped = mappedTable(table);
  const dialog = useMappingDialog(
    mapped,
    () => setPlace('wide'),
    (fields) => onChoice({ mapping: mappingOf(fields) }),
  );
  const open = async () => {
    setPlace('asked');
    const opened = await server.showMapping(dialog);
    if (!opened.ok) setPlace('here');
  };
  return (
    <>
      {mapped.dropped.length > 0 && <p class="hint">{t.dropped(mapped.dropped.join(', '))}</p>}
      {!('header' in table.content) && <p>{t.mappingRequired}</p>}
      <Button label={`${t.mapping}: ${table.name}`} onPress={() => void open()}>
        {t.mapping}
      </Button>
      {place === 'asked' && (
        <Button look="plain" onPress={() => setPlace('here')}>
          {t.mappingHere}
        </Button>
      )}
      {place === 'here' && (
        <Dialog title={t.mapping} onCancel={() => setPlace('none')}>
          <MappingFields
            columns={mapped.columns}
            onFields={(fields) => onChoice({ mapping: mappingOf(fields) })}
          />
          <Button onPress={() => setPlace('none')}>{t.mappingDone}</Button>
        </Dialog>
      )}
    </>
  );
}

/**
 * Answers the dialog that maps a table: what the columns are, and after every change what becomes of the rows.
 *
 * @returns name of the line the dialog must take
 */
function useMappingDialog(
  mapped: MappedTable,
  onReached: () => void,
  onFields: (fields: Extract<MappingAnswer, object>['fields']) => void,
): string {
  const [name] = useState(() => randomHex(16));
  const line = useRef<PageChannel<MappedTable> | undefined>(undefined);
  const now = useRef({ mapped, onReached, onFields });
  now.current = { mapped, onReached, onFields };
  const text = JSON.stringify(mapped);
  useEffect(() => {
    const channel = pageChannel<MappedTable, MappingAnswer>(name, (answer) => {
      if (answer !== 'ready') return now.current.onFields(answer.fields);
      now.current.onReached();
      channel.say(now.current.mapped);
    });
    line.current = channel;
    return () => channel.close();
  }, [name]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: said again only if it is another
  useEffect(() => line.current?.say(mapped), [text]);
  return name;
}

/**
 * The mapping of the last delivery of the same authority, if it had the same columns and they were mapped otherwise; of
 * a file without header, if it had as many columns.
 */
export function rememberedMapping(table: ReadTable, { deliveries }: RegisterView): ChosenMapping | undefined {
  if (table.choice.mapping) return undefined;
  const { columns } = mappedTable(table);
  const titles = JSON.stringify(columns.map(({ title }) => title));
  const last = [...deliveries]
    .reverse()
    .find(
      (one) =>
        one.authority === table.authority && JSON.stringify(one.columns.map(([title]) => title)) === titles,
    );
  if (!last || last.columns.every(([, field], i) => field === columns[i]?.field)) return undefined;
  return mappingOf(last.columns.map(([, field]) => field));
}
