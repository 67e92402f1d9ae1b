import { type ReactElement, useCallback, useEffect, useState } from 'react';
import { hostPageText as t } from '../../../src/text/de/localHost';
import type { MenuEntry } from '../effects';
import type { FramedEffect, Notice } from '../notices';
import { Dialog } from './Dialog';
import { Frame } from './Frame';
import { MenuBar } from './MenuBar';
import { Sheets } from './Sheets';
import { listen, open, run } from './server';

type Sidebar = Extract<FramedEffect, { kind: 'sidebar' }>;
type Window = Extract<FramedEffect, { kind: 'dialog' | 'alert' }>;

/** The page around the spreadsheet: title, menus, grid, sidebar, dialogs. */
export function App(): ReactElement {
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

  return (
    <div className="app">
      <header className="title">
        <span className="logo" aria-hidden="true" />
        <div>
          <h1>Lostrommel</h1>
          <MenuBar menus={menus} onChoose={start} />
        </div>
        <p className="place">{t.place}</p>
      </header>
      {online ? null : (
        <p className="offline" role="alert">
          {t.offline}
        </p>
      )}
      <main>
        <Sheets changes={changes} onError={complain} />
        {sidebar ? (
          <aside aria-label={sidebar.title}>
            <header>
              <h2>{sidebar.title}</h2>
              <button type="button" aria-label={t.closeSidebar} onClick={() => setSidebar(undefined)}>
                ×
              </button>
            </header>
            <Frame address={sidebar.frame} title={sidebar.title} onClose={() => setSidebar(undefined)} />
          </aside>
        ) : null}
      </main>
      {dialog ? (
        <Dialog
          key={'frame' in dialog ? dialog.frame : dialog.text}
          dialog={dialog}
          onClose={() => setDialog(undefined)}
        />
      ) : null}
      <div className="toast" role="status" data-bad={toast?.bad || undefined} hidden={!toast}>
        {toast?.text}
      </div>
    </div>
  );
}
