import { randomBytes } from 'node:crypto';
import type { Api } from '../../src/api';
import type { DrawWishes } from '../../src/api/draw';
import type { BatchLine } from '../../src/api/letters';
import type { ResponseAnswer } from '../../src/api/responses';
import type { Result } from '../../src/domain/issue';
import { envelopeOf } from '../../src/domain/letters/envelope';
import { ruleOf } from '../../src/domain/letters/mailing';
import { nextSampleDeliveries } from '../../src/domain/sample/samplePool';
import { templateLayouts } from '../../src/text/de/templates/templateLayouts';
import { readDistricts } from '../districts';
import type { Host } from '../host/host';

/** Asks the bundle as the sidebar does; stops with the issues if the answer is none. */
export type Ask = <Name extends keyof Api>(
  name: Name,
  ...args: Parameters<Api[Name]>
) => ReturnType<Api[Name]> extends Result<infer Value> ? Value : never;

/** Gives the way to ask a host. */
export function askOf(running: Host): Ask {
  return (name, ...args) => {
    const reply = running.call(name, args);
    if (!reply.ok) throw new Error(`${name}: ${reply.error}`);
    const answer = reply.value as Result<never>;
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.issues)}`);
    return answer.value;
  };
}

/** Loads the invented people of Roth. */
export function loadPeople(ask: Ask): void {
  const roth = readDistricts().find(({ key }) => key === ask('sample').district)!;
  const rules = { seed: 'ab'.repeat(16), minAge: 12 };
  for (let done = 0, total = 1; done < total; )
    ({ done, total } = ask('loadSample', roth, nextSampleDeliveries(roth, rules, done)));
}

/**
 * Announces a draw of 60 people for today.
 *
 * @returns id of the draw
 */
export function announce(ask: Ask, seedKind: 'computer' | 'dice'): string {
  const seedDate = ask('drawState').today;
  const wishes: DrawWishes = {
    n: 60,
    factors: {},
    household: true,
    weighing: 'residents',
    seedKind,
    seedDate,
    notes: {},
  };
  const { planHash } = ask('checkDraw', wishes);
  return ask('announceDraw', wishes, hex(), planHash).current!.id;
}

/** Holds an announced draw. */
export function hold(ask: Ask, draw: string, seed: string): void {
  ask('holdDraw', draw, `${ask('drawState').today} ${seed}`, hex());
}

/** 64 digits by chance. */
export function hex(): string {
  return randomBytes(32).toString('hex');
}

/** Makes and posts the invitations; gives who got one. */
export function mail(ask: Ask): readonly BatchLine[] {
  const envelope = { kind: 'invitation', enclosures: ruleOf('invitation').enclosures } as const;
  const { letterDate, kinds } = ask('createTemplates', envelopeOf(envelope), templateLayouts);
  const { replyBy } = kinds.find(({ kind }) => kind === envelope.kind)!;
  const plan = { ...envelope, leftOut: [], letterDate, replyBy, blankPage: false } as const;
  const { mailings } = ask('planMailing', plan);
  const batches = mailings[0]!.batches.map(({ id }) => id);
  for (let at = 0; at < batches.length; )
    if (ask('mergeBatch', batches[at]!, false).status !== 'planned') at++;
  ask('confirmPosting', batches, ask('drawState').today);
  return batches.flatMap((batch) => ask('batchList', batch));
}

/** Enters replies of every kind, of about half of the people written to. */
export function reply(ask: Ask, posted: readonly BatchLine[]): void {
  const answers: readonly ResponseAnswer[] = ['accepted', 'accepted', 'declined', 'accepted', 'undecided'];
  for (const [at, answer] of answers.entries())
    for (const { id, name } of posted.filter((_, index) => index % 9 === at)) {
      const person = ask('findInvitees', name).find(({ aid }) => aid === id);
      if (!person) continue;
      const { aid, entries } = person;
      const reason = answer === 'declined' ? 'no-time' : '';
      ask('recordResponse', { aid, entries, answer, channel: 'phone', reason, note: '' });
    }
}
