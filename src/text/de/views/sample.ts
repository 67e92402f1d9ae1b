import { counted } from '../numbers';

/** Wording of the view Probelauf. */
export const sampleText = {
  title: 'Probelauf',
  lead: 'Üben Sie alle Schritte mit erfundenen Personen, bevor es ernst wird.',
  how: 'Geladen wird der Wahlkreis Roth mit echten Gemeinden und erfundenen Personen. Danach können Sie losen, Briefe erzeugen und Rückmeldungen eintragen. Am Ende entfernen Sie alles wieder.',
  load: 'Übungsdaten laden',
  loading: 'Übungsdaten werden geladen',
  resume: 'Laden fortsetzen',
  remove: 'Übungsdaten entfernen',
  loaded: 'Übungsdaten sind geladen.',
  people: (n: number) => `${counted(n, 'erfundene Person', 'erfundene Personen')} im Pool`,
  removeTitle: 'Übungsdaten entfernen?',
  removeText:
    'Alle erfundenen Personen, ihre Losung, Briefe und Rückmeldungen werden gelöscht. Ihre eigenen Blätter bleiben, auch die Briefvorlagen mit Ihren Änderungen.',
  removed: 'Die Übungsdaten sind entfernt.',
  real: 'In dieser Tabelle stehen echte Daten. Legen Sie zum Üben eine eigene Tabelle an.',
} as const;
