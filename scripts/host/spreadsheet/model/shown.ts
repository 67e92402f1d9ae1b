import { plain, type Value } from './cell';
import { calendarDate } from './days';

const momentFormats = new Map<string, boolean>();

/** True if a number format shows a number as date or time. */
export function isMomentFormat(format: string): boolean {
  let known = momentFormats.get(format);
  if (known === undefined) {
    const bare = format.replace(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|General|Standard/gi, '');
    known = /[dmyhs]/i.test(bare);
    momentFormats.set(format, known);
  }
  return known;
}

/** What a cell shows in the locale de_DE. */
export function shown(value: Value, format: string): string {
  if (typeof value === 'object' && value.kind === 'formula' && value.result === undefined)
    return value.formula;
  const content = plain(value);
  if (typeof content === 'boolean') return content ? 'WAHR' : 'FALSCH';
  if (typeof content === 'string' || format === '@') return String(content);
  return isMomentFormat(format) ? shownMoment(content, format) : shownNumber(content, format);
}

function shownNumber(value: number, format: string): string {
  const section = (format.split(';')[value < 0 && format.includes(';') ? 1 : 0] ?? format).replace(
    /\[[^\]]*\]/g,
    '',
  );
  const places = /[0#?.,]+/.exec(section.replace(/"[^"]*"/g, ''))?.[0];
  if (places === undefined || section === 'General')
    return decimal(Number(value.toPrecision(12)), 0, 11, false);
  const percent = section.includes('%');
  const fraction = places.split('.')[1] ?? '';
  const number = decimal(
    (section === format || !format.includes(';') ? value : Math.abs(value)) * (percent ? 100 : 1),
    fraction.replace(/[^0]/g, '').length,
    fraction.length,
    places.includes(','),
  );
  return section.replace(/"([^"]*)"|\\(.)|[0#?.,]+/g, (_all, quoted, escaped) => quoted ?? escaped ?? number);
}

function decimal(value: number, least: number, most: number, grouped: boolean): string {
  const digits = most <= 20 && Math.abs(value) < 1e15 ? value.toFixed(most) : String(value);
  const [whole = '0', fraction = ''] = digits.split('.');
  let kept = fraction;
  while (kept.length > least && kept.endsWith('0')) kept = kept.slice(0, -1);
  const written = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, '.') : whole;
  return kept ? `${written},${kept}` : written;
}

function shownMoment(days: number, format: string): string {
  const { year, month, day, hour, minute, second } = calendarDate(days);
  const two = (part: number) => String(part).padStart(2, '0');
  let afterHour = false;
  const section = (format.split(';')[0] ?? format).replace(/\[(?!h+\])[^\]]*\]/g, '');
  return section.replace(/"([^"]*)"|\\(.)|\[h+\]|y+|m+|d+|h+|s+/gi, (token, quoted, escaped) => {
    if (quoted !== undefined || escaped !== undefined) return quoted ?? escaped;
    const isMinute =
      /^m/i.test(token) && (afterHour || /^m+[^a-z]*:?\s*s/i.test(section.slice(section.indexOf(token))));
    afterHour = /h/i.test(token);
    const part: Record<string, number> = {
      y: year,
      m: isMinute ? minute : month,
      d: day,
      h: hour,
      s: second,
    };
    if (token.startsWith('[')) return String(Math.floor(days * 24));
    const value = part[token[0]?.toLowerCase() ?? ''] ?? 0;
    if (/^y/i.test(token)) return token.length > 2 ? String(year).padStart(4, '0') : two(year % 100);
    return token.length > 1 ? two(value) : String(value);
  });
}
