import { useEffect, useRef, useState } from 'preact/hooks';
import { frameText } from '../../src/text/de/sidebar';
import type { ViewEntry, ViewName } from '../app';
import { Icon } from './Icon';

interface NavigationProps {
  readonly views: readonly ViewEntry[];
  readonly current: ViewName;
  onOpen(view: ViewName): void;
  /** Called when the list of steps is about to be seen. */
  onUnfold(): void;
}

/** Heute, always one click away, and all other views in their groups behind one button. */
export function Navigation({ views, current, onOpen, onUnfold }: NavigationProps) {
  const [unfolded, setUnfolded] = useState(false);
  const header = useRef<HTMLElement>(null);
  useDismissal(header, unfolded, () => setUnfolded(false));
  const toggle = () => {
    if (!unfolded) onUnfold();
    setUnfolded(!unfolded);
  };
  const go = (view: ViewName) => {
    setUnfolded(false);
    onOpen(view);
  };
  return (
    <header ref={header}>
      <nav class="top" aria-label={frameText.navigation}>
        <button
          type="button"
          class="tab"
          aria-current={current === 'today' ? 'page' : undefined}
          onClick={() => go('today')}
        >
          <Icon name="home" />
          {frameText.home}
        </button>
        <button type="button" class="tab" aria-expanded={unfolded} aria-controls="steps" onClick={toggle}>
          {frameText.steps}
          <Icon name={unfolded ? 'close' : 'menu'} />
        </button>
        <div id="steps" class="menu" hidden={!unfolded}>
          {groupsOf(views).map(([group, members]) => (
            <section key={group} aria-labelledby={`group-${group}`}>
              <h2 id={`group-${group}`}>{frameText.groups[group]}</h2>
              <ul>
                {members.map(({ name }) => (
                  <li key={name}>
                    <button
                      type="button"
                      aria-current={name === current ? 'page' : undefined}
                      onClick={() => go(name)}
                    >
                      {frameText.views[name]}
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </nav>
    </header>
  );
}

type Group = keyof typeof frameText.groups;

function groupsOf(views: readonly ViewEntry[]): readonly (readonly [Group, readonly ViewEntry[]])[] {
  return (Object.keys(frameText.groups) as Group[])
    .map((group) => [group, views.filter((view) => view.group === group)] as const)
    .filter(([, members]) => members.length > 0);
}

/** Calls back on Escape and on a press outside the element. */
function useDismissal(
  inside: { readonly current: HTMLElement | null },
  active: boolean,
  onDismiss: () => void,
): void {
  useEffect(() => {
    if (!active) return;
    const listen = (event: Event) => {
      const byKey = event instanceof KeyboardEvent && event.key === 'Escape';
      const outside = event.type === 'pointerdown' && !inside.current?.contains(event.target as Node);
      if (byKey || outside) onDismiss();
    };
    document.addEventListener('pointerdown', listen);
    document.addEventListener('keydown', listen);
    return () => {
      document.removeEventListener('pointerdown', listen);
      document.removeEventListener('keydown', listen);
    };
  });
}
