/** How often a line has a point. */
export type Frequency = 'month' | 'quarter' | 'year';

interface Known {
  readonly value: number | null;
}

/** From the first point that is known to the last: before and after them there is nothing to draw. */
export function framed<Point extends Known>(points: readonly Point[]): readonly Point[] {
  const isKnown = ({ value }: Point) => value !== null;
  return points.slice(Math.max(points.findIndex(isKnown), 0), points.findLastIndex(isKnown) + 1);
}

/** Where nothing is known between two points that are, by their places. */
export function gapsOf(points: readonly Known[]): readonly (readonly [from: number, to: number])[] {
  const known = points.flatMap(({ value }, index) => (value === null ? [] : [index]));
  return known.flatMap((index, nth) => {
    const next = known[nth + 1] ?? index;
    return next - index > 1 ? [[index, next] as const] : [];
  });
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
type Segment = readonly [fromX: number, fromY: number, toX: number, toY: number];

/** Slanted strokes that fill a box: paper and screens have no hatching in common. */
export function hatching({ left, right, top, bottom }: Box, apart: number): readonly Segment[] {
  const height = bottom - top;
  const many = Math.ceil((right - left + height) / apart);
  return Array.from({ length: many }, (_, nth): Segment => {
    const foot = left - height + nth * apart;
    const from = Math.max(foot, left);
    const to = Math.min(foot + height, right);
    return [from, bottom - (from - foot), to, bottom - (to - foot)];
  });
}

/** 1, 2 or 5 times a power of ten, at least a fourth of the span and no finer than figures are said. */
function stepOf(span: number, decimals: number): number {
  const unit = 10 ** Math.floor(Math.log10(span / 4 || 1));
  const step = [1, 2, 5, 10].map((times) => times * unit).find((one) => span / one <= 4) ?? unit * 10;
  return Math.max(step, 10 ** -decimals);
}

/** The values that an axis names. @param decimals how fine they are said */
export function ticksOf(values: readonly number[], decimals: number): number[] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const step = stepOf(Math.max(most - least, Math.abs(most) * 0.05, 1), decimals);
  const first = Math.floor(least / step) * step;
  const count = Math.max(1, Math.ceil((most - first) / step));
  return Array.from({ length: count + 1 }, (_, index) => first + index * step);
}

/** From one named period to the next; every third month where there is room. */
const steps = {
  month: [1, 3, 6, 12, 24, 60, 120],
  quarter: [1, 2, 4, 8, 20, 40],
  year: [1, 2, 5, 10, 20],
} as const satisfies Record<Frequency, readonly number[]>;

/** How many names of periods fit side by side. */
const NAMES = 9;

const shortMonth = new Intl.DateTimeFormat('fr', { month: 'short', timeZone: 'UTC' });

function nameOf(month: string, frequency: Frequency): string {
  const [year = '', of = '1'] = month.split('-');
  if (frequency === 'year') return year;
  if (frequency === 'quarter') return `T${Math.ceil(Number(of) / 3)}`;
  return shortMonth.format(new Date(`${year}-${of}-01T00:00:00Z`));
}

interface Mark {
  readonly index: number;
  /** « janv. », « T2 » */
  readonly name: string;
  /** Said where it begins. */
  readonly year: string | undefined;
}

/** The periods that an axis of time names: the first, the last, and some at equal distances between. */
export function marksOf(
  points: readonly { readonly month: string }[],
  frequency: Frequency,
): readonly Mark[] {
  const last = points.length - 1;
  const step = steps[frequency].find((one) => last / one + 1 <= NAMES) ?? last;
  const even = Array.from({ length: Math.ceil(last / step) }, (_, nth) => nth * step);
  // One that would run into the last is left out.
  const places = [...even.filter((index) => (last - index) * (NAMES - 1) >= last), last];
  return places.map((index, nth) => {
    const yearAt = (place: number | undefined) => points[place ?? -1]?.month.slice(0, 4);
    const year = yearAt(index);
    const isSaid = frequency !== 'year' && year !== yearAt(places[nth - 1]);
    return { index, name: nameOf(points[index]?.month ?? '', frequency), year: isSaid ? year : undefined };
  });
}
