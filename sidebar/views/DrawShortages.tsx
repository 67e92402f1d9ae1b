import { useState } from 'preact/hooks';
import type { PreviewArea } from '../../src/api/draw';
import { shortPlaceText } from '../../src/text/de/drawRecords';
import { drawText as t } from '../../src/text/de/views/draw';
import { Button } from '../parts/Button';
import { TextField } from '../parts/Field';
import { Notice } from '../parts/Notice';

interface DrawShortagesProps {
  readonly areas: readonly PreviewArea[];
  onAskAgain(): void;
  onNote(area: string, note: string): void;
}

/** Where deliveries are missing or short, what that does to the chances, and what can be done about it. */
export function DrawShortages({ areas, onAskAgain, onNote }: DrawShortagesProps) {
  const short = areas.filter((area) => area.short.length > 0);
  if (short.length === 0) return null;
  return (
    <section class="stack">
      <h2>{t.shortages}</h2>
      <Notice kind="warning">{t.shortagesLead}</Notice>
      <Button onPress={onAskAgain}>{t.askAgain}</Button>
      <p>{t.redistribute}</p>
      {short.map((area) => (
        <ShortArea key={area.name} area={area} onNote={(note) => onNote(area.name, note)} />
      ))}
    </section>
  );
}

interface ShortAreaProps {
  readonly area: PreviewArea;
  onNote(note: string): void;
}

function ShortArea({ area, onNote }: ShortAreaProps) {
  const [note, setNote] = useState(area.note || t.noteProposal);
  return (
    <div class="stack">
      <h3>{area.name}</h3>
      <ul>
        {area.short.map((place) => (
          <li key={place.name}>{shortPlaceText(place)}</li>
        ))}
      </ul>
      <p>{t.shortOthers(area.highest)}</p>
      <TextField label={t.note(area.name)} hint={t.noteHint} value={note} rows={3} onChange={setNote} />
      <Button label={t.acceptNoteOf(area.name)} onPress={() => onNote(note.slice(0, 500))}>
        {t.acceptNote}
      </Button>
      {area.note !== '' && area.note === note.trim() && <p class="hint">{t.noted}</p>}
    </div>
  );
}
