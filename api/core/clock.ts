/** What is true of a minute may not be of the next: part of the ETag of what says « open now ». */
export const minuteOf = (now: Date): string => now.toISOString().slice(0, 16);

/** The day of a moment, YYYY-MM-DD, as the database writes it. */
export const dayOf = (now: Date): string => now.toISOString().slice(0, 10);

const paris = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Paris' });

/** The day of a moment in Paris, YYYY-MM-DD: the one that letters and signatures bear. */
export const dayInParis = (now: Date): string => paris.format(now);
