import { useEffect, useState } from 'preact/hooks';
import type { DrawStage as Stage } from '../../src/api/draw';
import { grouped } from '../../src/text/de/numbers';
import { drawText as t } from '../../src/text/de/views/draw';
import type { ViewProps } from '../app';
import { Button } from '../parts/Button';
import { LoadedView, useLoaded } from '../parts/Loaded';

/** The draw on the projector: fingerprint, seed, the seats filling, the drawn as number, area and ages. */
export function DrawStage({ server }: ViewProps) {
  const [stage, reload] = useLoaded(async () => {
    const state = await server.drawState();
    return state.ok ? server.drawStage(state.value.current?.id ?? '') : state;
  });
  return (
    <main class="stage">
      <LoadedView of={stage} onRetry={reload}>
        {(value) => <Show stage={value} />}
      </LoadedView>
    </main>
  );
}

/** Long enough to read a line aloud. */
const pause = 900;

function Show({ stage }: { readonly stage: Stage }) {
  const [shown, setShown] = useState(0);
  const [running, setRunning] = useState(false);
  const all = stage.drawn.length;
  useEffect(() => {
    if (!running || shown >= all) return;
    const timer = setTimeout(() => setShown(shown + 1), pause);
    return () => clearTimeout(timer);
  }, [running, shown, all]);
  const start = () => {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) setShown(all);
    else setRunning(true);
  };
  const latest = stage.drawn[shown - 1];
  return (
    <>
      <header>
        <h1>{t.stageTitle(stage.title)}</h1>
        <dl>
          <Fact label={t.fingerprint} value={stage.fingerprint} />
          <Fact label={t.planHash} value={stage.planHash} />
          <Fact label={t.seed} value={stage.seed} />
        </dl>
        <p>{t.stageSummary(stage.n, stage.people)}</p>
      </header>
      <SeatsFilling stage={stage} shown={shown} />
      <section class="stage-drawn">
        <p class="stage-latest" aria-live="off">
          {latest ? t.stageLine(latest.number, latest.area, latest.ages) : ' '}
        </p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse must be able to scroll it */}
        <div role="log" aria-label={t.stageDrawn} tabIndex={0}>
          <ol>
            {stage.drawn.slice(0, shown).map(({ number, area, ages }) => (
              <li key={number}>{t.stageLine(number, area, ages)}</li>
            ))}
          </ol>
        </div>
      </section>
      <footer>
        {shown < all && (
          <>
            <button type="button" class="primary" onClick={running ? () => setRunning(false) : start}>
              {running ? t.stagePause : t.stageStart}
            </button>
            <Button onPress={() => setShown(all)}>{t.stageAll}</Button>
          </>
        )}
        {shown >= all && (
          <dl>
            <Fact label={t.resultHash} value={stage.resultHash} />
          </dl>
        )}
      </footer>
    </>
  );
}

/** Seats filled so far out of those there are. */
function SeatsFilling({ stage, shown }: { readonly stage: Stage; readonly shown: number }) {
  const filled = (area: string, ages: string) =>
    stage.drawn.slice(0, shown).filter((person) => person.area === area && person.ages === ages).length;
  return (
    <table>
      <caption>{t.stageSeats}</caption>
      <thead>
        <tr>
          <th scope="col">{t.area}</th>
          {stage.ages.map((ages) => (
            <th key={ages} scope="col">
              {ages}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {stage.areas.map((area, a) => (
          <tr key={area}>
            <th scope="row">{area}</th>
            {stage.ages.map((ages, g) => {
              const seats = stage.seats[a]![g]!;
              const taken = filled(area, ages);
              return (
                <td key={ages} class={seats > 0 && taken === seats ? 'full' : undefined}>
                  {seats === 0 ? '–' : `${grouped(taken)}/${grouped(seats)}`}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Fact({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd class="code stage-value">{value}</dd>
    </div>
  );
}
