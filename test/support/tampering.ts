import { draw } from '../../src/domain/draw/draw';
import { parseDrawList } from '../../src/domain/draw/drawList';
import { planHash } from '../../src/domain/draw/plan';
import { type DrawProtocol, protocols, protocolText } from '../../src/domain/draw/protocol';
import { heldDraw } from './heldDraw';
import { value } from './value';

const { protocol, listText } = heldDraw();

/** The published files, and in which step and by which sentence a verification must answer what was done to them. */
export interface Tampering {
  readonly name: string;
  readonly protocol: string;
  readonly list: string;
  readonly german: readonly [step: string, sentence: RegExp];
  readonly english: readonly [step: string, sentence: RegExp];
}

/** What was published before the seed existed. */
export const announcement = {
  fingerprint: protocol.fingerprint,
  planHash: protocol.planHash,
  seedSource: protocol.seedSource,
  announcedAt: protocol.announcedAt,
};

const laterPlan = { ...protocol.plan, n: 10 };
const [first, second] = protocol.replacements;
const swapped = [
  { ...first!, key: second!.key },
  { ...second!, key: first!.key },
];

/** What issue 3 names: each must be detected, each by the right message. */
export const tamperings: readonly Tampering[] = [
  {
    name: 'a changed line of the list',
    protocol: protocolText(protocol),
    list: listText.replace(/;60-w;/, ';60-m;'),
    german: ['Losliste', /Mindestens eine Zeile wurde geändert/],
    english: ['Draw list', /At least one line was changed/],
  },
  {
    name: 'a different seed',
    protocol: edited({ seed: protocol.seed.replace('1234567', '7654321') }),
    list: listText,
    german: ['Plätze', /Aus dem Startwert „.*7654321“ folgen andere Gezogene/],
    english: ['Seats', /Other people follow from the seed ".*7654321"/],
  },
  {
    name: 'a plan changed in the protocol',
    protocol: edited({ plan: laterPlan }),
    list: listText,
    german: ['Plan', /Der Plan wurde geändert/],
    english: ['Plan', /The plan was changed\./],
  },
  {
    name: 'a later plan, with everything that follows from it',
    protocol: protocolText(drawnFromLaterPlan()),
    list: listText,
    german: ['Ankündigung', /Der Plan wurde nach der Ankündigung geändert/],
    english: ['Announcement', /The plan was changed after the announcement/],
  },
  {
    name: 'an edited protocol',
    protocol: edited({ seats: protocol.seats.map((row) => [...row].reverse()) }),
    list: listText,
    german: ['Plätze', /Plätze je Zelle, Bezirk nord, Gruppe .*: Im Protokoll steht \d, richtig ist \d/],
    english: ['Seats', /Seats per cell, area nord, group .*: the protocol has \d, right is \d/],
  },
  {
    name: 'an edited result',
    protocol: edited({ resultHash: '0'.repeat(64) }),
    list: listText,
    german: ['Gezogene', /Ergebnis [0-9a-f]{64} statt 0{64}/],
    english: ['People drawn', /result [0-9a-f]{64} instead of 0{64}/],
  },
  {
    name: 'a swapped replacement',
    protocol: edited({ replacements: swapped }),
    list: listText,
    german: ['Nachlosungen', /Nachlosung 1 wurde vertauscht oder geändert: die nachgerückte Person/],
    english: ['Replacements', /Replacement 1 was swapped or changed/],
  },
];

function edited(part: Partial<DrawProtocol>): string {
  return protocolText({ ...protocol, ...part });
}

function drawnFromLaterPlan(): DrawProtocol {
  const lines = value(parseDrawList(listText));
  const drawn = value(draw(lines, laterPlan, protocol.seed));
  const list = { lines, pidOf: new Map(lines.map(({ key }) => [key, 'L001-00001'])) };
  const made = protocols(drawn, { ...protocol, list, plan: laterPlan, replacements: [] }).protocol;
  return { ...made, planHash: planHash(laterPlan) };
}
