import { ASKED_DAYS } from '../../api/hours/horizon.ts';

export const DAY_MS = 86_400_000;

/** Milliseconds since 1970 -> YYYY-MM-DD. */
export const isoOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

/** The last day whose hours can be asked. @param today YYYY-MM-DD */
export const lastAsked = (today: string): string => isoOf(Date.parse(today) + ASKED_DAYS * DAY_MS);

/** The week of the year that a day is in, as ISO 8601 counts them: the first holds the first Thursday. @param day YYYY-MM-DD */
export function weekOfYear(day: string): number {
  const date = new Date(day);
  const thursday = date.getTime() + (3 - ((date.getUTCDay() + 6) % 7)) * DAY_MS;
  const start = Date.UTC(new Date(thursday).getUTCFullYear(), 0, 1);
  return 1 + Math.floor((thursday - start) / (7 * DAY_MS));
}
