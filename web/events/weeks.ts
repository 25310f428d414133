const DAY_MS = 86_400_000;
const WEEK = 7;
/** Shown at a time. */
const WEEKS = 4;

const timeOf = (day: string) => Date.parse(`${day}T00:00:00Z`);
const dayAfter = (day: string, days: number) =>
  new Date(timeOf(day) + days * DAY_MS).toISOString().slice(0, 10);

/** The Monday of a day's week, YYYY-MM-DD. */
const mondayOf = (day: string) => dayAfter(day, -((new Date(timeOf(day)).getUTCDay() + 6) % WEEK));

/** Days are compared as they are written. */
const laterOf = (...days: readonly string[]) => days.toSorted().at(-1) ?? '';

const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' });

/** The four weeks that a list shows. */
export interface Weeks {
  /** Their Mondays. */
  readonly mondays: readonly string[];
  readonly from: string;
  readonly to: string;
  /** The Monday of this week. */
  readonly now: string;
  readonly later: string;
  /** Where the weeks before begin; undefined from this week on. */
  readonly earlier: string | undefined;
}

const DAY = /^20\d\d-\d\d-\d\d$/;

/** @param asked a day of the first week; this week where it is none, or past */
export function weeksFrom(asked: string | null, moment: Date): Weeks {
  const now = mondayOf(today.format(moment));
  const known = asked && DAY.test(asked) && !Number.isNaN(timeOf(asked)) ? mondayOf(asked) : now;
  const from = laterOf(known, now);
  const before = dayAfter(from, -WEEKS * WEEK);
  return {
    mondays: Array.from({ length: WEEKS }, (_, week) => dayAfter(from, week * WEEK)),
    from,
    to: dayAfter(from, WEEKS * WEEK - 1),
    now,
    later: dayAfter(from, WEEKS * WEEK),
    earlier: from === now ? undefined : laterOf(before, now),
  };
}

/** What falls in each week, none left out but those that are empty. */
export const byWeek = <Dated extends { readonly from: string }>(
  { mondays }: Weeks,
  dated: readonly Dated[],
): { readonly monday: string; readonly dated: readonly Dated[] }[] =>
  mondays
    .map((monday) => ({ monday, dated: dated.filter(({ from }) => mondayOf(from.slice(0, 10)) === monday) }))
    .filter((week) => week.dated.length > 0);

/** Whether a Monday is that of the week after this one. */
export const isNext = ({ now }: Weeks, monday: string): boolean => monday === dayAfter(now, WEEK);
