/** The languages that the interface speaks, in the order in which they are offered. French is the default. */
export const languages = [
  { code: 'fr', lang: 'fr', dir: 'ltr', name: 'Français', prefix: '' },
  // `simple` is the registered subtag of simplified language (BCP 47).
  { code: 'facile', lang: 'fr-simple', dir: 'ltr', name: 'Facile à lire', prefix: '/facile' },
] as const;

export type Language = (typeof languages)[number];
export type LanguageCode = Language['code'];

/** The address of a page of the site in a language. @param path as in French, query included */
export const addressIn = ({ prefix }: Language, path: string): string =>
  prefix && /^\/(\?|$)/.test(path) ? prefix + path.slice(1) : prefix + path;
