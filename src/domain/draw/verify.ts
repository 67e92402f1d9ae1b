import { type Issue, issue } from '../issue';
import type { PoolPerson } from '../register/poolPerson';
import { sha256Hex } from '../sha256';
import type { Table } from './caps';
import { type Draw, draw } from './draw';
import { type DrawLine, type DrawList, fingerprint, makeDrawList, parseDrawList } from './drawList';
import { resultHash } from './lots';
import { isNotAfter } from './moment';
import { protocolFields } from './parseProtocol';
import { checkPlan, planHash } from './plan';
import { confidentialText, type DrawProtocol } from './protocol';
import { succession } from './replacement';
import { finding, nested, unchecked, type VerifyFinding, type VerifyIssueCode } from './verifyFinding';
import { seedIssues } from './verifySeed';

/** An announcement as published: what was fixed before the seed existed. */
export interface Announcement {
  readonly fingerprint: string;
  readonly planHash: string;
  readonly seedSource: string;
  readonly announcedAt: string;
}

/** What is laid on the table beside the protocol. */
export interface Evidence {
  readonly protocol: DrawProtocol;
  /** Text of the draw list. */
  readonly listText: string;
  readonly announcement?: Announcement;
  /** Pool and salt, for the notary at the manager's desk. */
  readonly pool?: readonly PoolPerson[];
  readonly salt?: string;
}

/**
 * Recomputes everything a protocol claims, from draw list, plan and seed alone.
 *
 * @returns one finding per step, in order; the draw stands if none `differs`
 */
export function verify(evidence: Evidence): readonly VerifyFinding[] {
  const { protocol } = evidence;
  const plan = finding('plan', planFindings(protocol));
  const list = parseDrawList(evidence.listText);
  const planReadable = checkPlan(protocol.plan).ok;
  const people =
    planReadable && list.ok
      ? peopleList(evidence, list.value)
      : { finding: unchecked('people'), list: undefined };
  const before = [
    announcementFinding(evidence),
    plan,
    finding('fingerprint', listIssues(evidence, list)),
    people.finding,
    finding('seed', seedIssues(protocol)),
  ];
  if (!planReadable || !list.ok)
    return [
      ...before,
      ...(['pool', 'caps', 'seats', 'lots', 'replacements', 'confidential'] as const).map(unchecked),
    ];
  const again = draw(list.value, protocol.plan, protocol.seed);
  if (!again.ok)
    return [
      ...before,
      finding('pool', nested('verify-cannot-draw', again.issues)),
      ...(['caps', 'seats', 'lots', 'replacements', 'confidential'] as const).map(unchecked),
    ];
  return [
    ...before,
    ...drawFindings(protocol, again.value),
    confidentialFinding(protocol, again.value, people),
  ];
}

/** Without the announcement beside it the protocol only claims that list and plan are the announced ones. */
function announcementFinding(evidence: Evidence): VerifyFinding {
  const found = announcementIssues(evidence);
  return found.length === 0 && !evidence.announcement
    ? unchecked('announcement')
    : finding('announcement', found);
}

function announcementIssues({ protocol, announcement }: Evidence): readonly Issue<VerifyIssueCode>[] {
  const found: Issue<VerifyIssueCode>[] = [];
  const unknown = Object.keys(protocol).filter((field) => !protocolFields.has(field));
  if (unknown.length > 0) found.push(issue('verify-unknown-fields', { fields: unknown.join(', ') }));
  if (protocol.annulled) found.push(issue('verify-annulled', { reason: protocol.annulled.reason }));
  if (protocol.announcedAt === '') found.push(issue('verify-not-announced'));
  else if (!isNotAfter(protocol.announcedAt, protocol.drawnAt))
    found.push(
      issue('verify-drawn-before-announced', { announced: protocol.announcedAt, drawn: protocol.drawnAt }),
    );
  if (!announcement) return found;
  const compare = (code: VerifyIssueCode, announced: string, stated: string) => {
    if (announced !== stated) found.push(issue(code, { announced, stated }));
  };
  compare('verify-announced-fingerprint', announcement.fingerprint, protocol.fingerprint);
  compare('verify-announced-plan', announcement.planHash, protocol.planHash);
  compare('verify-announced-source', announcement.seedSource, protocol.seedSource);
  compare('verify-announced-time', announcement.announcedAt, protocol.announcedAt);
  return found;
}

function planFindings({ plan, planHash: stated }: DrawProtocol): readonly Issue<VerifyIssueCode>[] {
  const checked = checkPlan(plan);
  if (!checked.ok) return nested('verify-plan-invalid', checked.issues);
  const found = planHash(plan);
  return found === stated ? [] : [issue('verify-plan-hash', { stated, found })];
}

function listIssues(
  { protocol, listText }: Evidence,
  list: ReturnType<typeof parseDrawList>,
): readonly Issue<VerifyIssueCode>[] {
  const found = fingerprint(listText);
  return [
    ...(found === protocol.fingerprint
      ? []
      : [issue('verify-fingerprint', { stated: protocol.fingerprint, found })]),
    ...(list.ok ? [] : nested('verify-list-malformed', list.issues)),
  ];
}

interface People {
  readonly finding: VerifyFinding;
  readonly list: DrawList | undefined;
}

/**
 * At the manager's desk: is the list the pool?
 *
 * As many as the plan states were left out before the list was made, and may still stand in the pool.
 */
function peopleList({ pool, salt, protocol }: Evidence, lines: readonly DrawLine[]): People {
  if (!pool || salt === undefined) return { finding: unchecked('people'), list: undefined };
  const made = makeDrawList(pool, protocol.plan, salt);
  if (!made.ok)
    return { finding: finding('people', nested('verify-people-refused', made.issues)), list: undefined };
  const text = (line: DrawLine) => `${line.key};${line.area};${line.group};${line.household}`;
  const published = new Set(lines.map(text));
  const own = new Set(made.value.lines.map(text));
  const onlyPool = [...own].filter((line) => !published.has(line)).length;
  const onlyList = [...published].filter((line) => !own.has(line)).length;
  const { earlier, objected, staff } = protocol.plan.excluded;
  const stated = earlier + objected + staff;
  const same = onlyPool <= stated && onlyList === 0;
  return {
    finding: finding('people', [
      ...(same ? [] : [issue<VerifyIssueCode>('verify-people-differ', { onlyPool, onlyList })]),
      ...(same && onlyPool > 0
        ? [issue<VerifyIssueCode>('verify-people-left-out', { onlyPool, earlier, objected, staff })]
        : []),
    ]),
    list: { ...made.value, lines: made.value.lines.filter((line) => published.has(text(line))) },
  };
}

function drawFindings(protocol: DrawProtocol, again: Draw): readonly VerifyFinding[] {
  const { plan } = protocol;
  const number = (name: string, stated: number, found: number) =>
    stated === found ? [] : [issue<VerifyIssueCode>('verify-number', { name, stated, found })];
  const cells = (name: string, stated: Table<number | boolean>, found: Table<number | boolean>) =>
    cellIssues(plan, name, stated, found);
  const hash = resultHash(again.lots);
  return [
    finding('pool', cells('pool', protocol.pool, again.pool)),
    finding('caps', [
      ...number('m', protocol.m, again.caps.m),
      ...number('T', protocol.T, again.caps.T),
      ...cells('capped', protocol.capped, again.caps.capped),
    ]),
    finding('seats', cells('seats', protocol.seats, again.seats)),
    finding(
      'lots',
      hash === protocol.resultHash
        ? []
        : [issue('verify-result', { stated: protocol.resultHash, found: hash, seed: protocol.seed })],
    ),
    finding('replacements', replacementIssues(protocol, again)),
  ];
}

function cellIssues(
  { areas, groups }: DrawProtocol['plan'],
  name: string,
  stated: Table<number | boolean>,
  found: Table<number | boolean>,
): readonly Issue<VerifyIssueCode>[] {
  if (stated.length !== areas.length || stated.some((row) => row.length !== groups.length))
    return [issue('verify-shape', { name })];
  return areas.flatMap((area, a) =>
    groups.flatMap((group, g) =>
      stated[a]![g] === found[a]![g]
        ? []
        : [
            issue<VerifyIssueCode>('verify-cell', {
              name,
              area: area.id,
              group: group.id,
              stated: Number(stated[a]![g]),
              found: Number(found[a]![g]),
            }),
          ],
    ),
  );
}

/** Replays the log; stops at the first entry that does not follow, because all later ones depend on it. */
function replacementIssues(protocol: DrawProtocol, again: Draw): readonly Issue<VerifyIssueCode>[] {
  const book = succession(again.lots, protocol.plan, again.seats);
  for (const [at, entry] of protocol.replacements.entries()) {
    const sequence = at + 1;
    for (const change of entry.changes) {
      const problem = book.note(change);
      if (problem)
        return [
          issue('verify-replacement-change', { sequence, key: change.key, reason: change.reason, problem }),
        ];
    }
    const next = book.next();
    if (!next) return [issue('verify-replacement-nobody', { sequence, stated: entry.key })];
    const fields = ['key', 'area', 'group', 'leaves', 'fallback'] as const;
    const field = fields.find((name) => next[name] !== entry[name]);
    if (field)
      return [
        issue('verify-replacement-differs', { sequence, field, stated: entry[field], found: next[field] }),
      ];
    if (entry.sequence !== sequence)
      return [
        issue('verify-replacement-differs', {
          sequence,
          field: 'sequence',
          stated: entry.sequence,
          found: sequence,
        }),
      ];
    book.fill(next);
  }
  const missing = book.next();
  if (missing && missing.leaves === '')
    return [
      issue('verify-replacement-missing', {
        sequence: protocol.replacements.length + 1,
        found: missing.key,
        area: missing.area,
        group: missing.group,
      }),
    ];
  return [];
}

function confidentialFinding(
  protocol: DrawProtocol,
  again: Draw,
  { list, finding: people }: People,
): VerifyFinding {
  if (!list || people.state === 'differs') return unchecked('confidential');
  const found = sha256Hex(confidentialText(again, list, protocol.plan, protocol.seed));
  return finding(
    'confidential',
    found === protocol.confidentialHash
      ? []
      : [issue('verify-confidential', { stated: protocol.confidentialHash, found })],
  );
}
