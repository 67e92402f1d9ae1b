import { clock } from './clock';

// Google lets a consumer account make 250 documents a day, Workspace 1,500; the safe figure, as nobody can ask.
const perDay = 250;

const property = 'documentsMade';

/** Notes that a document is made: also one thrown away again, a preview for example, is off the day's quota. */
export function countDocument(): void {
  const day = today();
  PropertiesService.getUserProperties().setProperty(property, `${day} ${madeOn(day) + 1}`);
}

/**
 * Documents Google still lets this account make today, if nothing else makes any. Today is the manager's day, as
 * everywhere on the page; Google's own begins with the first document after the last one and cannot be asked for.
 */
export function documentsLeft(): number {
  return Math.max(0, perDay - madeOn(today()));
}

function madeOn(day: string): number {
  const [last, made] = (PropertiesService.getUserProperties().getProperty(property) ?? '').split(' ');
  return last === day ? Number(made) : 0;
}

function today(): string {
  return clock.now().slice(0, 10);
}
