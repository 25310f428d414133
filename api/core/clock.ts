/** What is true of a minute may not be of the next: part of the ETag of what says « open now ». */
export const minuteOf = (now: Date): string => now.toISOString().slice(0, 16);
