import { badParameter } from '../../core/errors.ts';
import type { NewSittings } from '../schema.ts';

const DAY_MS = 86_400_000;
const YEAR_DAYS = 366;
const WEEK = 7;

const timeOf = (day: string) => Date.parse(`${day}T00:00:00Z`);
const dayAfter = (day: string, days: number) =>
  new Date(timeOf(day) + days * DAY_MS).toISOString().slice(0, 10);
/** 0 for the first of its weekday in its month. */
const rankOf = (day: string) => Math.floor((Number(day.slice(8)) - 1) / WEEK);
const isLast = (day: string) => dayAfter(day, WEEK).slice(0, 7) !== day.slice(0, 7);

const weekday = new Intl.DateTimeFormat('fr-FR', { weekday: 'long', timeZone: 'UTC' });

type Repeat = NonNullable<NewSittings['repeat']>;

/** Whether the weekday of the first day is one of the rule, some weeks after it. */
const falls = (every: Repeat['every'], first: string, day: string, weeks: number): boolean => {
  switch (every) {
    case 'week':
      return true;
    case 'fortnight':
      return weeks % 2 === 0;
    case 'rank':
      return rankOf(day) === rankOf(first);
    default:
      return isLast(day);
  }
};

function refuse(first: string, { every, until }: Repeat): void {
  const name = weekday.format(timeOf(first));
  if (until < first) throw badParameter('until', 'un jour qui ne précède pas le premier est attendu.');
  if (until > dayAfter(first, YEAR_DAYS))
    throw badParameter('until', 'un an au plus après le premier jour est attendu.');
  if (every === 'rank' && rankOf(first) > 3)
    throw badParameter(
      'date',
      `ce jour est un cinquième ${name}, que tous les mois n’ont pas ; choisissez « le dernier du mois ».`,
    );
  if (every === 'last' && !isLast(first))
    throw badParameter('date', `un dernier ${name} du mois est attendu pour ce rythme.`);
}

/** « tous les mardis jusqu’au… » -> every day of it, the first included. @throws RefusedError naming the field */
export function daysOf(first: string, repeat: Repeat | undefined): string[] {
  if (!repeat) return [first];
  refuse(first, repeat);
  const weeks = Math.floor((timeOf(repeat.until) - timeOf(first)) / (WEEK * DAY_MS));
  return Array.from({ length: weeks + 1 }, (_, week) => ({ week, day: dayAfter(first, week * WEEK) }))
    .filter(({ week, day }) => falls(repeat.every, first, day, week))
    .map(({ day }) => day);
}
