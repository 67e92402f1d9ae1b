import { type Issue, issue } from '../domain/issue';
import { type ChosenMapping, headerOf } from '../domain/register/chosenMapping';
import { type Header, headerSearchRows } from '../domain/register/header';
import { type DeliveryIntake, mostLetters, mostRows } from '../domain/register/importCall';
import type { ReadingIssueCode } from '../domain/register/readingIssue';
import { Unreadable } from './csvRows';
import type { Source } from './openUpload';

/** A source that was read to its end, or why it was not. */
export type Taken =
  | { readonly ok: true; readonly header: Header }
  | { readonly ok: false; readonly issue: Issue<ReadingIssueCode> };

/**
 * Reads a source from its first row to its last into an import.
 *
 * @param begin makes the intake once the header is known
 * @param pause is awaited between blocks of rows, so that a browser stays alive
 */
export async function takeSource(
  source: Source,
  chosen: ChosenMapping | undefined,
  begin: (header: Header) => DeliveryIntake,
  pause: () => Promise<void> | undefined = () => undefined,
): Promise<Taken> {
  let first: string[][] | undefined = [];
  let header: Header | undefined;
  let intake: DeliveryIntake | undefined;
  const take = (rows: string[][]) => {
    if (!intake!.take(rows))
      throw new Unreadable('too_many_together', { rows: mostRows, letters: mostLetters });
  };
  const start = (rows: string[][]) => {
    header = headerOf(rows, chosen);
    if (!header) throw new Unreadable('header_not_found');
    intake = begin(header);
    take(rows);
    first = undefined;
  };
  try {
    for await (const block of source.rows()) {
      if (!first) take(block);
      else {
        for (const row of block) first.push(row);
        if (first.length >= headerSearchRows) start(first);
      }
      await pause();
    }
    if (first) start(first);
    return { ok: true, header: header! };
  } catch (error) {
    intake?.discard();
    if (error instanceof Unreadable) return { ok: false, issue: issue(error.code, error.facts) };
    throw error;
  }
}
