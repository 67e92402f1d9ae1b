// biome-ignore-all lint/a11y/useSemanticElements: rows stand where they are scrolled to, which a <table> cannot
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus (aria-activedescendant)
import { type KeyboardEvent, memo, type ReactElement, useEffect, useRef } from 'react';
import { hostPageText as t } from '../../../src/text/de/localHost';
import type { SeenCell } from '../seenTab';
import type { SeenColumn } from './geometry';
import type { Place } from './selection';

/** What a click on a cell means. */
export type Pointing = 'select' | 'extend' | 'edit' | 'filter';

interface CellProps {
  readonly row: number;
  readonly index: number;
  readonly cell: SeenCell | undefined;
  readonly column: SeenColumn;
  /** The closed list of the column, if it has one. */
  readonly options: readonly string[] | undefined;
  /** Set for a title that can be filtered by: whether it is. */
  readonly filter: 'on' | 'off' | undefined;
  readonly active: boolean;
  readonly chosen: boolean;
  /** The text it is edited with; `undefined` if it is not. */
  readonly editing: string | undefined;
  /** The same function for all cells and all time, or every cell is drawn again at every step. */
  readonly onPoint: (place: Place, how: Pointing) => void;
  /** Ends editing: the text, or `undefined` to leave the cell as it was, and where to go then. */
  readonly onFinish: ((text: string | undefined, move: Place) => void) | undefined;
}

/** One cell; drawn again only if something of its own changed. */
export const Cell = memo(drawCell);

function drawCell(props: CellProps): ReactElement {
  const { row, index, cell, column, active, chosen, editing, onPoint } = props;
  const place = { row, column: index };
  const stuck = column.stuckAt !== undefined;
  return (
    <div
      id={`cell-${row}-${index}`}
      role="gridcell"
      aria-colindex={index + 1}
      aria-selected={chosen}
      data-active={active || undefined}
      className="cell"
      title={cell?.note}
      data-note={cell?.note ? true : undefined}
      style={{
        width: column.width,
        left: column.stuckAt,
        position: stuck ? 'sticky' : undefined,
        zIndex: stuck ? 1 : undefined,
        background: cell?.background ?? (stuck ? '#fff' : undefined),
        color: cell?.colour,
        fontWeight: cell?.bold ? 700 : undefined,
        textAlign: cell?.right ? 'right' : undefined,
      }}
      onPointerDown={(event) => onPoint(place, event.shiftKey ? 'extend' : 'select')}
      onPointerEnter={(event) => event.buttons === 1 && onPoint(place, 'extend')}
      onDoubleClick={() => onPoint(place, 'edit')}
    >
      {editing === undefined ? <Seen {...props} /> : <Edited {...props} editing={editing} />}
    </div>
  );
}

function Seen({ row, index, cell, options, filter, active, onPoint }: CellProps): ReactElement {
  return (
    <>
      {cell?.text}
      {filter ? (
        <button
          type="button"
          tabIndex={-1}
          className="choose"
          aria-label={t.filterOf(cell?.text)}
          onPointerDown={(event) => event.stopPropagation()}
          onClick={() => onPoint({ row, column: index }, 'filter')}
        >
          {filter === 'on' ? '▼' : '▽'}
        </button>
      ) : null}
      {active && options ? (
        <button
          type="button"
          tabIndex={-1}
          className="choose"
          aria-label={t.choose}
          onClick={() => onPoint({ row, column: index }, 'edit')}
        >
          ▾
        </button>
      ) : null}
    </>
  );
}

function Edited({
  editing,
  options,
  onFinish,
}: CellProps & { readonly editing: string }): ReactElement | null {
  if (!onFinish) return null;
  return options ? (
    <Choice text={editing} options={options} onFinish={onFinish} />
  ) : (
    <Editor text={editing} onFinish={onFinish} />
  );
}

interface EditorProps {
  readonly text: string;
  readonly onFinish: NonNullable<CellProps['onFinish']>;
}

function Editor({ text, onFinish }: EditorProps): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus();
    input.current?.setSelectionRange(text.length, text.length);
  }, [text]);
  const ended = useRef(false);
  const end = (value: string | undefined, move: Place) => {
    if (ended.current) return;
    ended.current = true; // before `onFinish`: taking the focus away, it makes this input blur
    onFinish(value, move);
  };
  return (
    <input
      ref={input}
      aria-label={t.editCell}
      defaultValue={text}
      onPointerDown={(event) => event.stopPropagation()}
      onBlur={(event) => end(event.currentTarget.value, { row: 0, column: 0 })}
      onKeyDown={(event) => {
        const move = ending(event);
        if (!move) return;
        event.preventDefault();
        end(event.key === 'Escape' ? undefined : event.currentTarget.value, move);
      }}
    />
  );
}

/** The closed list of a column: a pick by mouse is taken at once, one by keys with Enter or Tab. */
function Choice({
  text,
  options,
  onFinish,
}: EditorProps & { readonly options: readonly string[] }): ReactElement {
  const select = useRef<HTMLSelectElement>(null);
  const ended = useRef(false);
  const byKeys = useRef(false);
  useEffect(() => select.current?.focus(), []);
  const end = (value: string | undefined, move: Place) => {
    if (ended.current) return;
    ended.current = true;
    onFinish(value, move);
  };
  // All letters count, the first one too: the browser's own search begins with the second.
  const typed = useRef(options.includes(text) ? '' : text);
  const found = () => options.find((option) => option.toLowerCase().startsWith(typed.current.toLowerCase()));
  const type = (keys: string) => {
    typed.current = keys;
    select.current!.value = (keys && found()) ?? '';
  };
  return (
    <select
      ref={select}
      aria-label={t.editCell}
      defaultValue={typed.current === '' ? text : found()}
      onPointerDown={(event) => event.stopPropagation()}
      onBlur={() => end(undefined, { row: 0, column: 0 })}
      onChange={(event) => byKeys.current || end(event.currentTarget.value, { row: 0, column: 0 })}
      onKeyDown={(event) => {
        byKeys.current = true;
        const move = ending(event);
        const letter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
        if (move || event.key === 'Backspace' || (letter && (event.key !== ' ' || typed.current))) {
          event.preventDefault();
          if (!move) type(letter ? typed.current + event.key : typed.current.slice(0, -1));
        } else if (event.key.startsWith('Arrow')) typed.current = '';
        // What is not in the list is sent as well, and refused aloud.
        const value = typed.current && !found() ? typed.current : event.currentTarget.value;
        if (move) end(event.key === 'Escape' ? undefined : value, move);
      }}
    >
      {['', ...options].map((option) => (
        <option key={option}>{option}</option>
      ))}
    </select>
  );
}

function ending(event: KeyboardEvent): Place | undefined {
  if (event.key === 'Enter') return { row: event.shiftKey ? -1 : 1, column: 0 };
  if (event.key === 'Tab') return { row: 0, column: event.shiftKey ? -1 : 1 };
  return event.key === 'Escape' ? { row: 0, column: 0 } : undefined;
}
