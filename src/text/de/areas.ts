/** The name of an area for a narrow place: proposed areas are named after all their municipalities. */
export function shortArea(name: string): string {
  const places = name.split(', ');
  return places.length < 3 ? name : `${places[0]} und ${places.length - 1} weitere`;
}
