import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Result } from '../../src/domain/issue';
import { frameText } from '../../src/text/de/sidebar';
import { Button } from './Button';
import { IssueList } from './IssueList';

/** Something asked of the server: on its way, or what came. */
export type Loaded<Value> = 'loading' | Result<Value>;

/**
 * Asks the server when the view appears and again on request; a late answer of an earlier question is dropped.
 *
 * @param ask called anew whenever one of `keys` changes
 * @returns the state, and a function that asks again (what was shown stays until the answer comes)
 */
export function useLoaded<Value>(
  ask: () => Promise<Result<Value>>,
  keys: readonly unknown[] = [],
): readonly [Loaded<Value>, () => void] {
  const [state, setState] = useState<Loaded<Value>>('loading');
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller names what the question depends on
  useEffect(() => {
    let current = true;
    void ask().then((answer) => current && setState(answer));
    return () => {
      current = false;
    };
  }, [round, ...keys]);
  return [state, useCallback(() => setRound((n) => n + 1), [])];
}

interface LoadedViewProps<Value> {
  readonly of: Loaded<Value>;
  onRetry(): void;
  children(value: Value): ComponentChildren;
}

/** Shows a quiet placeholder while loading, what to do on failure, else the value. */
export function LoadedView<Value>({ of, onRetry, children }: LoadedViewProps<Value>) {
  if (of === 'loading') return <Loading />;
  if (of.ok) return <>{children(of.value)}</>;
  return (
    <div class="stack">
      <IssueList issues={of.issues} />
      <Button onPress={onRetry}>{frameText.tryAgain}</Button>
    </div>
  );
}

function Loading() {
  return (
    <div class="loading" role="status">
      <span class="unseen">{frameText.loading}</span>
      <i />
      <i />
      <i />
    </div>
  );
}
