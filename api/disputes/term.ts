/** The days for an amicable solution (article 17). */
const DAYS = 30;
const DAY_MS = 86_400_000;

/**
 * The last day for an amicable solution: the thirtieth after the letter was sent, that day not counted. Neither weekends nor
 * holidays lengthen it. The database works out the same (`dispute.amicable_until`).
 * @param sent YYYY-MM-DD @returns YYYY-MM-DD
 */
export const amicableUntil = (sent: string): string =>
  new Date(Date.parse(`${sent}T00:00:00Z`) + DAYS * DAY_MS).toISOString().slice(0, 10);

/** How many days are left, today included; 0 once it may be handed over. @param today YYYY-MM-DD, that of Paris */
export const daysLeft = (sent: string, today: string): number =>
  Math.max(0, (Date.parse(amicableUntil(sent)) - Date.parse(today)) / DAY_MS + 1);
