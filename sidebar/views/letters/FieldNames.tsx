import { useState } from 'preact/hooks';
import { fold } from '../../../src/domain/fold';
import {
  authorityFields,
  conditionNames,
  drawFields,
  eventFields,
  foundFields,
  lotFields,
  personFields,
  projectFields,
} from '../../../src/domain/letters/fieldNames';
import { lettersText as t } from '../../../src/text/de/views/letters';
import { copyToClipboard } from '../../parts/copyToClipboard';
import { TextField } from '../../parts/Field';
import { Fold } from '../register/Fold';

type Group = keyof typeof t.fieldGroups;

const groups: readonly (readonly [Group, readonly string[]])[] = [
  ['person', [...personFields, ...foundFields]],
  ['draw', [...drawFields, ...lotFields]],
  ['event', eventFields],
  ['project', projectFields],
  ['authority', authorityFields],
  ['conditions', conditionNames],
];

/** The placeholders, each copied by a click; a sidebar of the spreadsheet cannot type into a document. */
export function FieldNames() {
  const [sought, setSought] = useState('');
  const [answer, setAnswer] = useState<{ at: Group | 'search'; text: string }>();
  const searching = sought.trim() !== '';
  const copy = async (name: string, group: Group) => {
    const braces = group === 'conditions' ? `{{#${name}}}{{/${name}}}` : `{{${name}}}`;
    const text = (await copyToClipboard(braces)) ? t.copied(braces) : t.notCopied(braces);
    setAnswer({ at: searching ? 'search' : group, text });
  };
  const buttons = (group: Group, names: readonly string[]) =>
    names.map((name) => (
      <button key={`${group} ${name}`} type="button" class="plain" onClick={() => void copy(name, group)}>
        {name}
      </button>
    ));
  const found = groups.flatMap(([group, names]) =>
    buttons(
      group,
      names.filter((name) => fold(name).includes(fold(sought))),
    ),
  );
  const said = (at: Group | 'search') => (
    <p class="hint" role="status">
      {answer?.at === at && answer.text}
    </p>
  );
  return (
    <details>
      <summary>{t.fields}</summary>
      <div class="stack">
        <p class="hint">{t.fieldsHint}</p>
        <TextField label={t.findField} type="search" value={sought} onChange={setSought} />
        {searching && <p class="row">{found.length > 0 ? found : t.noField(sought.trim())}</p>}
        {searching && said('search')}
        {!searching &&
          groups.map(([group, names]) => (
            <Fold key={group} summary={t.fieldGroup(t.fieldGroups[group], names.length)}>
              {() => (
                <>
                  <p class="row">{buttons(group, names)}</p>
                  {said(group)}
                </>
              )}
            </Fold>
          ))}
      </div>
    </details>
  );
}
