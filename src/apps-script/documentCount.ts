// Google lets a consumer account make 250 documents a day, Workspace 1,500; the safe figure, as nobody can ask.
const perDay = 250;

const property = 'documentsMade';

/** Notes that a document is made: also one thrown away again, a preview for example, is off the day's quota. */
export function countDocument(): void {
  PropertiesService.getUserProperties().setProperty(property, `${today()} ${madeToday() + 1}`);
}

/** Documents Google still lets this account make today, if nothing else makes any. */
export function documentsLeft(): number {
  return Math.max(0, perDay - madeToday());
}

function madeToday(): number {
  const [day, made] = (PropertiesService.getUserProperties().getProperty(property) ?? '').split(' ');
  return day === today() ? Number(made) : 0;
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
