import type { ComponentChildren } from 'preact';
import type { Page } from '../render.tsx';
import type { Request } from '../routes.tsx';
import { TextPage } from '../ui/text-page.tsx';
import { words } from './words.ts';

interface Said {
  readonly path: string;
  readonly title: string;
  readonly lead: string;
}

/** A page of open data, for those who make files and programs: in French alone, and found. */
export const frenchPage = (
  { words: { live } }: Request,
  { path, title, lead }: Said,
  children: ComponentChildren,
): Page => ({
  here: '/donnees',
  head: { title: `${title} · ${live.site.name}`, description: lead, path, frenchOnly: true },
  styles: ['text', 'form', 'data'],
  body: (
    <TextPage title={title}>
      <p class="lead">{lead}</p>
      {children}
      <p>
        <a href="/donnees">{words.back}</a>
      </p>
    </TextPage>
  ),
});
