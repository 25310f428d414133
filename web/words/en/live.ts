import { formatsOf } from '../formats.ts';
import * as fr from '../fr/live.ts';
import { languageOf } from '../languages.ts';
import type { Live } from '../words.tsx';

const { language, at } = formatsOf(languageOf('en'));

export const live: Live = { ...fr.live, language, at };
