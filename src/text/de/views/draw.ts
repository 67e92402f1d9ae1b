import { shortDate } from '../dates';
import { counted, grouped } from '../numbers';
import { buttons } from './buttons';

/** Two digits behind the comma. */
function decimal(value: number): string {
  return value.toFixed(2).replace('.', ',');
}

/** Wording of the view Losung. */
export const drawText = {
  title: 'Losung',
  lead: 'Vom Pool zu den Ausgelosten, so dass jede und jeder es nachrechnen kann.',
  leadFor: (title: string, date: string) =>
    `${title} am ${shortDate(date)}: vom Pool zu den Ausgelosten, so dass jede und jeder es nachrechnen kann.`,
  noPool: 'Der Pool ist leer. Zuerst brauchen Sie Registerdaten.',
  toRegister: 'Zum Register',
  stages: { plan: 'Plan', announce: 'Ankündigung', seed: 'Startwert', result: 'Ergebnis' },
  // Plan
  n: 'Wie viele Personen losen?',
  nHint: (seats: number, n: number) =>
    `Für ${counted(seats, 'Platz', 'Plätze')} werden meist etwa ${grouped(n)} Personen eingeladen.`,
  ownHint: (seats: number, n: number) =>
    `Nach Ihren bisherigen Zusagen braucht es für ${counted(seats, 'Platz', 'Plätze')} etwa ${grouped(n)} Personen.`,
  calculator: 'Anzahl berechnen',
  calculatorLead: 'Wer eingeladen wird, sagt nicht immer zu, und nicht jede Zusage kommt.',
  usualRates: 'Erfahrungswerte. Nach Ihrer ersten Veranstaltung stehen hier Ihre eigenen.',
  ownRates: 'Die Werte sind die Ihrer bisherigen Veranstaltungen.',
  rateNotNoted: {
    yesLetter: '',
    yesDoor: 'Erfahrungswert: Bei Ihnen ist noch kein Besuch eingetragen.',
    showUp: 'Erfahrungswert: Bei Ihnen ist nicht eingetragen, wer kam.',
  },
  yesLetter: 'Zusagen nach dem Brief (%)',
  yesDoor: 'Zusagen nach dem Besuch (%)',
  showUp: 'Kommen nach Zusage (%)',
  takeNumber: (n: number) => `${grouped(n)} Personen losen`,
  factors: 'Gewicht der Altersgruppen',
  factorsHint: '100 % heißt: wie in der Bevölkerung. 200 % heißt: doppelt so viele Plätze.',
  factor: (label: string) => `${label} (%)`,
  youth: (label: string) => `Jugend doppelt gewichten (${label})`,
  household: 'Höchstens eine Person je Anschrift und Familienname',
  more: 'Weitere Einstellungen',
  weighing: 'Plätze verteilen nach',
  weighings: {
    residents: 'Einwohnern jeder Zelle',
    pool: 'Einwohnern des Bezirks und Personen im Pool',
  },
  excluded: ({ earlier, objected, staff }: { earlier: number; objected: number; staff: number }) =>
    [
      `Nicht auf der Losliste: ${counted(earlier, 'Person', 'Personen')}, schon für eine andere Veranstaltung gelost`,
      `${grouped(objected)} mit Widerspruch oder Ausschluss`,
      `${grouped(staff)} aus dem Team oder dessen Familien`,
    ].join(' · '),
  source: 'Woher kommt der Startwert?',
  sourceDate: 'Tag der Ziehung',
  sourceHint: 'Ein Ereignis, das erst noch kommt und das niemand beeinflussen kann.',
  diceHint: 'Zum Beispiel vor Publikum mit einem Würfel, 16 Würfe oder mehr.',
  computerWarning:
    'Einen Startwert aus dem Computer kann niemand überprüfen. Nehmen Sie ihn nur, wenn es gar nicht anders geht.',
  check: buttons.checkDraw,
  checkAgain: 'Neu prüfen',
  preview: 'Das ist zu erwarten',
  previewStats: {
    people: 'Personen auf der Losliste',
    n: 'zu losen',
    chance: 'Chance im Mittel',
    areas: 'Bezirke',
  },
  oneIn: (people: number, n: number) => (n === 0 ? '–' : `1 zu ${grouped(Math.round(people / n))}`),
  byArea: 'Erwartete Plätze je Bezirk',
  byGroup: 'Erwartete Plätze je Gruppe',
  byCell: 'Erwartete Plätze je Zelle',
  cellSeats: (expected: number, capped: boolean) => `${decimal(expected)}${capped ? '*' : ''}`,
  cappedMark: '* Hier werden alle gezogen, die im Pool sind.',
  area: 'Bezirk',
  group: 'Gruppe',
  expected: 'Plätze',
  people: 'im Pool',
  chance: 'Chance',
  lambda: (m: number, T: number) =>
    `Zum Nachrechnen: λ = ${grouped(m)} ÷ ${grouped(T)} Plätze je Gewicht, in allen Zellen gleich außer den voll gezogenen.`,
  sum: 'Summe',
  seats: decimal,
  capped: (n: number) =>
    `${counted(n, 'Zelle hat', 'Zellen haben')} weniger Personen, als ihr zustehen. Dort werden alle gezogen, die übrigen Plätze verteilen sich.`,
  shortages: 'Fehlende Lieferungen',
  shortagesLead:
    'Hier haben nicht alle die gleiche Chance. Sie können nachfordern, umverteilen oder es so lassen; dann stehen die Zahlen im öffentlichen Plan.',
  shortOthers: (highest: number) =>
    highest === 0
      ? 'Aus diesem Bezirk kann niemand gelost werden; seine Plätze gehen an die anderen Bezirke.'
      : `Im selben Bezirk hat jemand anderes bis zur ${decimal(highest)}-fachen Chance (1 ist das Mittel des Bezirks).`,
  askAgain: 'Nachfordern (zu den Meldebehörden)',
  redistribute:
    'Umverteilen: Tragen Sie die Gemeinde im Blatt „Gemeinden“ in der Spalte „Bezirk“ beim Nachbarbezirk ein; dann teilen sich beide die Plätze. Mit einem eigenen Bezirk gehen ihre Plätze an alle. Danach prüfen Sie die Losung neu.',
  note: (area: string) => `Vermerk zu ${area}`,
  noteHint: 'Steht mit den Zahlen im öffentlichen Plan und im Losprotokoll.',
  noteProposal: 'Mehr kam bis zur Ankündigung nicht; wir losen mit dem, was da ist.',
  acceptNote: 'So lassen, mit Vermerk',
  acceptNoteOf: (area: string) => `${area} so lassen, mit Vermerk`,
  noted: 'Der Vermerk steht im Plan.',
  largestHousehold: (n: number) =>
    `Der größte Haushalt hat ${n} Personen auf der Liste. Mit der Regel wird höchstens eine davon gezogen.`,
  writeAreas: 'Bezirke in „Gemeinden“ eintragen',
  writeAreasHint: 'Dort können Sie sie in der Spalte „Bezirk“ ändern.',
  areasWritten:
    'Die Bezirke stehen im Blatt „Gemeinden“. Prüfen Sie die Losung neu, wenn Sie etwas geändert haben.',
  announce: 'Losung ankündigen',
  announceTitle: 'Jetzt ankündigen?',
  announceWarning:
    'Liste und Plan stehen danach fest. Zurückziehen geht nur mit einem Grund, und nur bis der Startwert da ist.',
  // Announced
  announced: 'Angekündigt. Liste und Plan stehen fest.',
  publish: 'Zum Veröffentlichen',
  publishText: (facts: {
    title: string;
    fingerprint: string;
    planHash: string;
    source: string;
    at: string;
    people: number;
    n: number;
  }) =>
    [
      `Ankündigung einer Losung: ${facts.title}`,
      `Angekündigt: ${facts.at}`,
      `${grouped(facts.people)} Personen stehen auf der Losliste, ${grouped(facts.n)} werden gelost.`,
      `Fingerabdruck der Losliste: ${facts.fingerprint}`,
      `Prüfwert des Plans: ${facts.planHash}`,
      `Startwert: ${facts.source}`,
      'Verfahren: lostrommel-draw-1',
      'Losliste und Plan liegen bei. Wer sie aufbewahrt, kann die Losung später selbst nachrechnen.',
    ].join('\n'),
  documents: 'Dokumente',
  makeDocument: {
    announcement: 'Ankündigung als Dokument',
    public: 'Losprotokoll als Dokument',
    confidential: 'Vertrauliches Protokoll als Dokument',
  },
  openDocument: {
    announcement: 'Ankündigung öffnen',
    public: 'Losprotokoll öffnen',
    confidential: 'Vertrauliches Protokoll öffnen',
  },
  confidential: 'Vertrauliches Protokoll laden',
  downloads: 'Dateien',
  list: 'Losliste laden',
  plan: 'Plan laden',
  announcementFile: 'Ankündigung laden (für verify.html)',
  protocol: 'Losprotokoll laden',
  withdraw: 'Ankündigung zurückziehen',
  withdrawTitle: 'Ankündigung zurückziehen?',
  withdrawHint: 'Der Grund steht in den Dokumenten der nächsten Losung.',
  withdrawLate:
    'Der Tag des Startwerts ist da. Ist er schon gezogen, ließe sich das Ergebnis ausrechnen; wer jetzt zurückzieht, muss sagen können, warum. Der Grund steht in den Dokumenten der nächsten Losung, der Zeitpunkt im Blatt „Protokoll“.',
  annul: 'Losung aufheben',
  annulTitle: 'Losung aufheben?',
  annulWarning: 'Die Ausgelosten zählen dann nicht mehr. Der Grund steht in beiden Protokollen.',
  seed: 'Startwert',
  seedWait: (date: string) => `Der Startwert kommt am ${date}. Dann geht es hier weiter.`,
  seedTwice: 'Zur Sicherheit noch einmal',
  lottoNumbers: 'Sechs Zahlen',
  superzahl: 'Superzahl',
  spiel77: 'Spiel 77',
  dice: 'Würfe, der Reihe nach',
  beaconName: 'Name der Quelle',
  beaconPulse: 'Nummer',
  beaconValue: 'Wert (hexadezimal)',
  computerSeed: 'Zufallswert erzeugen',
  seedReads: (seed: string) => `Startwert: ${seed}`,
  seedsDiffer: 'Die beiden Eingaben sind verschieden.',
  seedMissing: 'Zum Losen fehlt noch der Startwert, zweimal gleich eingetragen.',
  draw: buttons.holdDraw,
  finish: buttons.finishDraw,
  cutOff: 'Die Losung wurde unterbrochen. Sie wird mit demselben Startwert fertig.',
  // Drawn
  drawn: (n: number) =>
    `${counted(n, 'Person ist', 'Personen sind')} gelost und im Blatt „Ausgeloste“ eingetragen.`,
  resultHash: 'Prüfwert des Ergebnisses',
  fingerprint: 'Fingerabdruck der Losliste',
  planHash: 'Prüfwert des Plans',
  seatTable: 'Gezogen je Bezirk und Alter',
  stage: 'Auf großer Leinwand zeigen',
  stageTitle: (title: string) => `Losung: ${title}`,
  stageSummary: (n: number, people: number) =>
    `${counted(n, 'Person wird', 'Personen werden')} aus ${grouped(people)} gelost.`,
  stageSeats: 'Plätze, gezogen von vorgesehen',
  stageDrawn: 'Gezogene',
  stageLine: (number: number, area: string, ages: string) => `Nr. ${number} · ${area} · ${ages}`,
  stageStart: 'Gezogene zeigen',
  stagePause: 'Anhalten',
  stageAll: 'Alle auf einmal zeigen',
  verifyHint: 'Mit Losliste und Losprotokoll kann jede und jeder die Losung nachrechnen.',
  earlierDraws: 'Frühere Losungen',
  earlierDraw: (id: string) => `Losung ${id}`,
  earlierState: (status: string, reason: string) => {
    if (status === 'drawn') return 'Gilt für eine andere Veranstaltung.';
    return `${status === 'withdrawn' ? 'Zurückgezogen' : 'Aufgehoben'}: ${reason}`;
  },
  // Nachlosung
  replaceTitle: 'Nachlosen',
  replaceNone: 'Kein Platz ist frei.',
  replaceStopped: 'Der letzte Tag für Nachlosungen ist vorbei.',
  replaceUnfilled: (n: number) => `Für ${counted(n, 'Platz', 'Plätze')} ist niemand mehr übrig.`,
  replaceDone: (n: number) => `${counted(n, 'Person wurde', 'Personen wurden')} schon nachgelost.`,
  replaceSeat: (area: string, group: string) => `${area}, ${group}`,
  replaceWhy: (leaves: string, reason: string) =>
    leaves === '' ? 'Platz blieb wegen der Haushaltsregel leer' : `${leaves}: ${reason}`,
  replaceWho: (rank: number, fallback: string) => `Rang ${rank} · ${fallback}`,
  replaceOne: 'Nur den ersten Platz nachlosen',
  replaceAll: buttons.replace,
} as const;
