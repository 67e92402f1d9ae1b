import type { RegisterView } from '../../../src/api/register';
import type { Oddity } from '../../../src/domain/register/plausibility';
import { odditySentences } from '../../../src/text/de/register';
import { registerText as t } from '../../../src/text/de/views/register';
import { CopyText } from '../../parts/CopyText';
import type { ReadTable } from './readTables';
import { odditiesOf } from './tableOddities';

interface OdditiesProps {
  /** What they were found in. */
  readonly name: string;
  readonly tables: readonly ReadTable[];
  /** Everything that was dropped. */
  readonly all: readonly ReadTable[];
  readonly view: RegisterView;
}

/** What a random sample would hardly show, as questions to send to the authority; nothing if there is nothing. */
export function Oddities({ name, tables, all, view }: OdditiesProps) {
  return <Questions name={name} oddities={odditiesOf(tables, view, all)} />;
}

interface QuestionsProps {
  readonly name: string;
  readonly oddities: readonly Oddity[];
}

/** Questions to send to an authority; nothing if there are none. */
export function Questions({ name, oddities }: QuestionsProps) {
  const sentences = oddities.map(({ code, facts }) => odditySentences[code](facts));
  if (sentences.length === 0) return null;
  return (
    <CopyText label={t.odd(name)} text={sentences.join('\n')} rows={Math.min(8, 2 + 2 * sentences.length)} />
  );
}
