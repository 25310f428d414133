import { HORIZON_DAYS } from './horizon.ts';
import { closedComment, dayOf, holidayOn, midnight, readStretches, type Stretch } from './notation.ts';
import type { Calendar, Day, Hours, Period } from './schema.ts';

const DAY_MS = 86_400_000;
const WEEK = 7;

const timeOf = (moment: number) => new Date(moment).toISOString().slice(11, 16);

const nextMidnight = (moment: number) => midnight(dayOf(moment)) + DAY_MS;

/** A stretch longer than a day is one of each of its days: « 24 h sur 24 » is read as days too. */
function cutByDay(stretch: Stretch): Stretch[] {
  const { from, to } = stretch;
  const end = nextMidnight(from);
  if (to - from <= DAY_MS || to <= end) return [stretch];
  return [{ ...stretch, to: end }, ...cutByDay({ ...stretch, from: end })];
}

const periodOf = ({ from, to, sure, comment }: Stretch): Period => ({
  from: timeOf(from),
  to: to === nextMidnight(from) ? '24:00' : timeOf(to),
  sure,
  comment,
});

function byDay(stretches: readonly Stretch[]): Map<string, Period[]> {
  const days = new Map<string, Period[]>();
  for (const stretch of stretches.flatMap(cutByDay)) {
    const date = dayOf(stretch.from);
    days.set(date, [...(days.get(date) ?? []), periodOf(stretch)]);
  }
  return days;
}

const patternOf = (periods: readonly Period[]) => JSON.stringify(periods);

/** What most of the same days of the coming weeks have in common, or null when no more than half agree. */
function usualOf(days: readonly Day[]): Period[] | null {
  const counts = new Map<string, number>();
  for (const { periods } of days) counts.set(patternOf(periods), (counts.get(patternOf(periods)) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  if (!most || most[1] * 2 <= days.length) return null;
  return JSON.parse(most[0]) as Period[];
}

/** Monday is 0. */
const weekdayOf = (date: string) => (new Date(midnight(date)).getUTCDay() + 6) % WEEK;

function usualWeek(days: readonly Day[]): (Period[] | null)[] {
  const ordinary = days.filter(({ holiday }) => holiday === null);
  return Array.from({ length: WEEK }, (_, weekday) =>
    usualOf(ordinary.filter(({ date }) => weekdayOf(date) === weekday)),
  );
}

/** The days to come, one by one. @param from a midnight */
function daysFrom(stretches: readonly Stretch[], written: string, calendar: Calendar, from: number): Day[] {
  const periods = byDay(stretches);
  return Array.from({ length: HORIZON_DAYS - 1 }, (_, index): Day => {
    const date = dayOf(from + index * DAY_MS);
    const open = periods.get(date) ?? [];
    const comment = open.length === 0 ? closedComment(written, calendar, date) : null;
    return { date, periods: open, holiday: holidayOn(calendar, date), comment, exceptional: false };
  });
}

const daysIn = (written: string, calendar: Calendar, from: number): Day[] =>
  daysFrom(
    readStretches(written, calendar, from, from + HORIZON_DAYS * DAY_MS) ?? [],
    written,
    calendar,
    from,
  );

/**
 * A venue's hours as people read them: its usual week, the days to come one by one, and which of them differ.
 * @param today YYYY-MM-DD at the venue
 * @param ordinary the hours without what is so for a while, which the usual week is of
 */
export function hoursOf(
  written: string,
  calendar: Calendar,
  today: string,
  ordinary = written,
): Pick<Hours, 'state' | 'usual' | 'days'> {
  const from = midnight(today);
  const stretches = readStretches(written, calendar, from, from + HORIZON_DAYS * DAY_MS);
  if (!stretches) return { state: 'unreadable', usual: [], days: [] };
  const plain = daysFrom(stretches, written, calendar, from);
  const usual = usualWeek(ordinary === written ? plain : daysIn(ordinary, calendar, from));
  const days = plain.map((day) => ({
    ...day,
    exceptional: differs(day, usual[weekdayOf(day.date)] ?? null),
  }));
  return { state: 'read', usual, days };
}

/** Where no rule is usual every opening is worth saying. */
const differs = ({ periods }: Day, usual: readonly Period[] | null) =>
  usual === null ? periods.length > 0 : patternOf(periods) !== patternOf(usual);
