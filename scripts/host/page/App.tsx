import type { ReactElement } from 'react';
import { hostPageText as t } from '../../../src/text/de/localHost';
import { Dialog } from './Dialog';
import { Frame } from './Frame';
import { MenuBar } from './MenuBar';
import { Sheets } from './Sheets';
import { useHost } from './useHost';

/** The page around the spreadsheet: title, menus, grid, sidebar, dialogs. */
export function App(): ReactElement {
  const { menus, sidebar, dialog, toast, online, changes, complain, start, closeSidebar, closeDialog } =
    useHost();
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
              <button type="button" aria-label={t.closeSidebar} onClick={closeSidebar}>
                ×
              </button>
            </header>
            <Frame address={sidebar.frame} title={sidebar.title} onClose={closeSidebar} />
          </aside>
        ) : null}
      </main>
      {dialog ? (
        <Dialog key={'frame' in dialog ? dialog.frame : dialog.text} dialog={dialog} onClose={closeDialog} />
      ) : null}
      <div className="toast" role="status" data-bad={toast?.bad || undefined} hidden={!toast}>
        {toast?.text}
      </div>
    </div>
  );
}
