import { isDay, isMoment } from '../dates.ts';
import { CqlError, type TemporalFunction } from './nodes.ts';
import { asMoment, type Scalar, scalarOf } from './scalars.ts';
import { isObject, type Scope } from './scope.ts';

/** A time from its first to its last moment; both are the same for a day or an instant. */
interface Span {
  readonly from: Scalar | 'open';
  readonly to: Scalar | 'open';
}

/** `s` begins and `e` ends: 1 the first argument, 2 the second. OGC CQL2, its table of temporal functions. */
const rules: Readonly<Record<TemporalFunction, string>> = {
  t_after: 's1 > e2',
  t_before: 'e1 < s2',
  t_contains: 's1 < s2 and e1 > e2',
  t_disjoint: '(e1 < s2 or s1 > e2)',
  t_during: 's1 > s2 and e1 < e2',
  t_equals: 's1 = s2 and e1 = e2',
  t_finishedby: 's1 < s2 and e1 = e2',
  t_finishes: 's1 > s2 and e1 = e2',
  t_intersects: 's1 <= e2 and e1 >= s2',
  t_meets: 'e1 = s2',
  t_metby: 's1 = e2',
  t_overlappedby: 's1 > s2 and s1 < e2 and e1 > e2',
  t_overlaps: 's1 < s2 and e1 > s2 and e1 < e2',
  t_startedby: 's1 = s2 and e1 > e2',
  t_starts: 's1 = s2 and e1 < e2',
};

const isTime = ({ type }: Scalar) => type === 'date' || type === 'moment';

/** In an interval, days and moments are plain texts. */
function endOf(node: unknown, scope: Scope, depth: number): Scalar | 'open' {
  if (node === '..' || node === '') return 'open';
  if (typeof node !== 'string') return timeOf(node, scope, depth);
  if (isDay(node)) return scalarOf({ date: node }, scope, depth);
  if (isMoment(node)) return scalarOf({ timestamp: node }, scope, depth);
  throw new CqlError(`INTERVAL : « ${node} » n’est ni un jour, ni un instant, ni « .. ».`);
}

function timeOf(node: unknown, scope: Scope, depth: number): Scalar {
  const scalar = scalarOf(node, scope, depth);
  if (isTime(scalar)) return scalar;
  throw new CqlError(`une date ou un intervalle est attendu, ${scalar.said} n’en est pas.`);
}

function spanOf(node: unknown, scope: Scope, depth: number): Span {
  if (isObject(node) && Array.isArray(node.interval)) {
    if (node.interval.length !== 2) throw new CqlError('INTERVAL prend un début et une fin.');
    const [from, to] = node.interval;
    return { from: endOf(from, scope, depth + 1), to: endOf(to, scope, depth + 1) };
  }
  const one = timeOf(node, scope, depth);
  return { from: one, to: one };
}

const isMomentary = (end: Scalar | 'open') => end !== 'open' && end.type === 'moment';

const lastOf = ({ sql, type }: Scalar) =>
  type === 'date' ? `((${sql()} + 1)::timestamp at time zone 'UTC' - interval '1 microsecond')` : sql();

/** Beside a moment, a day lasts until its midnight; among days it is one. */
const writers = {
  days: {
    from: (end: Scalar | 'open') => (end === 'open' ? "'-infinity'::date" : end.sql()),
    to: (end: Scalar | 'open') => (end === 'open' ? "'infinity'::date" : end.sql()),
  },
  moments: {
    from: (end: Scalar | 'open') => (end === 'open' ? "'-infinity'::timestamptz" : asMoment(end)),
    to: (end: Scalar | 'open') => (end === 'open' ? "'infinity'::timestamptz" : lastOf(end)),
  },
} as const;

/** SQL of a temporal function. */
export function timed(
  op: TemporalFunction,
  [left, right]: readonly unknown[],
  scope: Scope,
  depth: number,
): string {
  const one = spanOf(left, scope, depth + 1);
  const other = spanOf(right, scope, depth + 1);
  const write = [one.from, one.to, other.from, other.to].some(isMomentary) ? writers.moments : writers.days;
  const ends: Readonly<Record<string, () => string>> = {
    s1: () => write.from(one.from),
    e1: () => write.to(one.to),
    s2: () => write.from(other.from),
    e2: () => write.to(other.to),
  };
  return `(${rules[op].replaceAll(/[se][12]/g, (end) => ends[end]?.() ?? end)})`;
}
