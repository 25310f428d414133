/** The languages that the interface speaks, in the order in which they are offered. French is the default. */
export const languages = [
  { code: 'fr', lang: 'fr', dir: 'ltr', name: 'Français', prefix: '' },
  // `simple` is the registered subtag of simplified language (BCP 47).
  { code: 'facile', lang: 'fr-simple', dir: 'ltr', name: 'Facile à lire', prefix: '/facile' },
  { code: 'en', lang: 'en', dir: 'ltr', name: 'English', prefix: '/en' },
  { code: 'ar', lang: 'ar', dir: 'rtl', name: 'العربية', prefix: '/ar' },
  { code: 'es', lang: 'es', dir: 'ltr', name: 'Español', prefix: '/es' },
  { code: 'pt', lang: 'pt', dir: 'ltr', name: 'Português', prefix: '/pt' },
  { code: 'uk', lang: 'uk', dir: 'ltr', name: 'Українська', prefix: '/uk' },
] as const;

export type Language = (typeof languages)[number];
export type LanguageCode = Language['code'];

/** A language by its code. */
export const languageOf = (code: LanguageCode): Language =>
  languages.find((language) => language.code === code) ?? languages[0];

/** The address of a page of the site in a language. @param path as in French, query included */
export const addressIn = ({ prefix }: Language, path: string): string =>
  prefix && /^\/(\?|$)/.test(path) ? prefix + path.slice(1) : prefix + path;
