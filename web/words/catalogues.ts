import { live as arLive } from './ar/live.ts';
import { pages as arPages } from './ar/pages.ts';
import { live as enLive } from './en/live.ts';
import { pages as enPages } from './en/pages.ts';
import { live as esLive } from './es/live.ts';
import { pages as esPages } from './es/pages.ts';
import { live as facileLive } from './facile/live.ts';
import { pages as facilePages } from './facile/pages.ts';
import { live as frLive } from './fr/live.ts';
import { pages as frPages } from './fr/pages.ts';
import type { LanguageCode } from './languages.ts';
import { live as ptLive } from './pt/live.ts';
import { pages as ptPages } from './pt/pages.ts';
import { live as ukLive } from './uk/live.ts';
import { pages as ukPages } from './uk/pages.ts';
import type { Catalogue } from './words.tsx';

/** Every language at once, for the server; the browser loads its own alone (load.ts). */
export const catalogues: Readonly<Record<LanguageCode, Catalogue>> = {
  fr: { live: frLive, pages: frPages },
  facile: { live: facileLive, pages: facilePages },
  en: { live: enLive, pages: enPages },
  ar: { live: arLive, pages: arPages },
  es: { live: esLive, pages: esPages },
  pt: { live: ptLive, pages: ptPages },
  uk: { live: ukLive, pages: ukPages },
};
