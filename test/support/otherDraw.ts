/**
 * Step 3 of docs/draw.md once more, from its text alone and sharing no line with `src`: BigInt throughout, its own
 * ARC4. Slow and plain on purpose.
 */

/** The generator of docs/draw.md, step 3. */
export function arc4(seed: string): () => bigint {
  const key: number[] = [];
  let smear = 0;
  for (let j = 0; j < seed.length; j++) {
    smear ^= 19 * (key[j % 256] ?? 0);
    key[j % 256] = (smear + seed.charCodeAt(j)) % 256;
  }
  const s = Array.from({ length: 256 }, (_, i) => i);
  let j = 0;
  for (let i = 0; i < 256; i++) {
    j = (j + key[i % key.length]! + s[i]!) % 256;
    [s[i], s[j]] = [s[j]!, s[i]!];
  }
  let a = 0;
  let b = 0;
  const byte = () => {
    a = (a + 1) % 256;
    const t = s[a]!;
    b = (b + t) % 256;
    s[a] = s[b]!;
    s[b] = t;
    return s[(s[a]! + t) % 256]!;
  };
  for (let i = 0; i < 256; i++) byte();
  return () => BigInt(((byte() * 256 + byte()) * 256 + byte()) * 256 + byte());
}

/** What step 3 gives; undefined where it refuses. */
export interface OtherSeats {
  readonly m: number;
  readonly T: number;
  readonly capped: boolean[][];
  readonly seats: number[][];
}

/** Step 3. */
export function otherSeats(
  n: number,
  weights: readonly (readonly number[])[],
  people: readonly (readonly number[])[],
  seed: string,
): OtherSeats | undefined {
  const N = weights.map((row) => row.map(BigInt));
  const P = people.map((row) => row.map(BigInt));
  const cells = N.flatMap((row, a) => row.map((_, g) => [a, g] as const));
  const capped = N.map((row) => row.map(() => false));
  let m = 0n;
  let T = 0n;
  for (let more = true; more; ) {
    m = BigInt(n) - cells.reduce((sum, [a, g]) => sum + (capped[a]![g] ? P[a]![g]! : 0n), 0n);
    T = cells.reduce((sum, [a, g]) => sum + (capped[a]![g] ? 0n : N[a]![g]!), 0n);
    if (T === 0n && m > 0n) return undefined;
    const full = cells.filter(([a, g]) => !capped[a]![g] && m * N[a]![g]! > P[a]![g]! * T);
    for (const [a, g] of full) capped[a]![g] = true;
    more = full.length > 0;
  }
  const seats = N.map((row, a) =>
    row.map((weight, g) => (capped[a]![g] ? P[a]![g]! : T === 0n ? 0n : (m * weight) / T)),
  );
  if (T > 0n) {
    const f = N.map((row, a) => row.map((weight, g) => (capped[a]![g] ? 0n : (m * weight) % T)));
    for (const [a, g] of roundedUp(f, T, seed)) seats[a]![g]! += 1n;
  }
  return { m: Number(m), T: Number(T), capped, seats: seats.map((row) => row.map(Number)) };
}

function roundedUp(rest: readonly (readonly bigint[])[], T: bigint, seed: string): [number, number][] {
  const lack = (values: readonly bigint[]) => (T - (values.reduce((x, y) => x + y, 0n) % T)) % T;
  const f = rest.map((row) => [...row, lack(row)]);
  f.push([...rest[0]!.map((_, g) => lack(rest.map((row) => row[g]!))), 0n]);
  const spots = f.flatMap((row, r) => row.map((_, c) => [r, c] as [number, number]));
  const open = ([r, c]: readonly [number, number]) => f[r]![c]! > 0n && f[r]![c]! < T;
  const random = arc4(`${seed}|rounding`);
  for (let start = spots.find(open); start; start = spots.find(open)) {
    const path = [start];
    for (let cycle: [number, number][] | undefined; !cycle; ) {
      const axis = path.length % 2 === 1 ? 1 : 0; // the coordinate that changes: column on odd moves
      const [row, column] = path[path.length - 1]!;
      const next = spots.find(
        (spot) =>
          open(spot) &&
          (axis === 1 ? spot[0] === row && spot[1] !== column : spot[1] === column && spot[0] !== row),
      )!;
      const earlier = path.map((spot, at) => (spot[axis] === next[axis] ? at : -1)).filter((at) => at >= 0);
      path.push(next);
      if (earlier.length > 0) cycle = path.slice(earlier[1] ?? earlier[0]!);
      if (cycle) turn(f, T, cycle, random);
    }
  }
  return spots.filter(([r, c]) => f[r]![c] === T && r < rest.length && c < rest[0]!.length);
}

function turn(f: bigint[][], T: bigint, cycle: readonly [number, number][], random: () => bigint): void {
  const least = (values: readonly bigint[]) => values.reduce((x, y) => (x < y ? x : y));
  const at = (i: number) => f[cycle[i]![0]]![cycle[i]![1]]!;
  const up = least(cycle.map((_, i) => (i % 2 === 0 ? T - at(i) : at(i))));
  const down = least(cycle.map((_, i) => (i % 2 === 0 ? at(i) : T - at(i))));
  const u = random() * 2n ** 21n + random() / 2n ** 11n;
  const step = u * (up + down) < down * 2n ** 53n ? up : -down;
  for (const [i, [r, c]] of cycle.entries()) f[r]![c]! += i % 2 === 0 ? step : -step;
}
