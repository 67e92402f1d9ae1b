import { useMemo, useState } from 'preact/hooks';
import { draw } from '../../src/domain/draw/draw';
import { parseDrawList } from '../../src/domain/draw/drawList';
import type { Lot } from '../../src/domain/draw/lots';
import type { DrawProtocol } from '../../src/domain/draw/protocol';
import type { Words } from './VerifyPage';

interface OwnPlaceProps {
  readonly words: Words;
  readonly protocol: DrawProtocol;
  readonly listText: string;
}

/** Where an invited person stands, by key or lot. */
export function OwnPlace({ words, protocol, listText }: OwnPlaceProps) {
  const { page } = words;
  const [typed, setTyped] = useState('');
  const lots = useMemo(() => lotsOf(protocol, listText), [protocol, listText]);
  const wanted = typed.trim().toLowerCase();
  const found =
    wanted.length < 8
      ? undefined
      : lots.filter((each) => each.lot.startsWith(wanted) || each.line.key.startsWith(wanted));
  return (
    <section>
      <h2>{page.yours}</h2>
      <label>
        {page.key}
        <input type="text" value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />
      </label>
      <p class="hint">{page.yoursHint}</p>
      <div role="status">
        {found?.length === 0 && <p>{page.notFound}</p>}
        {found?.slice(0, 3).map((lot) => (
          <p key={lot.line.key}>
            {sentences(words, protocol, lots, lot)}
            <br />
            <code>{lot.lot}</code>
          </p>
        ))}
      </div>
    </section>
  );
}

function lotsOf({ plan, seed }: DrawProtocol, listText: string): readonly Lot[] {
  const lines = parseDrawList(listText);
  const drawn = lines.ok ? draw(lines.value, plan, seed) : lines;
  return drawn.ok ? drawn.value.lots : [];
}

function sentences(
  { page }: Words,
  { plan, seats, replacements }: DrawProtocol,
  lots: readonly Lot[],
  lot: Lot,
): string {
  const { area, group, key } = lot.line;
  const a = plan.areas.findIndex(({ id }) => id === area);
  const g = plan.groups.findIndex(({ id }) => id === group);
  const place = page.place({
    rank: lot.rank,
    inCell: lots.filter(({ line }) => line.area === area && line.group === group).length,
    seats: seats[a]![g]!,
    area: plan.areas[a]!.name,
    group: plan.groups[g]!.name,
  });
  const moved = replacements.find((entry) => entry.key === key);
  const excluded = replacements.some(({ changes }) =>
    changes.some((change) => change.key === key && change.reason === 'excluded'),
  );
  const outcome = moved ? page.movedUp(moved.sequence) : lot.drawn ? page.drawn : page.notDrawn;
  return [place, outcome, ...(excluded ? [page.excluded] : [])].join(' ');
}
