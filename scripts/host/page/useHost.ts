import { useCallback, useEffect, useState } from 'react';
import type { MenuEntry } from '../effects';
import type { FramedEffect, Notice } from '../notices';
import { listen, open, run } from './server';

type Sidebar = Extract<FramedEffect, { kind: 'sidebar' }>;
type Window = Extract<FramedEffect, { kind: 'dialog' | 'alert' }>;

/** What the page shows because the host said so, and how it answers. */
interface HostState {
  readonly menus: readonly MenuEntry[];
  readonly sidebar: Sidebar | undefined;
  readonly dialog: Window | undefined;
  readonly toast: { readonly text: string; readonly bad: boolean } | undefined;
  /** False while the host does not answer. */
  readonly online: boolean;
  /** Grows whenever the workbook may have changed. */
  readonly changes: number;
  /** Shows why something was refused. */
  complain(text: string): void;
  /** Runs an entry point of the product, as a menu entry does. */
  start(name: string): Promise<void>;
  closeSidebar(): void;
  closeDialog(): void;
}

/** Opens the spreadsheet once the host answers, with its sidebar, and follows what the host says from then on. */
export function useHost(): HostState {
  const [menus, setMenus] = useState<readonly MenuEntry[]>([]);
  const [sidebar, setSidebar] = useState<Sidebar>();
  const [dialog, setDialog] = useState<Window>();
  const [toast, setToast] = useState<{ readonly text: string; readonly bad: boolean }>();
  const [online, setOnline] = useState(true);
  const [changes, setChanges] = useState(0);

  const complain = useCallback((text: string) => setToast({ text, bad: true }), []);
  const start = useCallback(
    async (name: string) => {
      const reply = await run(name, []);
      if (!reply.ok) complain(reply.error);
    },
    [complain],
  );

  useEffect(() => {
    const hear = (notice: Notice) => {
      if (notice.kind === 'changed') return setChanges((count) => count + 1);
      const { effect } = notice;
      if (effect.kind === 'sidebar') setSidebar(effect);
      else if (effect.kind === 'toast')
        setToast({ text: [effect.title, effect.text].filter(Boolean).join(': '), bad: false });
      else setDialog(effect);
    };
    let opened = false;
    const reached = (yes: boolean) => {
      setOnline(yes);
      if (!yes) return;
      setChanges((count) => count + 1);
      if (opened) return;
      opened = true;
      void begin();
    };
    const begin = async () => {
      const { reply, menus: built } = await open();
      setMenus(built);
      if (!reply.ok) complain(reply.error);
      await start('showSidebar');
    };
    void listen(hear, reached);
  }, [complain, start]);

  useEffect(() => {
    if (!toast) return undefined;
    const timer = setTimeout(() => setToast(undefined), toast.bad ? 15_000 : 5_000);
    return () => clearTimeout(timer);
  }, [toast]);

  const closeSidebar = useCallback(() => setSidebar(undefined), []);
  const closeDialog = useCallback(() => setDialog(undefined), []);
  return { menus, sidebar, dialog, toast, online, changes, complain, start, closeSidebar, closeDialog };
}
