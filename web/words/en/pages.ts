import * as fr from '../fr/pages.ts';
import type { Pages } from '../words.tsx';

export const pages: Pages = fr.pages;
