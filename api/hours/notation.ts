import OpeningHours from 'opening_hours';
import type { Calendar } from './schema.ts';

// The package reads its dates in the zone of the process. Only in UTC has every day 24 hours; what is computed here is
// wall-clock time, which the database turns into moments with the venue's own zone.
process.env.TZ = 'UTC';

const DAY_MS = 86_400_000;

/** A stretch of wall-clock time at the venue: milliseconds as if it were UTC. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** False by appointment, on a holiday that the hours do not mention, where no end is said. */
  readonly sure: boolean;
  /** As the hours say it; the holiday's name where there is one. */
  readonly comment: string | null;
}

/** `YYYY-MM-DD` -> the same day at midnight, as if it were UTC. */
export const midnight = (day: string): number => Date.parse(`${day}T00:00:00Z`);
export const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

/** What it warns of when it has guessed: prose taken for the notation, days without hours. */
const guesses = new Set([
  'vague',
  'word_error_correction',
  'without_minutes',
  'hour_min_separator',
  'adding_0',
  'ambiguous_word',
  'switched',
  'interpreted_as_year',
  'strange_24_7',
]);

/** What opens in the evening may close after midnight, as late as this; no morning ends at noon the day before. */
const NIGHT_ENDS = '06:00';
const isPossible = (from: string, to: string) =>
  to <= '24:00' && (from < to || (from !== to && to <= NIGHT_ENDS));

/** The hours that end before they begin, « 17:00-12:00 »: a slip of the keyboard that no one should travel on. */
function impossibleIn(written: string): string[] {
  const spans = written.match(/\d{1,2}:\d{2}-\d{1,2}:\d{2}/g) ?? [];
  return spans.filter((span) => {
    const [from = '', to = ''] = span.split('-').map((time) => time.padStart(5, '0'));
    return !isPossible(from, to);
  });
}

/** It writes on the console what it throws. */
function quietly<Result>(work: () => Result, failed: (thrown: unknown) => Result): Result {
  const { error } = console;
  console.error = () => undefined;
  try {
    return work();
  } catch (thrown) {
    return failed(thrown);
  } finally {
    console.error = error;
  }
}

const parse = (written: string, state: string) =>
  new OpeningHours(
    written,
    { lat: 0, lon: 0, address: { country_code: 'fr', state } },
    { mode: 0, locale: 'fr', tag_key: undefined, map_value: undefined, warnings_severity: undefined },
  );

const stretchesOf = (hours: OpeningHours, from: number, to: number): Stretch[] =>
  hours.getOpenIntervals(new Date(from), new Date(to)).map(([start, end, unknown, comment]) => ({
    from: start.getTime(),
    to: end.getTime(),
    sure: !unknown,
    comment: comment ?? null,
  }));

const holidaysOf = new Map<string, ReadonlyMap<string, string>>();

/** The public holidays of a year under one name: day -> name. Every venue asks: kept. */
export function holidaysIn(state: string, year: number): ReadonlyMap<string, string> {
  const key = `${state} ${year}`;
  const known = holidaysOf.get(key);
  if (known) return known;
  const found = stretchesOf(parse('PH 00:00-24:00', state), Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1));
  const named = new Map(found.map(({ from, comment }) => [dayOf(from), comment ?? '']));
  holidaysOf.set(key, named);
  return named;
}

/** The name of the public holiday that a day is there, or null. @param day YYYY-MM-DD */
export const holidayOn = (calendar: Pick<Calendar, 'holidays'>, day: string): string | null =>
  holidaysIn(calendar.holidays, Number(day.slice(0, 4))).get(day) ?? null;

/** The rules that remain when school holidays are left out of account. */
const withoutSchoolHolidays = (written: string) =>
  written
    .split(';')
    .map((rule) => rule.replace(/\bSH,|,SH\b/g, ''))
    .filter((rule) => !/^\s*SH\b/.test(rule))
    .join(';');

/**
 * The package has one name for both kinds of holidays, and Alsace and Moselle have public ones of their own: all is
 * read with the school's name (`hours`), and those days again with the public one.
 */
function readBothHolidays(
  written: string,
  hours: OpeningHours,
  calendar: Calendar,
  from: number,
  to: number,
): Stretch[] {
  const all = stretchesOf(hours, from, to);
  const own = parse(withoutSchoolHolidays(written), calendar.holidays);
  const isOwn = (moment: number) => {
    const day = dayOf(moment);
    return holidayOn(calendar, day) !== holidayOn({ holidays: calendar.school_holidays }, day);
  };
  const days = Array.from({ length: (to - from) / DAY_MS }, (_, index) => from + index * DAY_MS);
  return [
    ...all.filter((stretch) => !isOwn(stretch.from)),
    ...days.filter(isOwn).flatMap((day) => stretchesOf(own, day, day + DAY_MS)),
  ].sort((a, b) => a.from - b.from);
}

/** Hours that say nothing of public holidays leave us ignorant of them: few venues open then, whatever they write. */
function doubtHolidays(stretches: readonly Stretch[], calendar: Calendar): Stretch[] {
  return stretches.map((stretch) => {
    const holiday = holidayOn(calendar, dayOf(stretch.from));
    return holiday ? { ...stretch, sure: false, comment: holiday } : stretch;
  });
}

const mentionsHolidays = (written: string) => /\bPH\b|24\/7/.test(written);
/** The name to read hours with: a public one knows no school holidays where the two differ. */
const stateFor = (written: string, { holidays, school_holidays }: Calendar) =>
  /\bSH\b/.test(written) ? school_holidays : holidays;

const guessesOf = (hours: OpeningHours) =>
  hours.getStructuredWarnings().filter(({ type }) => guesses.has(type));

/** Reads hours so that nothing is guessed; undefined when that cannot be. */
function readStrictly(written: string, calendar: Calendar) {
  if (impossibleIn(written).length > 0) return undefined;
  const hours = parse(written, stateFor(written, calendar));
  return guessesOf(hours).length > 0 ? undefined : hours;
}

/**
 * When a venue is open, from its hours in the `opening_hours` notation of OpenStreetMap.
 * @param from,to midnights at the venue; stretches begin between them
 * @returns in order; undefined when the hours cannot be read without guessing: prose, slips of the keyboard, school
 * holidays of a year or a territory that the package does not know.
 */
export function readStretches(
  written: string,
  calendar: Calendar,
  from: number,
  to: number,
): Stretch[] | undefined {
  const read = () => {
    const hours = readStrictly(written, calendar);
    if (!hours) return undefined;
    return stateFor(written, calendar) === calendar.holidays
      ? stretchesOf(hours, from, to)
      : readBothHolidays(written, hours, calendar, from, to);
  };
  const stretches = quietly(read, () => undefined);
  return stretches && !mentionsHolidays(written) ? doubtHolidays(stretches, calendar) : stretches;
}

/** What the hours say of a day on which they are closed: « congés d’été ». */
export const closedComment = (written: string, calendar: Calendar, day: string): string | null =>
  quietly(
    () => parse(written, stateFor(written, calendar)).getComment(new Date(midnight(day) + DAY_MS / 2)),
    () => undefined,
  ) ?? null;

/** « Mo 9h <--- (what is wrong there) », of what the package throws. */
const WHERE = /^([\s\S]*?) <--- \(([\s\S]*?)\)(?: |$)/;

function reasonIn(thrown: unknown): string {
  const [, before, message] = WHERE.exec(String(thrown)) ?? [];
  if (message) return `Après « ${before} » : ${message}`;
  return /\bSH\b/.test(String(thrown))
    ? 'Les vacances scolaires de ce territoire, ou de cette année, ne sont pas connues ici.'
    : 'Ce n’est pas la notation OpenStreetMap des horaires.';
}

/** Why hours cannot be read without guessing, a sentence a reason; none where they can. */
export function whyUnreadable(written: string, calendar: Calendar): string[] {
  const impossible = impossibleIn(written);
  if (impossible.length > 0) return impossible.map((span) => `« ${span} » finit avant de commencer.`);
  const read = () =>
    guessesOf(parse(written, stateFor(written, calendar))).map(({ message }) => String(message));
  return [...new Set(quietly(read, (thrown) => [reasonIn(thrown)]))];
}
