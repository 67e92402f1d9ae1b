import { useEffect, useRef, useState } from 'preact/hooks';
import type { Field } from '../../../src/domain/register/field';
import { grouped } from '../../../src/text/de/numbers';
import { registerText as t } from '../../../src/text/de/views/register';
import type { ScreenProps } from '../../app';
import { closeDialog } from '../../parts/closeDialog';
import { Notice } from '../../parts/Notice';
import { Page } from '../../parts/Page';
import { type PageChannel, pageChannel } from '../../parts/pageChannel';
import { Stats } from '../../parts/Stat';
import { Wide } from '../../parts/Wide';
import { MappingFields } from './MappingFields';
import type { MappedTable, MappingAnswer } from './mappingLine';

/** The dialog for mapping: all columns with examples side by side, and what becomes of the rows. */
export function MappingScreen({ about }: ScreenProps) {
  const [table, setTable] = useState<MappedTable>();
  // The choice shows at once, whatever time the sidebar takes to read a large file again.
  const [chosen, setChosen] = useState<readonly (Field | '')[]>();
  const line = useRef<PageChannel<MappingAnswer> | undefined>(undefined);
  useEffect(() => {
    const channel = pageChannel<MappingAnswer, MappedTable>(about, setTable);
    line.current = channel;
    channel.say('ready');
    return () => channel.close();
  }, [about]);
  const columns = table?.columns.map((column, i) => ({ ...column, field: chosen?.[i] ?? column.field }));
  const choose = (fields: readonly (Field | '')[]) => {
    setChosen(fields);
    line.current?.say({ fields });
  };
  return (
    <Wide>
      <Page
        title={table ? t.mappingOf(table.name) : t.mapping}
        lead={t.mappingRequired}
        action={{ label: t.mappingDone, onPress: closeDialog }}
      >
        {!table && <Notice kind="info">{t.mappingUnreached}</Notice>}
        {table && columns && (
          <>
            <Outcome table={table} />
            <MappingFields columns={columns} onFields={choose} />
            {table.dropped.length > 0 && <p class="hint">{t.dropped(table.dropped.join(', '))}</p>}
          </>
        )}
      </Page>
    </Wide>
  );
}

function Outcome({ table: { people, quarantined } }: { readonly table: MappedTable }) {
  if (people === undefined) return <Notice kind="info">{t.mappingUnread}</Notice>;
  return (
    <Stats
      figures={[
        { label: t.mappingPeople, value: grouped(people) },
        { label: t.mappingQuarantined, value: grouped(quarantined) },
      ]}
    />
  );
}
