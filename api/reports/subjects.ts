/** What may be wrong with a venue's page. Apart from the schema, so that pages can show them without it. */
export const subjects = [
  'closed',
  'moved',
  'hours',
  'contact',
  'services',
  'accessibility',
  'other',
] as const;
export type Subject = (typeof subjects)[number];

/** What may be wrong with what a partner shows, or with who it is. */
export const thingSubjects = ['fraud', 'money', 'unlawful', 'wrong', 'other'] as const;
export type ThingSubject = (typeof thingSubjects)[number];

/** Characters. */
export const MESSAGE_MAX = 2000;
