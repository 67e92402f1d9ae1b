import { addDays } from './addDays';
import { dayNumber, weekday } from './calendar';

/** The first day after a date that is neither Saturday nor Sunday; holidays count as working days. */
export function nextWorkingDay(date: string): string {
  const next = addDays(date, 1);
  return weekday(dayNumber(next) ?? 0) > 4 ? nextWorkingDay(next) : next;
}
