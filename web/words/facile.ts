import { formatsOf } from './formats.ts';
import * as fr from './fr.ts';
import { languages } from './languages.ts';
import type { Live, Pages } from './words.tsx';

const { language, at } = formatsOf(languages[1]);

export const live: Live = { ...fr.live, language, at };
export const pages: Pages = fr.pages;
