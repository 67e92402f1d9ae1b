/** Writes a whole number with points between thousands: `12.345`. */
export function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '.');
}

/** Writes a number with its noun: `1 Person`, `1.200 Personen`. */
export function counted(n: number, one: string, many: string): string {
  return `${grouped(n)} ${n === 1 ? one : many}`;
}

/** Writes a share (0 to 1) as per cent with one decimal and a no-break space: `12,3 %`. */
export function percent(share: number): string {
  return `${(share * 100).toFixed(1).replace('.', ',')}\u00a0%`;
}
