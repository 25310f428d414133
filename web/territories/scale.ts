/** One class of a map: what lies from its first bound to its last, the last of all included. */
export interface Class {
  readonly from: number;
  readonly to: number;
  /** 1 to 5: how dark it is drawn. */
  readonly shade: number;
  /** How many territories are in it. */
  readonly many: number;
}

const CLASSES = 5;

/** As round as still tells two quantiles apart: two figures that count. */
function rounded(value: number): number {
  if (value === 0) return 0;
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 1);
  return Number((Math.round(value / unit) * unit).toPrecision(12));
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;

/** Bounds between classes of about as many territories each, without those that would leave a class empty. */
function boundsOf(sorted: readonly number[]): number[] {
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

/** Of classes fewer than five, the shades spread from the palest to the darkest. */
const shadeOf = (index: number, many: number) =>
  many === 1 ? 3 : 1 + Math.round((index * (CLASSES - 1)) / (many - 1));

/** Classes of a map, the least first; none where nothing is known. */
export function classesOf(values: readonly number[]): readonly Class[] {
  const sorted = [...values].sort((a, b) => a - b);
  const [least] = sorted;
  const most = sorted.at(-1);
  if (least === undefined || most === undefined) return [];
  const bounds = [least, ...boundsOf(sorted), most];
  return bounds.slice(0, -1).map((from, index, all) => {
    const to = bounds[index + 1] ?? most;
    const isLast = index === all.length - 1;
    const many = sorted.filter((value) => value >= from && (isLast || value < to)).length;
    return { from, to, shade: shadeOf(index, all.length), many };
  });
}

/** The class of a value. */
export const classOf = (classes: readonly Class[], value: number): Class | undefined =>
  classes.findLast(({ from }) => value >= from) ?? classes[0];
