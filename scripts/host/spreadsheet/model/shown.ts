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
  const sections = format.split(';');
  const negative = value < 0 && sections.length > 1;
  const section = (sections[negative ? 1 : 0] ?? format).replace(/\[[^\]]*\]/g, '');
  const places = /[0#?.,]+(?:E[+-]0+)?/.exec(section.replace(/"[^"]*"/g, ''))?.[0];
  if (places === undefined || section === 'General')
    return String(Number(value.toPrecision(12)))
      .replace('.', ',')
      .replace('e', 'E');
  const number = placed((negative ? -value : value) * (section.includes('%') ? 100 : 1), places);
  return section.replace(
    /"([^"]*)"|\\(.)|[0#?.,]+(?:E[+-]0+)?/g,
    (_all, quoted, escaped) => quoted ?? escaped ?? number,
  );
}

/** Puts a number into the places of a format such as `#,##0.00` or `0.00E+00`. */
function placed(value: number, places: string): string {
  const [mantissa = '', exponent] = places.split('E');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const least = fraction.replace(/[^0]/g, '').length;
  if (exponent !== undefined) {
    const [digits = '', power = ''] = value.toExponential(fraction.length).split('e');
    const sign = power.startsWith('-') ? '-' : '+';
    return `${digits.replace('.', ',')}E${sign}${power.slice(1).padStart(exponent.length - 1, '0')}`;
  }
  const [integer = '0', decimals = ''] = Math.abs(value).toFixed(Math.min(fraction.length, 20)).split('.');
  let kept = decimals;
  while (kept.length > least && kept.endsWith('0')) kept = kept.slice(0, -1);
  const padded = integer.padStart(whole.replace(/[^0]/g, '').length, '0');
  const grouped = whole.includes(',') ? padded.replace(/\B(?=(\d{3})+$)/g, '.') : padded;
  return `${value < 0 ? '-' : ''}${grouped}${kept ? `,${kept}` : ''}`;
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
