import { useEffect, useId } from 'preact/hooks';
import { partsText } from '../../src/text/de/sidebar';
import { announce } from '../announce';
import { Button } from './Button';
import { IssueList } from './IssueList';
import type { JobState } from './longJob';
import { Notice } from './Notice';

interface ProgressProps {
  /** What is being done, for example "Zeilen werden übernommen". */
  readonly label: string;
  readonly state: JobState;
  onStop(): void;
}

/** A long job: bar, percent, remaining time, and a button to stop; why it stopped or failed. Nothing while idle or done. */
export function Progress({ label, state, onStop }: ProgressProps) {
  const id = useId();
  const percent = percentOf(state);
  useSpokenPercent(label, percent);
  if (state.kind === 'idle' || state.kind === 'finished') return null;
  if (state.kind === 'failed') return <IssueList issues={state.issues} />;
  if (state.kind === 'stopped') return <Notice kind="info">{partsText.jobStopped}</Notice>;
  return (
    <div class="job">
      <div class="job-line">
        <span id={id}>{label}</span>
        <b>{partsText.percent(percent)}</b>
      </div>
      <progress aria-labelledby={id} max={100} value={percent} />
      <div class="job-line">
        <span class="hint">
          {[state.total > 0 && partsText.progressOf(state.done, state.total), timeText(state)]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {(state.kind === 'running' || state.kind === 'waiting') && (
          <Button look="plain" onPress={onStop}>
            {partsText.stop}
          </Button>
        )}
      </div>
    </div>
  );
}

function percentOf(state: JobState): number {
  return 'total' in state && state.total > 0 ? Math.floor((100 * state.done) / state.total) : 0;
}

function timeText(state: JobState): string {
  if (state.kind === 'waiting') return partsText.waiting(state.seconds);
  if (state.kind === 'stopping') return partsText.stopping;
  if (state.kind !== 'running' || state.secondsLeft === undefined) return '';
  return state.secondsLeft < 5 ? partsText.almostDone : partsText.remaining(state.secondsLeft);
}

/** Says every full quarter to screen readers, not every per cent. */
function useSpokenPercent(label: string, percent: number): void {
  const quarter = Math.floor(percent / 25) * 25;
  useEffect(() => {
    if (quarter > 0) announce(`${label}: ${partsText.percent(quarter)}`);
  }, [label, quarter]);
}
