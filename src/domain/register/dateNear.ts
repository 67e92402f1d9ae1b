import { addDays } from '../addDays';

/** How long before its day a date of data protection is shown. */
const noticeDays = 7;

/** True if a date of data protection (informing people, deleting a file) is near or over; false for none. */
export function isDateNear(date: string, today: string): boolean {
  return date !== '' && date <= addDays(today, noticeDays);
}
