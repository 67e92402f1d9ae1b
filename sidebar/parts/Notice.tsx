import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { announce } from '../announce';
import { Icon } from './Icon';

interface NoticeProps {
  readonly kind: 'good' | 'info' | 'warning' | 'problem';
  readonly title?: string;
  readonly children?: ComponentChildren;
}

/** A message in a coloured box; read out when it appears, and brought into view if it answers what was pressed. */
export function Notice({ kind, title, children }: NoticeProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    announce(box.current?.textContent ?? '');
    if (kind === 'good' || kind === 'problem') box.current?.scrollIntoView({ block: 'nearest' });
  }, [kind]);
  return (
    <div ref={box} class={`notice ${kind}`}>
      <Icon name={kind} />
      <div>
        {title && <strong>{title}</strong>}
        {children}
      </div>
    </div>
  );
}
