import type { Page } from '../render.tsx';

/** A page for one person: of text and forms, in no cache. @param more what differs: a status, cookies */
export const personalPage = (
  title: string,
  description: string,
  body: Page['body'],
  more: Partial<Page> = {},
): Page => ({
  volatile: true,
  styles: ['text', 'form'],
  head: { title: `${title} · Nouvelle Proximité`, description },
  body,
  ...more,
});
