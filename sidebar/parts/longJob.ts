import { type Issue, ok, type Result } from '../../src/domain/issue';
import { isPassing } from '../server';

/** How far a long job is; `done` never falls. */
export interface JobProgress {
  readonly done: number;
  readonly total: number;
}

/** What the driver of a long job tells while it works. */
export type JobState =
  | { readonly kind: 'idle' }
  | ({ readonly kind: 'running'; readonly secondsLeft: number | undefined } & JobProgress)
  | ({ readonly kind: 'waiting'; readonly seconds: number } & JobProgress)
  | ({ readonly kind: 'stopping' } & JobProgress)
  | ({ readonly kind: 'stopped' } & JobProgress)
  | ({ readonly kind: 'finished' } & JobProgress)
  | { readonly kind: 'failed'; readonly issues: readonly Issue[] };

/** Time as the driver needs it; the browser's unless a test gives another. */
export interface JobTime {
  /** Milliseconds since some moment. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
}

/**
 * Does the next piece of a job and says how far it is now.
 *
 * Must be idempotent: after a fault the same piece is asked for again.
 *
 * @param done what the last piece reported, 0 at first
 */
export type NextPiece = (done: number) => Promise<Result<JobProgress>>;

/** Pauses before the same piece is tried again, in seconds; after the last the job fails. */
const pauses = [2, 4, 8, 16, 30] as const;

/**
 * Drives a job in pieces until it is done, stopped, or fails for a reason that waiting does not cure.
 *
 * @param next does one piece (30 s at most, on the server)
 * @param tell called with every change of state
 * @param wantsStop asked between two pieces
 * @returns the last progress if finished or stopped
 */
export async function runLongJob(
  next: NextPiece,
  tell: (state: JobState) => void,
  wantsStop: () => boolean,
  time: JobTime = browserTime,
): Promise<Result<JobProgress>> {
  let progress: JobProgress = { done: 0, total: 0 };
  // The first piece of a resumed job may report work of an earlier run, so the pace counts from its end.
  let first: Mark | undefined;
  tell({ kind: 'running', secondsLeft: undefined, ...progress });
  for (;;) {
    const answer = await withRetry(() => next(progress.done), progress, tell, wantsStop, time);
    if (!answer.ok) {
      tell({ kind: 'failed', issues: answer.issues });
      return answer;
    }
    progress = answer.value;
    const mark = { done: progress.done, at: time.now() };
    first ??= mark;
    if (progress.done >= progress.total) {
      tell({ kind: 'finished', ...progress });
      return ok(progress);
    }
    if (wantsStop()) {
      tell({ kind: 'stopped', ...progress });
      return ok(progress);
    }
    tell({ kind: 'running', secondsLeft: secondsLeft(first, mark, progress.total), ...progress });
  }
}

async function withRetry(
  piece: () => Promise<Result<JobProgress>>,
  progress: JobProgress,
  tell: (state: JobState) => void,
  wantsStop: () => boolean,
  time: JobTime,
): Promise<Result<JobProgress>> {
  for (const pause of pauses) {
    const answer = await piece();
    if (answer.ok || !isPassing(answer.issues) || wantsStop()) return answer;
    tell({ kind: 'waiting', seconds: pause, ...progress });
    await time.sleep(pause * 1000);
  }
  return piece();
}

/** How far the job was at a moment. */
interface Mark {
  readonly done: number;
  readonly at: number;
}

function secondsLeft(first: Mark, now: Mark, total: number): number | undefined {
  const worked = now.done - first.done;
  return worked > 0 ? ((total - now.done) * (now.at - first.at)) / worked / 1000 : undefined;
}

const browserTime: JobTime = {
  now: () => performance.now(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};
