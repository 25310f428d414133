/** What is true of a minute may not be of the next: part of the ETag of what says « open now ». */
export const minuteOf = (now: Date): string => now.toISOString().slice(0, 16);

/** The day of a moment, YYYY-MM-DD, as the database writes it. */
export const dayOf = (now: Date): string => now.toISOString().slice(0, 10);
