import { dayNumber, weekday } from '../../domain/calendar';

const weekdays = ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'] as const;
const months = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
] as const;

/** `2027-01-16` as `Samstag, 16. Januar 2027`; anything else as it is. */
export function dateWithWeekday(date: string): string {
  const day = dayNumber(date);
  if (day === undefined) return date;
  const [year, month, dayOfMonth] = date.split('-').map(Number) as [number, number, number];
  return `${weekdays[weekday(day)]}, ${dayOfMonth}. ${months[month - 1]} ${year}`;
}

/** `2027-01-16` as `16.1.2027`; anything else as it is. */
export function shortDate(date: string): string {
  if (dayNumber(date) === undefined) return date;
  const [year, month, dayOfMonth] = date.split('-').map(Number);
  return `${dayOfMonth}.${month}.${year}`;
}
