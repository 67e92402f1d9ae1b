import { useEffect, useRef } from 'preact/hooks';
import type { LettersView } from '../../../src/api/letters';
import { type Envelope, envelopeOf, mayBeEnclosed } from '../../../src/domain/letters/envelope';
import type { TemplateCode } from '../../../src/domain/letters/mailing';
import { templateLabels } from '../../../src/text/de/letterWords';
import { lettersText as t } from '../../../src/text/de/views/letters';
import { announce } from '../../announce';
import { Button } from '../../parts/Button';
import { contentsOf } from './contents';

interface EnvelopeContentsProps {
  readonly envelope: Envelope;
  readonly templates: LettersView['templates'];
  onChange(enclosures: readonly TemplateCode[]): void;
}

/** What goes into one envelope, in order: to look at, and to change by who wants to. */
export function EnvelopeContents({ envelope, templates, onChange }: EnvelopeContentsProps) {
  const { kind, enclosures } = envelope;
  const focus = useFocusAfterChange(enclosures);
  const more = mayBeEnclosed(kind).filter((code) => !enclosures.includes(code));
  const moveTo = (code: TemplateCode, place: number) => {
    const others = enclosures.filter((each) => each !== code);
    onChange([...others.slice(0, place), code, ...others.slice(place)]);
    announce(t.enclosed(templateLabels[code], place + 2, others.length + 2));
    focus.wish(code);
  };
  const takeOut = (code: TemplateCode) => {
    onChange(enclosures.filter((each) => each !== code));
    announce(t.notEnclosed(templateLabels[code]));
    focus.wish(code);
  };
  return (
    <details>
      <summary>{t.envelope(contentsOf(envelopeOf(envelope)))}</summary>
      <div ref={focus.area} class="tight">
        <p class="hint">{t.envelopeHint}</p>
        <ol class="list">
          <li>
            <TemplateName code={kind} templates={templates} />
          </li>
          {enclosures.map((code, at) => (
            <li key={code} class="spread">
              <TemplateName code={code} templates={templates} />
              <Moves
                code={code}
                onForward={at > 0 ? () => moveTo(code, at - 1) : undefined}
                onBackward={at < enclosures.length - 1 ? () => moveTo(code, at + 1) : undefined}
                onOut={() => takeOut(code)}
              />
            </li>
          ))}
        </ol>
        <p class="row">
          {more.map((code) => (
            <span key={code} data-about={code}>
              <Button look="plain" onPress={() => moveTo(code, enclosures.length)}>
                {t.enclose(templateLabels[code])}
              </Button>
            </span>
          ))}
        </p>
      </div>
    </details>
  );
}

interface MovesProps {
  readonly code: TemplateCode;
  /** Undefined for the first. */
  readonly onForward: (() => void) | undefined;
  /** Undefined for the last. */
  readonly onBackward: (() => void) | undefined;
  onOut(): void;
}

function Moves({ code, onForward, onBackward, onOut }: MovesProps) {
  const name = templateLabels[code];
  return (
    <span class="sign" data-about={code}>
      {onForward && <Sign of="↑" label={t.forward(name)} onPress={onForward} />}
      {onBackward && <Sign of="↓" label={t.backward(name)} onPress={onBackward} />}
      <Sign of="✕" label={t.takeOut(name)} onPress={onOut} />
    </span>
  );
}

interface SignProps {
  readonly of: string;
  readonly label: string;
  onPress(): void;
}

function Sign({ of, label, onPress }: SignProps) {
  return (
    <Button look="plain" label={label} onPress={onPress}>
      {of}
    </Button>
  );
}

function TemplateName({
  code,
  templates,
}: Pick<EnvelopeContentsProps, 'templates'> & { code: TemplateCode }) {
  const link = templates.find((each) => each.code === code)?.link;
  if (!link) return <span>{templateLabels[code]}</span>;
  return (
    <a href={link} target="_blank" rel="noreferrer">
      {templateLabels[code]}
    </a>
  );
}

/** A button that was pressed moves or goes with its line: the focus follows to the same one, or the first about it. */
function useFocusAfterChange(enclosures: readonly TemplateCode[]) {
  const area = useRef<HTMLDivElement>(null);
  const wished = useRef<{ readonly code: TemplateCode; readonly label: string | null } | undefined>(
    undefined,
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks once the new order is on the page
  useEffect(() => {
    if (!wished.current) return;
    const { code, label } = wished.current;
    const buttons = [...(area.current?.querySelectorAll<HTMLElement>(`[data-about="${code}"] button`) ?? [])];
    (buttons.find((each) => each.getAttribute('aria-label') === label) ?? buttons[0])?.focus();
    wished.current = undefined;
  }, [enclosures]);
  const wish = (code: TemplateCode) => {
    wished.current = { code, label: document.activeElement?.getAttribute('aria-label') ?? null };
  };
  return { area, wish };
}
