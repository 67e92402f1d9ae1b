import type { WarningCode } from './registerIssue';

/** The name of a person, cleaned but as sent. */
export interface Name {
  readonly surname: string;
  readonly namePrefix: string;
  readonly givenNames: string;
  readonly warning: WarningCode | undefined;
}

/** Words that stand before a surname and belong to it. */
const prefixWords = new Set(
  `von vom zu zum zur van de den der die das des del della di da dos du la le el al ten ter und
   graf gräfin freiherr freifrau freiin baron baronin prinz prinzessin fürst fürstin herzog herzogin ritter edler edle`.split(
    /\s+/,
  ),
);

/**
 * Splits a name that stands in one column: "Heide, Anna" at the comma, "Anna Heide" by guessing (warning), a single
 * word as the surname; longer ones stay whole in the surname (warning).
 *
 * @param hasPrefixColumn true if the file has a column for prefixes; only then "von der" leaves the surname
 */
export function splitName(whole: string, namePrefix: string, hasPrefixColumn: boolean): Name {
  const comma = whole.indexOf(',');
  if (comma >= 0) {
    const surname = whole.slice(0, comma).trim();
    const givenNames = whole.slice(comma + 1).trim();
    const prefix = hasPrefixColumn && namePrefix === '' ? prefixOf(surname) : '';
    return {
      surname: prefix ? surname.slice(prefix.length + 1) : surname,
      namePrefix: prefix || namePrefix,
      givenNames,
      warning: undefined,
    };
  }
  const words = whole.split(' ');
  if (words.length === 2)
    return { surname: words[1]!, namePrefix, givenNames: words[0]!, warning: 'name_order_guessed' };
  const warning = words.length > 2 ? 'name_not_split' : undefined;
  return { surname: whole, namePrefix, givenNames: '', warning };
}

function prefixOf(surname: string): string {
  const words = surname.split(' ');
  let count = 0;
  while (count < words.length - 1 && prefixWords.has(words[count]!.toLowerCase())) count++;
  return words.slice(0, count).join(' ');
}
