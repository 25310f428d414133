/** Who signed the convention, or acts for what it names. */
export const parties = ['État', 'Syntec Numérique', 'AMF', 'Éducation nationale'] as const;
