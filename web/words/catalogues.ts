import { live as facileLive } from './facile/live.ts';
import { pages as facilePages } from './facile/pages.ts';
import { live as frLive } from './fr/live.ts';
import { pages as frPages } from './fr/pages.ts';
import type { LanguageCode } from './languages.ts';
import type { Catalogue } from './words.tsx';

/** Every language at once, for the server; the browser loads its own alone (load.ts). */
export const catalogues: Readonly<Record<LanguageCode, Catalogue>> = {
  fr: { live: frLive, pages: frPages },
  facile: { live: facileLive, pages: facilePages },
};
