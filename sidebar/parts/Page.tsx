import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** The one obvious next step of a view. */
export interface PrimaryAction {
  readonly label: string;
  onPress(): void;
  /** True while the press is being worked on. */
  readonly busy?: boolean;
  /** Why it cannot be pressed yet; shown above the button. */
  readonly blocked?: string | undefined;
}

interface PageProps {
  readonly title: string;
  /** One sentence on what this view is for. */
  readonly lead?: ComponentChildren;
  /** The primary button, always in view at the foot of the page; Enter in any field presses it. */
  readonly action?: PrimaryAction | undefined;
  readonly children?: ComponentChildren;
}

/** The frame of every view: heading, content, and at most one primary button. */
export function Page({ title, lead, action, children }: PageProps) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const find = (selector: string) => form.current?.querySelector<HTMLElement>(selector);
    (find('[autofocus]') ?? find('h1'))?.focus();
  }, []);
  const press = (event: Event) => {
    event.preventDefault();
    if (action && !action.busy && action.blocked === undefined) action.onPress();
  };
  return (
    <form ref={form} class="page" onSubmit={press} noValidate autocomplete="off">
      <div class="page-body">
        <h1 tabIndex={-1}>{title}</h1>
        {lead && <p class="lead">{lead}</p>}
        {children}
      </div>
      {action && <ActionBar {...action} />}
    </form>
  );
}

function ActionBar({ label, busy, blocked }: PrimaryAction) {
  return (
    <div class="action-bar">
      {blocked !== undefined && (
        <p class="hint" id="action-reason">
          {blocked}
        </p>
      )}
      <button
        type="submit"
        class="primary"
        aria-disabled={busy || blocked !== undefined}
        aria-busy={busy === true}
        aria-describedby={blocked === undefined ? undefined : 'action-reason'}
      >
        {label}
      </button>
    </div>
  );
}
