const paris = new Intl.DateTimeFormat('fr-CA', { dateStyle: 'short', timeZone: 'Europe/Paris' });

/** The day of a moment in Paris, YYYY-MM-DD: the one that letters and signatures bear. */
export const dayInParis = (now: Date): string => paris.format(now);
