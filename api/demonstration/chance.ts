/** Chance that falls the same way every time: the demonstration is the same on every machine. */
export interface Chance {
  /** From 0 to 1, 1 excluded. */
  number(): number;
  /** True this often, from 0 (never) to 1 (always). */
  happens(share: number): boolean;
  pick<Value>(values: readonly Value[]): Value;
  /** Each value with the same likelihood, in the order given. */
  some<Value>(values: readonly Value[], share: number): Value[];
}

/** The mulberry32 generator: 32 bits of state, and every bit of each number as good as another. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** @param seed any integer: the same one gives the same course of events. */
export function chanceOf(seed: number): Chance {
  const number = mulberry32(seed);
  const happens = (share: number) => number() < share;
  return {
    number,
    happens,
    pick: (values) => {
      const value = values[Math.floor(number() * values.length)];
      if (value === undefined) throw new RangeError('nothing to pick from');
      return value;
    },
    some: (values, share) => values.filter(() => happens(share)),
  };
}
