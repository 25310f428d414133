import { formatsOf } from '../formats.ts';
import * as fr from '../fr/live.ts';
import { languages } from '../languages.ts';
import type { Live } from '../words.tsx';

const { language, at } = formatsOf(languages[1]);

export const live: Live = { ...fr.live, language, at };
