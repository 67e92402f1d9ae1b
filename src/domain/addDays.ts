import { dayNumber, dayOfNumber } from './calendar';

/** Gives the date so many days later (or earlier, if negative); empty text stays empty. */
export function addDays(date: string, days: number): string {
  const start = dayNumber(date);
  if (start === undefined) return '';
  const { year, month, day } = dayOfNumber(start + days);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
