import type { Temporal } from './collections.ts';
import { isDay, isMoment } from './dates.ts';
import { columnOf } from './fields.ts';
import type { Values } from './values.ts';

/** From one moment to another, both included; null where it is open. */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

const DURATION =
  /^P(?=.)(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?=.)(?:(\d{1,5})H)?(?:(\d{1,5})M)?(?:(\d{1,5})S)?)?$/;

const isOpen = (text: string) => text === '' || text === '..';

/** A day begins at its midnight and ends just before the next, in universal time. */
function momentOf(text: string, last: boolean): string | undefined {
  if (isDay(text)) return last ? `${text}T23:59:59.999999Z` : `${text}T00:00:00Z`;
  return isMoment(text) ? text : undefined;
}

/** A moment and a duration before or after it. */
function shifted(moment: string, duration: string, sign: 1 | -1): string | undefined {
  const found = DURATION.exec(duration);
  if (!found) return undefined;
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = found
    .slice(1)
    .map((part) => sign * Number(part ?? 0));
  const date = new Date(moment);
  date.setUTCFullYear(date.getUTCFullYear() + years, date.getUTCMonth() + months);
  date.setUTCDate(date.getUTCDate() + 7 * weeks + days);
  date.setUTCSeconds(date.getUTCSeconds() + 3600 * hours + 60 * minutes + seconds);
  const year = date.getUTCFullYear();
  return year >= 0 && year <= 9999 ? date.toISOString() : undefined;
}

function endsOf(from: string, to: string): readonly [string | null | undefined, string | null | undefined] {
  const first = isOpen(from) ? null : momentOf(from, false);
  const last = isOpen(to) ? null : momentOf(to, true);
  if (to.startsWith('P') && first) return [first, shifted(first, to, 1)];
  if (from.startsWith('P') && last) return [shifted(last, from, -1), last];
  return [first, last];
}

/** A moment, a day or an interval of RFC 3339, of which one side may be open or a duration; undefined for none. */
export function periodOf(text: string): Period | undefined {
  const [from = '', to = from, ...rest] = text.split('/');
  if (rest.length > 0 || (isOpen(from) && !text.includes('/'))) return undefined;
  const [first, last] = endsOf(from, to);
  if (first === undefined || last === undefined || (first === null && last === null)) return undefined;
  return first === null || last === null || Date.parse(first) <= Date.parse(last)
    ? { from: first, to: last }
    : undefined;
}

/** SQL of what a period meets. */
export function during({ from, to }: Period, temporal: Temporal, values: Values): string {
  const { type } = temporal.from;
  const bound = (moment: string) => {
    const sql = values.add(moment, 'timestamptz');
    return type === 'date' ? `(${sql} at time zone 'UTC')::date` : sql;
  };
  const [starts, ends] = [columnOf(temporal.from), columnOf(temporal.to)];
  const orOpen = (column: string, sql: string) => (temporal.open ? `(${column} is null or ${sql})` : sql);
  const parts = [
    to === null ? `${starts} is not null or ${temporal.open}` : orOpen(starts, `${starts} <= ${bound(to)}`),
    from === null ? 'true' : orOpen(ends, `${ends} >= ${bound(from)}`),
  ];
  return parts.map((part) => `(${part})`).join(' and ');
}
