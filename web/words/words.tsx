import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { live } from './fr/live.ts';
import type { pages } from './fr/pages.ts';

/** What scripts say, in one language. French is the measure: every other catalogue has its sentences, one for one. */
export type Live = typeof live;
/** What only the server says. */
export type Pages = typeof pages;
export interface Catalogue {
  readonly live: Live;
  readonly pages: Pages;
}

const Spoken = createContext<Partial<Catalogue>>({});

/** Gives a tree the language it speaks; in the browser `pages` stays behind. */
export const Speaking = ({ children, ...words }: Partial<Catalogue> & { children: ComponentChildren }) => (
  <Spoken.Provider value={words}>{children}</Spoken.Provider>
);

/** The sentences of what also lives in the browser. */
export function useWords(): Live {
  const { live } = useContext(Spoken);
  if (!live) throw new Error('no language: a component is rendered outside of Speaking');
  return live;
}

/** The sentences of what is HTML for good. */
export function usePages(): Pages {
  const { pages } = useContext(Spoken);
  if (!pages) throw new Error('no sentences of pages here: an island asks for what only the server says');
  return pages;
}
