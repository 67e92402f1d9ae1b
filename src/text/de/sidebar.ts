import { counted, grouped } from './numbers';

/** Wording of the sidebar's frame and of the parts that views share. */
export const frameText = {
  home: 'Heute',
  steps: 'Alle Schritte',
  navigation: 'Schritte',
  groups: {
    prepare: 'Vorbereiten',
    invite: 'Einladen',
    hold: 'Durchführen',
    evaluate: 'Auswerten',
    practise: 'Üben',
  },
  views: {
    today: 'Heute',
    project: 'Projekt',
    authorities: 'Meldebehörden',
    register: 'Register',
    draw: 'Losung',
    letters: 'Briefe',
    responses: 'Rückmeldungen',
    report: 'Bericht',
    sample: 'Probelauf',
  },
  loading: 'Einen Moment …',
  tryAgain: 'Noch einmal versuchen',
  goOn: 'Weiter zu Heute',
  close: 'Schließen',
  cancel: 'Abbrechen',
  crashed: 'Hier ist etwas schiefgegangen. Ihre Daten in der Tabelle sind davon nicht berührt.',
} as const;

/** Wording of the parts. */
export const partsText = {
  issues: (n: number) => counted(n, 'Hinweis', 'Hinweise'),
  issueTimes: (n: number) => `${grouped(n)} Mal`,
  issueMore: (n: number) => `und ${grouped(n)} weitere`,
  reason: 'Grund',
  copy: 'Kopieren',
  copied: 'Kopiert',
  copyByHand: 'Bitte den Text markieren und mit Strg + C kopieren.',
  stop: 'Anhalten',
  stopping: 'Wird angehalten …',
  resume: 'Fortsetzen',
  progressOf: (done: number, total: number) => `${grouped(done)} von ${grouped(total)}`,
  percent: (value: number) => `${value}\u00a0%`,
  almostDone: 'gleich fertig',
  remaining: (seconds: number) =>
    seconds < 60
      ? `noch etwa ${Math.max(5, Math.ceil(seconds / 5) * 5)} Sekunden`
      : `noch etwa ${counted(Math.round(seconds / 60), 'Minute', 'Minuten')}`,
  waiting: (seconds: number) =>
    `Google bremst gerade. Es geht in ${counted(seconds, 'Sekunde', 'Sekunden')} von selbst weiter.`,
  jobStopped: 'Angehalten. Was fertig ist, ist gespeichert.',
  dropHere: 'Dateien hierher ziehen',
  chooseFiles: 'Dateien auswählen',
  suggestions: 'Vorschläge',
  noMatch: 'Nichts gefunden',
  matches: (n: number) => counted(n, 'Treffer', 'Treffer'),
  stepDone: 'erledigt',
  stepNow: 'jetzt',
  stepLater: 'später',
} as const;
