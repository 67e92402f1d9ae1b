/** The cells of one guardian's columns, cleaned. */
export interface GuardianCells {
  readonly name: string;
  readonly givenNames: string;
  readonly address: string;
}

/** Gives a guardian as "Vorname Familienname, Straße Nr, PLZ Ort"; empty if there is none. */
export function guardian({ name, givenNames, address }: GuardianCells): string {
  const whole = givenNames ? `${givenNames} ${name}`.trim() : turned(name);
  return whole && address ? `${whole}, ${address}` : whole;
}

/** "Heide, Anna" → "Anna Heide"; "Heide, Anna, Hauptstr. 1, 91154 Roth" keeps what follows. */
function turned(name: string): string {
  const [surname, given, ...rest] = name.split(/, */);
  if (!given || /\d/.test(given)) return name;
  return [`${given} ${surname}`, ...rest].join(', ');
}
