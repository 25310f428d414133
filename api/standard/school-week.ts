/** The days on which classes may be held, 1 Monday to 6 Saturday in the API and the database. */
export const weekdays = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'] as const;

/** The half-days of a school week: what is freed in it, and when someone is available. The database has the same words. */
export const halfdays = weekdays.flatMap((day) => [`${day} matin`, `${day} après-midi`]).slice(0, -1);

/** The classes that the convention's pilots are for (article 5). */
export const levels = ['CE2', 'CM1', 'CM2'] as const;
