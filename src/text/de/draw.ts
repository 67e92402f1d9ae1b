import type { DrawWords } from '../drawWords';
import { drawIssues } from './drawIssues';
import { fallbackLabels, seedKindLabels } from './drawRecords';
import { verifyIssues } from './verifyIssues';

/** German words of the draw. */
export const drawWords: DrawWords = {
  issues: { ...drawIssues, ...verifyIssues },
  steps: {
    announcement: 'Ankündigung',
    plan: 'Plan',
    fingerprint: 'Losliste',
    people: 'Pool',
    seed: 'Startwert',
    pool: 'Personen je Zelle',
    caps: 'Chance',
    seats: 'Plätze',
    lots: 'Gezogene',
    replacements: 'Nachlosungen',
    confidential: 'Vertrauliches Protokoll',
  },
  meanings: {
    announcement: {
      agrees: 'Liste und Plan sind die angekündigten.',
      differs: 'Was angekündigt wurde und was im Protokoll steht, passt nicht zusammen.',
      note: 'Bitte beachten Sie den Hinweis zur Ankündigung.',
      unchecked:
        'Es liegt keine Ankündigung dabei: Vergleichen Sie Fingerabdruck und Prüfwert des Plans mit denen, die vor der Losung veröffentlicht wurden.',
    },
    plan: {
      agrees: 'Der Plan ist unverändert: Er trägt genau die angegebene Prüfsumme.',
      differs: 'Der Plan wurde geändert oder widerspricht sich.',
      note: 'Bitte beachten Sie den Hinweis zum Plan.',
      unchecked: 'Der Plan wurde nicht geprüft.',
    },
    fingerprint: {
      agrees: 'Die Losliste ist unverändert: Sie trägt genau den angegebenen Fingerabdruck.',
      differs: 'Die Losliste ist nicht die, aus der gelost wurde.',
      note: 'Bitte beachten Sie den Hinweis zur Losliste.',
      unchecked: 'Die Losliste wurde nicht geprüft.',
    },
    people: {
      agrees: 'Die Losliste enthält genau die Personen des Pools.',
      differs: 'Die Losliste enthält nicht genau die Personen des Pools.',
      note: 'Bitte beachten Sie den Hinweis zum Pool.',
      unchecked: 'Ob die Liste der Pool ist, lässt sich nur mit Pool und Salz prüfen.',
    },
    seed: {
      agrees:
        'Der Startwert hat die Form der angekündigten Quelle. Ob es der richtige ist, weiß nur die Quelle selbst.',
      differs: 'Der Startwert stammt nicht aus der angekündigten Quelle.',
      note: 'Bitte vergleichen Sie den Startwert selbst mit seiner Quelle.',
      unchecked: 'Der Startwert wurde nicht geprüft.',
    },
    pool: {
      agrees: 'Die Liste enthält in jeder Zelle so viele Personen wie angegeben.',
      differs: 'Die angegebenen Personenzahlen stimmen nicht mit der Liste überein.',
      note: 'Bitte beachten Sie den Hinweis zu den Personenzahlen.',
      unchecked: 'Die Personenzahlen wurden nicht geprüft.',
    },
    caps: {
      agrees: 'Alle hatten die gleiche Chance, wie der Plan sie festlegt.',
      differs: 'Die angegebene Chance stimmt nicht.',
      note: 'Bitte beachten Sie den Hinweis zur Chance.',
      unchecked: 'Die Chance wurde nicht nachgerechnet.',
    },
    seats: {
      agrees: 'Die Plätze jeder Zelle folgen aus Plan, Liste und Startwert.',
      differs: 'Die Plätze folgen nicht aus Plan, Liste und Startwert.',
      note: 'Bitte beachten Sie den Hinweis zu den Plätzen.',
      unchecked: 'Die Plätze wurden nicht nachgerechnet.',
    },
    lots: {
      agrees: 'Gezogen wurde genau, wer die niedrigsten Lose hat.',
      differs: 'Gezogen wurden andere, als der Startwert ergibt.',
      note: 'Bitte beachten Sie den Hinweis zu den Gezogenen.',
      unchecked: 'Die Lose wurden nicht nachgerechnet.',
    },
    replacements: {
      agrees: 'Jede Nachlosung folgt aus denselben Losen.',
      differs: 'Eine Nachlosung folgt nicht aus den Losen.',
      note: 'Bitte beachten Sie den Hinweis zu den Nachlosungen.',
      unchecked: 'Die Nachlosungen wurden nicht nachgerechnet.',
    },
    confidential: {
      agrees: 'Das vertrauliche Protokoll gehört zu diesem.',
      differs: 'Das vertrauliche Protokoll gehört nicht zu diesem.',
      note: 'Bitte beachten Sie den Hinweis zum vertraulichen Protokoll.',
      unchecked: 'Das vertrauliche Protokoll lässt sich nur mit Pool und Salz prüfen.',
    },
  },
  states: { agrees: 'stimmt', differs: 'stimmt nicht', note: 'Hinweis', unchecked: 'nicht geprüft' },
  fallbacks: fallbackLabels,
  reasons: {
    declined: 'abgesagt',
    unreachable: 'nicht erreicht',
    undeliverable: 'unzustellbar',
    objected: 'Widerspruch',
    excluded: 'ausgeschlossen',
    withdrawn: 'abgesagt (spät)',
    returned: 'doch zugesagt',
  },
  seedKinds: seedKindLabels,
};
