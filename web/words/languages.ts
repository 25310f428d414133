/**
 * The languages that the interface speaks, in the order in which they are offered. French is the default. `lang` is for
 * pages and their links; `locale` is for figures and days: plain `en` is American (« June 1 ») and plain `pt` Brazil's,
 * and Arabic as written in the Maghreb and in France has the digits of every street sign around.
 */
export const languages = [
  { code: 'fr', lang: 'fr', locale: 'fr', dir: 'ltr', name: 'Français', prefix: '' },
  // `simple` is the registered subtag of simplified language (BCP 47).
  { code: 'facile', lang: 'fr-simple', locale: 'fr', dir: 'ltr', name: 'Facile à lire', prefix: '/facile' },
  { code: 'en', lang: 'en', locale: 'en-GB', dir: 'ltr', name: 'English', prefix: '/en' },
  { code: 'ar', lang: 'ar', locale: 'ar-u-nu-latn', dir: 'rtl', name: 'العربية', prefix: '/ar' },
  { code: 'es', lang: 'es', locale: 'es', dir: 'ltr', name: 'Español', prefix: '/es' },
  { code: 'pt', lang: 'pt', locale: 'pt-PT', dir: 'ltr', name: 'Português', prefix: '/pt' },
  { code: 'uk', lang: 'uk', locale: 'uk', dir: 'ltr', name: 'Українська', prefix: '/uk' },
] as const;

export type Language = (typeof languages)[number];
export type LanguageCode = Language['code'];

/** A language by its code. */
export const languageOf = (code: LanguageCode): Language =>
  languages.find((language) => language.code === code) ?? languages[0];

/** The address of a page of the site in a language. @param path as in French, query included */
export const addressIn = ({ prefix }: Language, path: string): string =>
  prefix && /^\/(\?|$)/.test(path) ? prefix + path.slice(1) : prefix + path;
