const days = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'] as const;

/** The half-days of a school week: what is freed in it, and when someone is available. The database has the same words. */
export const halfdays = days.flatMap((day) => [`${day} matin`, `${day} après-midi`]).slice(0, -1);
