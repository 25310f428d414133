import { DAY_MS, isoOf } from '../venues/days.ts';
import type { Live, Pages } from '../words/words.tsx';

/** A stop's hours where they are one day and its times, as its keeper chooses them. */
export interface Rule {
  /** Each week, each odd or even week of the year, the first to the fourth or the last of the month, or one date. */
  readonly rhythm: 'week' | 'odd' | 'even' | '1' | '2' | '3' | '4' | '-1' | 'date';
  /** 0 is Monday; of no use for a date. */
  readonly weekday: number;
  /** YYYY-MM-DD, for a date. */
  readonly date: string;
  /** HH:MM */
  readonly from: string;
  readonly to: string;
}

const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const TIMES = '(\\d{2}:\\d{2})-(\\d{2}:\\d{2})$';
const weekly = new RegExp(`^(${DAYS.join('|')})(?:\\[(-1|[1-4])\\])? ${TIMES}`);
/** Weeks are those of ISO 8601, as on calendars. */
const WEEKS = { odd: 'week 01-53/2', even: 'week 02-53/2' } as const;
const fortnightly = new RegExp(`^week (0[12])-5[23]/2 (${DAYS.join('|')}) ${TIMES}`);
const dated = new RegExp(`^(\\d{4}) (${MONTHS.join('|')}) (\\d{2}) ${TIMES}`);

const monthNumber = (name: string) => String(MONTHS.indexOf(name) + 1).padStart(2, '0');

function readFortnight(horaires: string): Rule | undefined {
  const [, week, day = '', from = '', to = ''] = fortnightly.exec(horaires) ?? [];
  if (!day) return undefined;
  return { rhythm: week === '01' ? 'odd' : 'even', weekday: DAYS.indexOf(day), date: '', from, to };
}

/** Hours in the notation of OpenStreetMap -> the rule that they are; undefined for any other. */
export function readRule(horaires: string): Rule | undefined {
  const [, day = '', rank, start = '', end = ''] = weekly.exec(horaires) ?? [];
  if (day) {
    const rhythm = (rank ?? 'week') as Rule['rhythm'];
    return { rhythm, weekday: DAYS.indexOf(day), date: '', from: start, to: end };
  }
  const [, year = '', month = '', date = '', from = '', to = ''] = dated.exec(horaires) ?? [];
  if (!year) return readFortnight(horaires);
  return { rhythm: 'date', weekday: 0, date: `${year}-${monthNumber(month)}-${date}`, from, to };
}

/** A rule -> its hours in the notation of OpenStreetMap. */
export function writeRule({ rhythm, weekday, date, from, to }: Rule): string {
  const times = `${from}-${to}`;
  if (rhythm === 'date') {
    const [year = '', month = '', day = ''] = date.split('-');
    return `${year} ${MONTHS[Number(month) - 1] ?? ''} ${day} ${times}`;
  }
  const day = DAYS[weekday] ?? '';
  if (rhythm === 'odd' || rhythm === 'even') return `${WEEKS[rhythm]} ${day} ${times}`;
  return `${day}${rhythm === 'week' ? '' : `[${rhythm}]`} ${times}`;
}

/** Any Monday: the days of the week are named from it. */
const MONDAY = Date.UTC(2026, 5, 1);
export const weekdayName = ({ dayName }: Pick<Live, 'dayName'>, weekday: number): string =>
  dayName(isoOf(MONDAY + weekday * DAY_MS));

function rhythmWords(live: Live, words: Pages['stops'], { rhythm, weekday, date }: Rule): string {
  const name = weekdayName(live, weekday);
  switch (rhythm) {
    case 'week':
      return words.everyWeek(name);
    case 'odd':
    case 'even':
      return words.everyOtherWeek(name, rhythm === 'odd');
    case 'date':
      return words.once(live.date(date));
    case '-1':
      return words.lastOfMonth(name, weekday);
    default:
      return words.everyMonth(Number(rhythm) - 1, name, weekday);
  }
}

/** « Premier mardi du mois de 14 h à 17 h »; what is no such rule, as it is written. */
export function ruleWords(live: Live, words: Pages['stops'], horaires: string): string {
  const rule = readRule(horaires);
  if (!rule) return horaires;
  return `${rhythmWords(live, words, rule)}, ${words.hours(live.clock(rule.from), live.clock(rule.to))}`;
}
