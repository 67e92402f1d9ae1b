import { type Addressee, familyName, firstName, fullName, joined } from './addressee';

/** How people are greeted: by form of address as the register's sex has it, everyone neutrally, or as youth. */
export type SalutationStyle = 'formal' | 'neutral' | 'youth';

/** The words of the language; the name follows after a blank. */
export interface SalutationWords {
  readonly m: string;
  readonly w: string;
  readonly neutral: string;
  readonly youth: string;
}

/**
 * Greeting without its comma: `Sehr geehrte Frau Dr. Heide`, `Guten Tag Kim Heide`, `Hallo Kim`.
 *
 * Never guesses a sex from a first name: whoever has none in the register is greeted by the whole name.
 */
export function salutation(person: Addressee, style: SalutationStyle, words: SalutationWords): string {
  if (style === 'youth') return joined([words.youth, firstName(person) || familyName(person)]);
  if (style === 'formal' && (person.sex === 'm' || person.sex === 'w') && person.surname !== '') {
    return joined([words[person.sex], person.doctorate, familyName(person)]);
  }
  return joined([words.neutral, person.doctorate, fullName(person)]);
}
