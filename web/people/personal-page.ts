import type { Page } from '../render.tsx';
import { fr } from '../words/typeset.ts';

interface More extends Partial<Page> {
  /** Its address, where it is to be found by it: what is public, in French alone. */
  readonly path?: string | undefined;
}

/** A page for one person: of text and forms, in no cache. @param more what differs: a status, cookies */
export const personalPage = (
  title: string,
  description: string,
  body: Page['body'],
  { path, ...more }: More = {},
): Page => ({
  volatile: true,
  styles: ['text', 'form'],
  head: {
    // Whoever comes back to a tab, or hears its title first, knows that it was refused.
    title: `${(more.status ?? 0) >= 400 ? fr`Erreur : ` : ''}${title} · Nouvelle Proximité`,
    description,
    ...(path !== undefined && { path }),
    frenchOnly: true,
  },
  body,
  ...more,
});
