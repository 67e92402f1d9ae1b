import { dayNumber, weekday } from '../calendar';

/** A date as somebody typed it into a German text. */
export interface WrittenDate {
  /** As written. */
  readonly text: string;
  readonly day: number;
  readonly month: number;
  /** Missing where the text leaves it out. */
  readonly year?: number;
  /** 0 = Monday; missing where the text names none. */
  readonly weekday?: number;
}

const months = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(
  ' ',
);
const weekdays = 'Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag'.split(' ');
const pattern = new RegExp(
  `(?:(${weekdays.join('|')}|Sonnabend),?\\s+(?:(?:den|dem|der)\\s+)?)?\\b([0-3]?\\d)\\.\\s*(?:([01]?\\d)\\.|(${months.join('|')})\\b)(?:\\s*(\\d{4})\\b)?`,
  'g',
);

/** All dates in a text: `8. Oktober`, `Samstag, den 05.12.2026`. Numbers like `1.2` in "Version 1.2" are none. */
export function writtenDates(text: string): readonly WrittenDate[] {
  const found: WrittenDate[] = [];
  for (const match of text.matchAll(pattern)) {
    const [written, dayName, day, monthNumber, monthName, year] = match;
    const month = monthName === undefined ? Number(monthNumber) : months.indexOf(monthName) + 1;
    if (Number(day) < 1 || Number(day) > 31 || month < 1 || month > 12) continue;
    found.push({
      text: written.trim(),
      day: Number(day),
      month,
      ...(year === undefined ? {} : { year: Number(year) }),
      ...(dayName === undefined ? {} : { weekday: dayName === 'Sonnabend' ? 5 : weekdays.indexOf(dayName) }),
    });
  }
  return found;
}

/** Whether a written date can mean this one (`YYYY-MM-DD`); a missing year fits every year. */
export function means(written: WrittenDate, date: string): boolean {
  const [year, month, day] = date.split('-').map(Number);
  return (
    written.day === day && written.month === month && (written.year === undefined || written.year === year)
  );
}

/** Whether the day of the week named is the right one; true if none is named or the year is missing. */
export function hasRightWeekday(written: WrittenDate): boolean {
  if (written.weekday === undefined || written.year === undefined) return true;
  const two = (number: number) => String(number).padStart(2, '0');
  const day = dayNumber(`${written.year}-${two(written.month)}-${two(written.day)}`);
  return day !== undefined && weekday(day) === written.weekday;
}
