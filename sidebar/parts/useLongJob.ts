import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { JobProgress } from './longJob';
import { type JobState, type NextPiece, runLongJob } from './longJob';

/** A long job of a view: its state for `Progress`, and how to start and stop it. */
export interface LongJob {
  readonly state: JobState;
  /** Starts or resumes; nothing if it runs already. */
  start(next: NextPiece): void;
  /** Stops after the piece under way. */
  stop(): void;
}

/**
 * Drives a job in pieces while the view is open; leaving the view stops it after the piece under way.
 *
 * The state that matters is in the workbook: a view that finds an unfinished job there offers to resume it.
 *
 * @param onFinished called once when the last piece is done
 */
export function useLongJob(onFinished?: (progress: JobProgress) => void): LongJob {
  const [state, setState] = useState<JobState>({ kind: 'idle' });
  const run = useRef({ active: false, stop: false });
  const finished = useRef(onFinished);
  finished.current = onFinished;
  useEffect(
    () => () => {
      run.current.stop = true;
    },
    [],
  );
  const start = useCallback((next: NextPiece) => {
    if (run.current.active) return;
    run.current = { active: true, stop: false };
    void runLongJob(next, setState, () => run.current.stop).then((answer) => {
      run.current.active = false;
      if (answer.ok && answer.value.done >= answer.value.total) finished.current?.(answer.value);
    });
  }, []);
  const stop = useCallback(() => {
    run.current.stop = true;
    setState((now) =>
      'done' in now && now.kind !== 'finished' ? { kind: 'stopping', done: now.done, total: now.total } : now,
    );
  }, []);
  return { state, start, stop };
}
