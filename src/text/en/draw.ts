import type { Issue } from '../../domain/issue';
import type { AnyDrawIssueCode, DrawWords } from '../drawWords';

type Facts = Issue['facts'];

const because = ({ because: code, ...facts }: Facts): string =>
  issues[code as AnyDrawIssueCode]?.(facts) ?? String(code);

const issues: DrawWords['issues'] = {
  'plan-not-json': () => 'the plan is not JSON; take the published plan.json',
  'plan-field': ({ field, unknown }) =>
    unknown
      ? `the plan has the unknown field "${unknown}"; remove it`
      : `the plan lacks "${field}", or its value is not allowed`,
  'plan-id-twice': ({ field, value }) => `the plan has the id "${value}" twice in ${field}`,
  'plan-ags-twice': ({ value }) => `the plan has municipality ${value} in two areas`,
  'plan-not-ascending': ({ field, value }) => `the plan's ${field} is not in ascending order (at "${value}")`,
  'plan-shape': ({ field, has, needs }) => `the plan's ${field} has ${has} entries, it needs ${needs}`,
  'plan-weights-too-large': () =>
    "the plan's weights are too large: their sum times n must stay below 2^53; divide them all by one number",
  'plan-group-ages': ({ group }) => `group "${group}" ends before it begins`,
  'plan-ages-uncovered': ({ age }) => `no group of the plan takes everybody of age ${age}`,
  'plan-ages-overlap': ({ age }) => `several groups of the plan take age ${age}`,
  'plan-population-missing': ({ ags, name }) =>
    `no population is known for ${name} (${ags}) in this constituency; give it with --population ${ags}=MEN/WOMEN=SOURCE`,
  'plan-factor-unknown': ({ group, known }) => `there is no group "${group}"; there are ${known}`,
  'plan-weights-divided': ({ by }) =>
    `the weights were divided by ${by} and rounded, so that all arithmetic stays exact`,
  'plan-cell-small': ({ area, group, people }) =>
    `"${area}", group ${group} is small (${people} people in the pool); whoever has the draw list can count it`,
  'salt-malformed': () => 'the salt must be 64 digits 0-9 and a-f',
  'list-same-person': ({ pid1, pid2 }) =>
    `${pid1} and ${pid2} are the same person in every detail; remove one of the two rows from the pool`,
  'list-municipality-not-in-plan': ({ ags, count }) =>
    `${count} people live in municipality ${ags}, which is in no area of the plan`,
  'list-final-newline': () => 'the draw list ends with a line break; the original has none',
  'list-carriage-return': () =>
    'the draw list has Windows line ends; fetch the original again without saving it in an editor',
  'list-line-malformed': ({ line }) => `line ${line} of the draw list is not key;area;group;household`,
  'list-not-ascending': ({ line }) => `line ${line} of the draw list is out of order`,
  'list-key-twice': ({ line }) => `line ${line} of the draw list repeats the one before`,
  'list-cell-not-in-plan': ({ line }) =>
    `line ${line} of the draw list names an area or a group that is not in the plan`,
  'pool-smaller-than-n': ({ n, people }) =>
    `pool smaller than n: ${n} people are to be drawn, the cells with a weight hold ${people}; draw fewer or complete the pool`,
  'seed-empty': () => 'the seed is missing',
  'seed-not-ascii': () => 'the seed may hold printable ASCII only',
  'seed-form': () =>
    'the seed has none of the agreed forms, such as "2026-12-05 lotto 03-11-17-24-38-45 superzahl 7 spiel77 1234567"',
  'seed-other-source': ({ announced, typed }) =>
    `the announced source was "${announced}", the seed is from "${typed}"; the source must not change`,
  'seed-lotto-numbers': () => 'lotto numbers are six different numbers from 1 to 49',
  'seed-dice-few': ({ dice, needs }) => `${dice} dice are not enough, it takes at least ${needs}`,
  'seed-beacon-short': ({ digits, needs }) =>
    `${digits} hex digits are not enough, it takes at least ${needs}`,
  'seed-date': ({ date }) => `there is no day ${date}`,
  'change-unknown': ({ key }) => `${key} is not in the draw list`,
  'change-without-seat': ({ key, reason }) => `${key} holds no seat that "${reason}" could free`,
  'change-not-gone': ({ key }) => `${key} cannot return: the seat is not free`,
  'protocol-not-json': () => 'the protocol is not JSON; take the published protocol.json',
  'protocol-field': ({ field, unknown }) =>
    unknown
      ? `the protocol has the unknown field "${unknown}"`
      : `the protocol lacks "${field}", or its value is not allowed`,
  'verify-not-announced': () =>
    'There was no announcement: nobody can check that list and plan were fixed before the seed.',
  'verify-announced-fingerprint': ({ announced, stated }) =>
    `Another draw list was announced: fingerprint ${announced}, the protocol has ${stated}.`,
  'verify-announced-plan': ({ announced, stated }) =>
    `Another plan was announced: hash ${announced}, the protocol has ${stated}. The plan was changed after the announcement.`,
  'verify-announced-source': ({ announced, stated }) =>
    `The announced source of the seed was "${announced}", the protocol has "${stated}".`,
  'verify-announced-time': ({ announced, stated }) =>
    `The announcement is of ${announced}, the protocol has ${stated}.`,
  'verify-drawn-before-announced': ({ announced, drawn }) =>
    `The draw (${drawn}) was held before the announcement (${announced}), or one of the times cannot be read.`,
  'verify-annulled': ({ reason }) => `This draw was annulled: ${reason}`,
  'verify-unknown-fields': ({ fields }) => `The protocol has further fields that prove nothing: ${fields}.`,
  'verify-list-malformed': (facts) => `The draw list is damaged: ${because(facts)}.`,
  'verify-plan-hash': ({ stated, found }) =>
    `The plan in the protocol is not the one with the hash stated there: ${found} instead of ${stated}. The plan was changed.`,
  'verify-plan-invalid': (facts) => `The plan contradicts itself: ${because(facts)}.`,
  'verify-fingerprint': ({ stated, found }) =>
    `The draw list is not the protocol's: fingerprint ${found} instead of ${stated}. At least one line was changed.`,
  'verify-people-refused': (facts) => `The pool cannot be made into a list: ${because(facts)}.`,
  'verify-people-differ': ({ onlyPool, onlyList }) =>
    `List and pool differ: ${onlyPool} lines only from the pool, ${onlyList} only in the list.`,
  'verify-people-left-out': ({ onlyPool, earlier, objected, staff }) =>
    `${onlyPool} people of the pool are not in the list. The plan tells of ${earlier} drawn before, ${objected} who objected or are excluded and ${staff} of the staff; have the reason of each shown.`,
  'verify-seed-source': ({ stated, planned }) =>
    `The plan names "${planned}" as the source of the seed, the protocol "${stated}".`,
  'verify-seed-other-source': ({ stated, planned }) =>
    `The seed "${stated}" is not from the announced source "${planned}".`,
  'verify-seed-other-form': ({ planned }) =>
    `The seed has none of the agreed forms. Check for yourself that it comes from the announced source "${planned}".`,
  'verify-seed-spelling': ({ stated, found }) =>
    `The seed "${stated}" is not written in the agreed form, which is "${found}". Who may choose the spelling may choose the draw.`,
  'verify-seed-no-source': () =>
    'The plan names no source of the seed: nobody can check that it was not chosen freely.',
  'verify-seed-known': ({ date, announced }) =>
    `The seed is of ${date}, the announcement only of ${announced}: it was known already.`,
  'verify-seed-same-day': ({ date, announcedAt }) =>
    `Seed and announcement are of the same day, ${date}. Check that the announcement (${announcedAt}) came first.`,
  'verify-seed-too-early': ({ date, drawn }) =>
    `The seed is of ${date}, the draw was held on ${drawn} already: it did not exist yet.`,
  'verify-cannot-draw': (facts) => `The draw cannot be repeated: ${because(facts)}.`,
  'verify-cell': ({ name, area, group, stated, found }) =>
    `${tables[String(name)]}, area ${area}, group ${group}: the protocol has ${stated}, right is ${found}.`,
  'verify-number': ({ name, stated, found }) => `The protocol has ${name} = ${stated}, right is ${found}.`,
  'verify-shape': ({ name }) => `${tables[String(name)]}: the table has other rows or columns than the plan.`,
  'verify-result': ({ stated, found, seed }) =>
    `Other people follow from the seed "${seed}": result ${found} instead of ${stated}. The seed or the result was changed.`,
  'verify-replacement-change': ({ sequence, key, reason }) =>
    `Replacement ${sequence}: "${reason}" cannot be true of ${key}.`,
  'verify-replacement-nobody': ({ sequence }) =>
    `Replacement ${sequence}: no seat was free, or nobody was left.`,
  'verify-replacement-differs': ({ sequence, field, stated, found }) =>
    `Replacement ${sequence} was swapped or changed: ${replacementFields[String(field)]} is "${stated}", right is "${found}".`,
  'verify-replacement-missing': ({ sequence, found, area, group }) =>
    `Replacement ${sequence} is missing: ${found} is next for the free seat in ${area}, ${group}.`,
  'verify-confidential': ({ stated, found }) =>
    `The confidential protocol has the hash ${found} instead of ${stated}.`,
};

const tables: Readonly<Record<string, string>> = {
  pool: 'People per cell',
  capped: 'Caps',
  seats: 'Seats per cell',
};

const replacementFields: Readonly<Record<string, string>> = {
  key: 'the person moved up',
  area: 'the area of the seat',
  group: 'the group of the seat',
  leaves: 'the person who left',
  fallback: 'the fallback',
  sequence: 'the number',
};

/** English words of the draw, for the command line and the page for observers. */
export const drawWords: DrawWords = {
  issues,
  steps: {
    announcement: 'Announcement',
    plan: 'Plan',
    fingerprint: 'Draw list',
    people: 'Pool',
    seed: 'Seed',
    pool: 'People per cell',
    caps: 'Chance',
    seats: 'Seats',
    lots: 'People drawn',
    replacements: 'Replacements',
    confidential: 'Confidential protocol',
  },
  meanings: {
    announcement: {
      agrees: 'List and plan are the announced ones.',
      differs: 'What was announced and what the protocol says do not go together.',
      note: 'Mind the remark about the announcement.',
      unchecked:
        'No announcement lies beside it: compare fingerprint and plan hash with those published before the draw.',
    },
    plan: {
      agrees: 'The plan is unchanged: it has exactly the stated hash.',
      differs: 'The plan was changed or contradicts itself.',
      note: 'Mind the remark about the plan.',
      unchecked: 'The plan was not checked.',
    },
    fingerprint: {
      agrees: 'The draw list is unchanged: it has exactly the stated fingerprint.',
      differs: 'The draw list is not the one the draw was made from.',
      note: 'Mind the remark about the draw list.',
      unchecked: 'The draw list was not checked.',
    },
    people: {
      agrees: 'The draw list holds exactly the people of the pool.',
      differs: 'The draw list does not hold exactly the people of the pool.',
      note: 'Mind the remark about the pool.',
      unchecked: 'Whether the list is the pool can only be checked with pool and salt.',
    },
    seed: {
      agrees:
        'The seed has the form of the announced source. Only the source itself can tell whether it is the right one.',
      differs: 'The seed is not from the announced source.',
      note: 'Compare the seed with its source yourself.',
      unchecked: 'The seed was not checked.',
    },
    pool: {
      agrees: 'The list holds as many people in each cell as stated.',
      differs: 'The stated numbers of people are not those of the list.',
      note: 'Mind the remark about the numbers of people.',
      unchecked: 'The numbers of people were not checked.',
    },
    caps: {
      agrees: 'Everybody had the same chance, as the plan lays it down.',
      differs: 'The stated chance is wrong.',
      note: 'Mind the remark about the chance.',
      unchecked: 'The chance was not recomputed.',
    },
    seats: {
      agrees: 'The seats of every cell follow from plan, list and seed.',
      differs: 'The seats do not follow from plan, list and seed.',
      note: 'Mind the remark about the seats.',
      unchecked: 'The seats were not recomputed.',
    },
    lots: {
      agrees: 'Exactly those with the lowest lots were drawn.',
      differs: 'Other people were drawn than the seed gives.',
      note: 'Mind the remark about the people drawn.',
      unchecked: 'The lots were not recomputed.',
    },
    replacements: {
      agrees: 'Every replacement follows from the same lots.',
      differs: 'A replacement does not follow from the lots.',
      note: 'Mind the remark about the replacements.',
      unchecked: 'The replacements were not recomputed.',
    },
    confidential: {
      agrees: 'The confidential protocol belongs to this one.',
      differs: 'The confidential protocol does not belong to this one.',
      note: 'Mind the remark about the confidential protocol.',
      unchecked: 'The confidential protocol can only be checked with pool and salt.',
    },
  },
  states: { agrees: 'agrees', differs: 'differs', note: 'note', unchecked: 'not checked' },
  fallbacks: {
    cell: 'next rank of the same cell',
    areas: 'same group, all areas',
    sex: 'same ages, other sex, all areas',
    age: 'nearest age group, all areas',
    anyone: 'lowest lot of all',
  },
  reasons: {
    declined: 'declined',
    unreachable: 'unreachable',
    undeliverable: 'undeliverable',
    objected: 'objected',
    excluded: 'excluded',
    withdrawn: 'withdrawn',
    returned: 'returned',
  },
  seedKinds: {
    lotto: 'lotto numbers (6 of 49, Superzahl, Spiel 77)',
    dice: 'dice (at least 16)',
    beacon: 'public randomness beacon',
    computer: 'random numbers of this computer',
  },
};
