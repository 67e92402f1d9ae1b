import { type Issue, issue } from '../issue';
import type { DrawProtocol } from './protocol';
import { announcedSource, canonicalSeed, type Seed, seedFromSource } from './seed';
import type { VerifyIssueCode } from './verifyFinding';

/** Checks that the seed is the one announced, in its only spelling, from an event between announcement and draw. */
export function seedIssues(protocol: DrawProtocol): readonly Issue<VerifyIssueCode>[] {
  const { seed, seedSource, plan } = protocol;
  if (seedSource !== plan.seedSource)
    return [issue('verify-seed-source', { stated: seedSource, planned: plan.seedSource })];
  const canonical = canonicalSeed(seed);
  // In place of an announced form any text would do, and who may choose among texts may choose among draws.
  if (!canonical.ok)
    return [
      announcedSource(seedSource)
        ? issue('verify-seed-other-source', { stated: seed, planned: seedSource })
        : issue('verify-seed-other-form', { planned: seedSource }),
    ];
  // Another spelling is another draw: who may choose among spellings may choose among draws.
  if (canonical.value.text !== seed)
    return [issue('verify-seed-spelling', { stated: seed, found: canonical.value.text })];
  if (!seedFromSource(canonical.value, seedSource).ok)
    return [issue('verify-seed-other-source', { stated: seed, planned: seedSource })];
  return [
    ...(seedSource.trim() === '' ? [issue<VerifyIssueCode>('verify-seed-no-source')] : []),
    ...seedDayIssues(protocol, canonical.value),
  ];
}

/** Whether the event lay between announcement and draw, as far as days tell; dice are thrown after announcing. */
function seedDayIssues(
  { announcedAt, drawnAt }: DrawProtocol,
  { date, kind }: Seed,
): readonly Issue<VerifyIssueCode>[] {
  const [announced, drawn] = [announcedAt.slice(0, 10), drawnAt.slice(0, 10)];
  if (announced > date) return [issue('verify-seed-known', { date, announced })];
  if (announced === date && (kind === 'lotto' || kind === 'beacon'))
    return [issue('verify-seed-same-day', { date, announcedAt })];
  return drawn < date ? [issue('verify-seed-too-early', { date, drawn })] : [];
}
