import type { LanguageCode } from './languages.ts';
import type { Live } from './words.tsx';

/** One file a language, without the sentences that only the server says. */
const loaders: Readonly<Record<LanguageCode, () => Promise<Live>>> = {
  fr: async () => (await import('./fr/live.ts')).live,
  facile: async () => (await import('./facile/live.ts')).live,
  en: async () => (await import('./en/live.ts')).live,
  ar: async () => (await import('./ar/live.ts')).live,
  es: async () => (await import('./es/live.ts')).live,
  pt: async () => (await import('./pt/live.ts')).live,
  uk: async () => (await import('./uk/live.ts')).live,
};

/** The sentences of the page's own language. */
export const loadWords = (): Promise<Live> =>
  (loaders[document.documentElement.dataset.language as LanguageCode] ?? loaders.fr)();
