/** Labels of primary buttons that Heute names: the button there and the one in the view say the same. */
export const buttons = {
  setUpProject: 'Projekt einrichten',
  markAsked: 'Als angefragt eintragen',
  readFiles: 'Dateien einlesen',
  decideRows: 'Zeilen entscheiden',
  checkDraw: 'Losung prüfen',
  holdDraw: 'Losen',
  prepareLetters: 'Briefe vorbereiten',
  resumeLetters: 'Briefe fertig erstellen',
  confirmPosting: 'Als aufgegeben bestätigen',
  enterResponse: 'Rückmeldung eintragen',
  replace: 'Nachlosen',
  writeReport: 'Bericht schreiben',
} as const;
