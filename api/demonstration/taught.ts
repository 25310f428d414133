/** The half-days of all invented classes: each helper has one of them at least. */
export const TAUGHT = [
  { weekday: 2, halfday: 'mardi après-midi' },
  { weekday: 4, halfday: 'jeudi après-midi' },
] as const;
