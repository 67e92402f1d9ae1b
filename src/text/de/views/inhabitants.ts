const states = { missing: ' – fehlt', typed: ' – eingetragen', published: '' } as const;

/** Wording of the part of the view Losung where inhabitants are typed in. */
export const inhabitantsText = {
  title: 'Einwohnerzahlen',
  lead: 'Nach ihnen werden die Plätze verteilt. Veröffentlichte stehen schon da; beim Teil einer Stadt tragen Sie nur den Teil im Wahlkreis ein.',
  place: 'Gemeinde',
  placeOption: (name: string, state: keyof typeof states) => `${name}${states[state]}`,
  men: 'Männer',
  women: 'Frauen',
  source: 'Quelle',
  sourceHint: 'Zum Beispiel „Statistikstelle der Stadt, 30.06.2026“. Steht im öffentlichen Plan.',
  publishedHint: (published: string) =>
    `Veröffentlicht: ${published.replace('/', ' Männer, ')} Frauen. Andere Zahlen brauchen eine Quelle; sie steht im öffentlichen Plan.`,
  save: 'Einwohnerzahl speichern',
  saved: 'Gespeichert. Sie stehen auch im Blatt „Gemeinden“.',
} as const;

/** Wording of the part of the view Losung where residents of cells are typed in. */
export const countedText = {
  title: 'Einwohner je Zelle eintragen',
  lead: 'Nur wenn Sie sie für einen Bezirk genauer kennen, als sie aus den Altersanteilen des Wahlkreises folgen. Das Gewicht der Altersgruppen kommt von selbst dazu. Gilt für diese Losung und bis zur Ankündigung nur, solange diese Ansicht offen ist.',
  area: 'Bezirk',
  areaOption: (name: string, counted: boolean) => `${name}${counted ? states.typed : ''}`,
  source: 'Quelle',
  sourceHint: 'Steht im öffentlichen Plan bei diesem Bezirk.',
  take: 'Für diesen Bezirk übernehmen',
  incomplete: 'Bitte tragen Sie alle Zahlen und die Quelle ein. Für „niemand“ steht 0.',
  taken: (source: string) => `Die Plätze folgen diesen Zahlen (${source}).`,
  drop: 'Doch wieder berechnen',
} as const;
