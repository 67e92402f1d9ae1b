import { useState } from 'preact/hooks';
import type { LettersView, MailingDraft, MailingPreview, RecipientLine } from '../../../src/api/letters';
import type { Issue } from '../../../src/domain/issue';
import { envelopeOf } from '../../../src/domain/letters/envelope';
import type { MailingKind, TemplateCode } from '../../../src/domain/letters/mailing';
import { templateLayouts } from '../../../src/text/de/templates/templateLayouts';
import { lettersText as t } from '../../../src/text/de/views/letters';
import { type Loaded, useLoaded } from '../../parts/Loaded';
import type { Server } from '../../server';

/** Who gets no letter, by id, and why. */
export type LeftOutLines = ReadonlyMap<string, { readonly line: RecipientLine; readonly reason: string }>;

interface DraftOptions {
  readonly server: Server;
  readonly kind: MailingKind;
  /** The only one who is to get a letter for now; undefined: everybody. */
  readonly only: string | undefined;
  readonly view: LettersView;
  /** Templates were made. */
  onTemplates(): void;
  onPlanned(view: LettersView): void;
}

/** What a press is at: nothing, being worked on, or what stood in its way. */
type Press = 'ready' | 'working' | readonly Issue[];

/** A mailing before it starts: what the manager decides about it, and what the server says to that. */
export function useMailingDraft({ server, kind, only, view, onTemplates, onPlanned }: DraftOptions) {
  const [draft, change] = useState(() => firstDraft(kind, view));
  const [blankPage, setBlankPage] = useState(false);
  const [chosen, leaveOut] = useState<LeftOutLines | undefined>(undefined);
  const [press, setPress] = useState<Press>('ready');
  const [checking, setChecking] = useState(true);
  const check = async () => {
    setChecking(true);
    const found = await server.previewMailing(draft);
    setChecking(false);
    return found;
  };
  const [loaded, reload] = useLoaded(check, [draft]);
  const preview = loaded !== 'loading' && loaded.ok ? loaded.value : undefined;
  const leftOut = chosen ?? othersThan(only, preview);
  const letters = (preview?.letters ?? 0) - leftOut.size;
  const makeTemplates = async (codes: readonly TemplateCode[]) => {
    setPress('working');
    const made = await server.createTemplates(codes, templateLayouts);
    setPress(made.ok ? 'ready' : made.issues);
    onTemplates();
    return made.ok;
  };
  return {
    draft,
    change,
    blankPage,
    setBlankPage,
    leftOut,
    leaveOut,
    letters,
    press,
    loaded,
    checking,
    /** Looks at templates and data as they are now. */
    checkAgain() {
      setPress('ready');
      reload();
    },
    blocked: checking ? t.checking : whatBlocks(loaded, leftOut, letters),
    /** Puts these behind the letter, in this order; what has no document yet gets one. */
    async enclose(enclosures: readonly TemplateCode[]) {
      const missing = enclosures.filter((code) => !view.templates.some((each) => each.code === code));
      if (missing.length === 0 || (await makeTemplates(missing))) change({ ...draft, enclosures });
    },
    async remakeTemplates() {
      if (await makeTemplates(envelopeOf(draft))) reload();
    },
    async plan() {
      setPress('working');
      const out = [...leftOut].map(([id, { reason }]) => ({ id, reason: reason.trim() }));
      const decided = { ...draft, leftOut: out, blankPage };
      const planned = await server.planMailing(decided);
      if (planned.ok) return onPlanned(planned.value);
      setPress(planned.issues);
      reload();
    },
  };
}

function firstDraft(kind: MailingKind, { kinds, letterDate }: LettersView): MailingDraft {
  const { enclosures, replyBy } = kinds.find((each) => each.kind === kind)!;
  return { kind, enclosures, letterDate, replyBy };
}

/** Everybody else, where a letter to one was asked for; they get theirs another day. */
function othersThan(only: string | undefined, preview: MailingPreview | undefined): LeftOutLines {
  const others = only === undefined ? [] : (preview?.recipients ?? []).filter(({ id }) => id !== only);
  return new Map(others.map((line) => [line.id, { line, reason: t.anotherDay }]));
}

/** Why the letters cannot be made yet. */
function whatBlocks(
  loaded: Loaded<MailingPreview>,
  leftOut: LeftOutLines,
  letters: number,
): string | undefined {
  if (loaded === 'loading') return t.checking;
  if (!loaded.ok || loaded.value.blocked) return t.blocked;
  if ([...leftOut.values()].some(({ reason }) => reason.trim() === '')) return t.reasonNeeded;
  return letters === 0 ? t.nobodyLeft : undefined;
}
