import type * as schema from '../../api/committees/schema.ts';

// As api/committees/schema.ts has them, whose module would bring what reads requests along.
export const attendances: typeof schema.attendances = ['present', 'represented', 'excused', 'absent'];
export const voices: typeof schema.voices = ['yes', 'no', 'silence'];
export const levels: typeof schema.levels = ['nothing', 'decisions', 'all'];

/** What was typed in a field, one a line. */
export const linesIn = (form: URLSearchParams, name: string): string[] =>
  (form.get(name) ?? '').split(/\r?\n/).filter((line) => line.trim() !== '');
