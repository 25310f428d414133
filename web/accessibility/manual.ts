/** The thirteen themes of RGAA 4.1, in its order. */
export const themes = [
  'images',
  'frames',
  'colours',
  'multimedia',
  'tables',
  'links',
  'scripts',
  'required',
  'structure',
  'presentation',
  'forms',
  'navigation',
  'consultation',
] as const;
export type Theme = (typeof themes)[number];

/**
 * How each theme was looked at; what a person with the assistive tool has not done is not claimed.
 * `tests`: the tests of every build walk through it. `read`: the code and the screens were read against the criteria.
 * `none`: the pages have nothing of the kind.
 */
export const manualChecks: Readonly<Record<Theme, 'tests' | 'read' | 'none'>> = {
  images: 'read',
  frames: 'read',
  colours: 'tests',
  multimedia: 'none',
  tables: 'read',
  links: 'read',
  scripts: 'tests',
  required: 'tests',
  structure: 'tests',
  presentation: 'tests',
  forms: 'tests',
  navigation: 'tests',
  consultation: 'read',
};
