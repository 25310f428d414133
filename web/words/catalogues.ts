import * as facile from './facile.ts';
import * as fr from './fr.ts';
import type { LanguageCode } from './languages.ts';
import type { Catalogue } from './words.tsx';

/** Every language at once, for the server; the browser loads its own alone (load.ts). */
export const catalogues: Readonly<Record<LanguageCode, Catalogue>> = { fr, facile };
