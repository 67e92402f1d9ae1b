import type { PlatformIssueCode } from '../../api/platform';

/** Sentences for what goes wrong between sidebar and Google, each with its remedy. */
export const platformIssues: Record<PlatformIssueCode, () => string> = {
  'platform-accounts': () =>
    'Google lässt diesen Aufruf nicht zu. Meist sind in diesem Browser mehrere Google-Konten angemeldet. Öffnen Sie die Tabelle in einem eigenen Chrome-Profil, in dem nur das Konto Ihres Wahlkreises angemeldet ist.',
  'platform-timeout': () =>
    'Google hat zu lange gebraucht und abgebrochen. Was fertig war, ist gespeichert. Versuchen Sie es gleich noch einmal; nichts geschieht doppelt.',
  'platform-quota': () =>
    'Das Tageskontingent von Google ist aufgebraucht. Alles Bisherige ist gespeichert. Machen Sie morgen an derselben Stelle weiter.',
  'platform-busy': () =>
    'Die Tabelle ist gerade beschäftigt, vielleicht arbeitet noch jemand darin. Warten Sie eine halbe Minute und versuchen Sie es noch einmal.',
  'platform-offline': () =>
    'Keine Verbindung. Prüfen Sie das Internet und versuchen Sie es noch einmal; bisher Gespeichertes bleibt.',
  'platform-too-large': () =>
    'Das war für einen einzelnen Aufruf zu viel. Teilen Sie die Datei und versuchen Sie es mit kleineren Stücken.',
  'platform-failed': () =>
    'Das hat nicht geklappt; der Grund ist unbekannt. Laden Sie die Tabelle neu und versuchen Sie es noch einmal. Bleibt es dabei, hilft Ihnen die Zentrale.',
};
