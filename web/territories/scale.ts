/** One class of a map: what lies from its first bound on, and below its second; where one is absent, however little or much. */
export interface Class {
  readonly from?: number;
  readonly to?: number;
  /** 1 to 5: its number, and how dark it is drawn. */
  readonly shade: number;
  /** How many territories are in it. */
  readonly many: number;
}

const CLASSES = 5;

/** Bounds that mean something to who lives there, by unit: walked, cycled, driven; one in twenty, in ten… */
const meaningful: Readonly<Record<string, readonly number[]>> = {
  m: [1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000],
  '%': [5, 10, 20, 40],
};

/** As round as still tells two quantiles apart: two figures that count. */
function rounded(value: number): number {
  if (value === 0) return 0;
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 1);
  return Number((Math.round(value / unit) * unit).toPrecision(12));
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;

/** Bounds between classes of about as many territories each, without those that would leave a class empty. */
function quantilesOf(sorted: readonly number[]): number[] {
  const [least = 0] = sorted;
  const most = sorted.at(-1) ?? least;
  const inner = Array.from({ length: CLASSES - 1 }, (_, index) =>
    rounded(quantile(sorted, (index + 1) / CLASSES)),
  );
  const bounds = [...new Set(inner)].filter((bound) => bound > least && bound <= most);
  // Nearly all alike: those that are not stand out.
  const other = sorted.find((value) => value > least);
  return bounds.length === 0 && other !== undefined ? [other] : bounds;
}

/** What lies between bounds, and beyond the first and the last. */
const between = (sorted: readonly number[], bounds: readonly number[], first: number): Class[] =>
  [undefined, ...bounds].map((from, index) => {
    const to = bounds[index];
    const isIn = (value: number) => (from ?? value) <= value && (to === undefined || value < to);
    return {
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      shade: first + index,
      many: sorted.filter(isIn).length,
    };
  });

/** Without the empty classes at both ends; one in the middle stays, so that their numbers follow one another. */
function spanned(classes: readonly Class[]): readonly Class[] {
  const isSome = ({ many }: Class) => many > 0;
  return classes.slice(classes.findIndex(isSome), classes.findLastIndex(isSome) + 1);
}

const largest = (classes: readonly Class[]) => Math.max(...classes.map(({ many }) => many));

/** Of the bounds that follow one another, those that tell the most territories apart. */
function fixed(sorted: readonly number[], bounds: readonly number[]): readonly Class[] {
  const [first = [], ...others] = bounds
    .slice(CLASSES - 2)
    .map((_, index) => between(sorted, bounds.slice(index, index + CLASSES - 1), 1));
  return spanned(others.reduce((best, one) => (largest(one) < largest(best) ? one : best), first));
}

/** Of classes fewer than five, the shades are those in the middle; of one, it is a value. */
function byQuantiles(sorted: readonly number[]): readonly Class[] {
  const bounds = quantilesOf(sorted);
  const [alike] = sorted;
  if (alike !== undefined && bounds.length === 0)
    return [{ from: alike, to: alike, shade: 3, many: sorted.length }];
  return between(sorted, bounds, 1 + Math.floor((CLASSES - 1 - bounds.length) / 2));
}

/**
 * Classes of a map, the least first; none where nothing is known.
 * @param values as they are shown: one that reads as a bound is in the class that the bound begins
 */
export function classesOf(values: readonly number[], unit: string): readonly Class[] {
  const sorted = [...values].sort((a, b) => a - b);
  if (sorted.length === 0) return [];
  const bounds = meaningful[unit];
  return bounds ? fixed(sorted, bounds) : byQuantiles(sorted);
}

/** The class of a value, as it is shown. */
export const classOf = (classes: readonly Class[], value: number): Class | undefined =>
  classes.findLast(({ from }) => from === undefined || value >= from);
