import { ASKED_DAYS } from '../../api/hours/horizon.ts';

export const DAY_MS = 86_400_000;

/** Milliseconds since 1970 -> YYYY-MM-DD. */
export const isoOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

/** The last day whose hours can be asked. @param today YYYY-MM-DD */
export const lastAsked = (today: string): string => isoOf(Date.parse(today) + ASKED_DAYS * DAY_MS);
