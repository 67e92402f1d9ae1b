import { useEffect, useMemo, useRef, useState } from 'react';
import type { SeenTab, TabSummary } from '../seenTab';
import { oneAtATime } from './oneAtATime';
import { get } from './server';

/** What is seen of the workbook. */
interface SeenWorkbook {
  /** Tabs that are not hidden. */
  readonly tabs: readonly TabSummary[];
  /** Title of the chosen tab, of the first one until one is chosen; `undefined` before the tabs are known. */
  readonly current: string | undefined;
  /** The chosen tab as it was loaded last. */
  readonly seen: SeenTab | undefined;
}

/**
 * Loads the tabs and the chosen one, again after every change.
 *
 * @param changes grows whenever the workbook may have changed
 */
export function useWorkbook(changes: number, wanted: string | undefined): SeenWorkbook {
  const [all, setAll] = useState<readonly TabSummary[]>([]);
  const [seen, setSeen] = useState<SeenTab>();
  const version = useRef<{ readonly tab: string; readonly etag: string }>(undefined);
  const tabs = all.filter((tab) => !tab.hidden);
  const current = tabs.find((tab) => tab.title === wanted)?.title ?? tabs[0]?.title;
  const latest = useRef(current);
  latest.current = current;
  const load = useMemo(() => {
    const once = async () => {
      const list = await get<readonly TabSummary[]>('/tabs');
      if (list) setAll(list.value);
      const tab = latest.current ?? list?.value.find(({ hidden }) => !hidden)?.title;
      if (tab === undefined) return;
      const known = version.current?.tab === tab ? version.current.etag : undefined;
      const answer = await get<SeenTab>(`/tab/${encodeURIComponent(tab)}`, known);
      if (!answer) return;
      version.current = { tab, etag: answer.etag };
      setSeen(answer.value);
    };
    // The line to the server tells of its end in its own way (`listen`).
    return oneAtATime(() => once().catch(() => undefined), 200);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: loads again when another tab is wanted
  useEffect(() => {
    if (changes > 0) load();
  }, [changes, current, load]);
  return { tabs, current, seen };
}
