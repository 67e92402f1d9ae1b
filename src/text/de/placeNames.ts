/** What registers abbreviate behind a name. */
const ranks: Readonly<Record<string, string>> = {
  St: 'Stadt',
  M: 'Markt',
  GKSt: 'Stadt',
  '(VGem)': 'Verwaltungsgemeinschaft',
};

/** The name of a municipality or authority as people say it: `Roth, St` is Roth, `Bonn, Stadt (Teil 1)` is Bonn. */
export function placeName(name: string): string {
  return name.replace(/,.*$| \(Teil \d+\)$/, '');
}

/** Said of a municipality of which only a part lies in the district; nothing of any other. */
export function partNote(split: boolean): string {
  return split ? ' (nur der Teil im Wahlkreis)' : '';
}

/** The name of an authority as it stands on a letter: `Roth, St` is `Stadt Roth`. */
export function officialName(name: string): string {
  const [, place, rank] =
    /^(.*?)(?:,| (?=\(VGem\)$)) *([^,]*)/.exec(name.replace(/ \(Teil \d+\)$/, '')) ?? [];
  return place && rank ? `${ranks[rank] ?? rank} ${place}` : name;
}
