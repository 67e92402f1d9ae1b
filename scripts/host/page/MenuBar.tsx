import { type KeyboardEvent, type ReactElement, useCallback, useEffect, useRef, useState } from 'react';
import { hostPageText as t } from '../../../src/text/de/localHost';
import type { MenuEntry } from '../effects';
import { useDismissal } from './dismissal';

interface MenuBarProps {
  readonly menus: readonly MenuEntry[];
  readonly onChoose: (name: string) => void;
}

/** The menus `onOpen` built. */
export function MenuBar({ menus, onChoose }: MenuBarProps): ReactElement {
  const [opened, setOpened] = useState<string>();
  const bar = useRef<HTMLElement>(null);
  useDismissal(
    bar,
    useCallback(() => setOpened(undefined), []),
  );
  const choose = (name: string) => {
    setOpened(undefined);
    onChoose(name);
  };
  return (
    <nav ref={bar} className="menus" aria-label={t.menus}>
      {menus.map((menu) =>
        menu.kind === 'menu' ? (
          <div key={menu.caption}>
            <button
              type="button"
              aria-haspopup="menu"
              aria-expanded={opened === menu.caption}
              onClick={() => setOpened(opened === menu.caption ? undefined : menu.caption)}
            >
              {menu.caption}
            </button>
            {opened === menu.caption ? <Entries entries={menu.entries} onChoose={choose} /> : null}
          </div>
        ) : null,
      )}
    </nav>
  );
}

function Entries({
  entries,
  onChoose,
}: {
  entries: readonly MenuEntry[];
  onChoose: (name: string) => void;
}): ReactElement {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.querySelector('button')?.focus(), []);
  return (
    <div ref={list} className="entries" role="menu" onKeyDown={moveFocus}>
      {entries.map((entry, index) => {
        if (entry.kind === 'item')
          return (
            <button type="button" role="menuitem" key={entry.name} onClick={() => onChoose(entry.name)}>
              {entry.caption}
            </button>
          );
        // biome-ignore lint/suspicious/noArrayIndexKey: separators have nothing else, and the menu never changes
        if (entry.kind === 'separator') return <hr key={index} />;
        return (
          <fieldset key={entry.caption}>
            <legend>{entry.caption}</legend>
            <Nested entries={entry.entries} onChoose={onChoose} />
          </fieldset>
        );
      })}
    </div>
  );
}

function Nested({
  entries,
  onChoose,
}: {
  entries: readonly MenuEntry[];
  onChoose: (name: string) => void;
}): ReactElement[] {
  return entries.flatMap((entry) =>
    entry.kind === 'item'
      ? [
          <button type="button" role="menuitem" key={entry.name} onClick={() => onChoose(entry.name)}>
            {entry.caption}
          </button>,
        ]
      : [],
  );
}

function moveFocus(event: KeyboardEvent<HTMLDivElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const items = [...event.currentTarget.querySelectorAll('button')];
  const now = items.indexOf(document.activeElement as HTMLButtonElement);
  items[(now + step + items.length) % items.length]?.focus();
}
