/** Wording of `verify.html` in one language. */
export interface VerifyPageWords {
  readonly title: string;
  readonly lead: string;
  readonly offline: string;
  readonly drop: string;
  readonly choose: string;
  readonly have: Readonly<Record<'protocol' | 'list' | 'announcement', string>>;
  readonly missing: Readonly<Record<'protocol' | 'list', string>>;
  readonly optional: string;
  readonly unknownFile: (name: string) => string;
  readonly stands: string;
  readonly fails: (step: string) => string;
  readonly summary: (assembly: string, n: number, people: number) => string;
  readonly hash: string;
  readonly yours: string;
  readonly yoursHint: string;
  readonly key: string;
  readonly notFound: string;
  readonly place: (facts: {
    readonly rank: number;
    readonly inCell: number;
    readonly seats: number;
    readonly area: string;
    readonly group: string;
  }) => string;
  readonly drawn: string;
  readonly movedUp: (sequence: number) => string;
  readonly notDrawn: string;
  readonly excluded: string;
}

/** German words of `verify.html`. */
export const verifyPageWords: VerifyPageWords = {
  title: 'Losung nachrechnen',
  lead: 'Diese Seite rechnet eine Losung aus den veröffentlichten Dateien nach. Sie brauchen dafür nichts zu verstehen und niemandem zu glauben.',
  offline: 'Alles geschieht auf Ihrem Gerät. Die Seite funktioniert ohne Internet und sendet nichts.',
  drop: 'Ziehen Sie Losprotokoll (protocol.json) und Losliste (draw-list.txt) hierher.',
  choose: 'Dateien auswählen',
  have: {
    protocol: 'Das Losprotokoll ist da.',
    list: 'Die Losliste ist da.',
    announcement: 'Die Ankündigung ist da.',
  },
  missing: { protocol: 'Es fehlt noch das Losprotokoll.', list: 'Es fehlt noch die Losliste.' },
  optional: 'Wenn Sie auch die Ankündigung (announcement.json) hierher ziehen, wird sie mit verglichen.',
  unknownFile: (name) => `„${name}“ ist weder Losprotokoll noch Losliste noch Ankündigung.`,
  stands: 'Die Losung stimmt. Alles folgt aus Liste, Plan und Startwert.',
  fails: (step) => `Die Losung stimmt nicht. Der erste Unterschied: ${step}.`,
  summary: (assembly, n, people) => `${assembly}: ${n} von ${people} Personen wurden gelost.`,
  hash: 'Prüfwert dieses Protokolls',
  yours: 'Wo stehe ich?',
  yoursHint: 'Geben Sie Ihren Schlüssel oder Ihr Los aus dem Brief ein; die ersten acht Zeichen genügen.',
  key: 'Schlüssel oder Los',
  notFound: 'Damit beginnt kein Schlüssel und kein Los dieser Liste.',
  place: ({ rank, inCell, seats, area, group }) =>
    `Ihr Los steht an Stelle ${rank} von ${inCell} in der Zelle ${area}, ${group}. Dort gab es ${seats} ${seats === 1 ? 'Platz' : 'Plätze'}.`,
  drawn: 'Sie wurden gezogen.',
  movedUp: (sequence) => `Sie sind nachgerückt (Nachlosung ${sequence}).`,
  notDrawn: 'Sie wurden nicht gezogen.',
  excluded: 'Sie sind nach der Ankündigung ausgeschieden.',
};
