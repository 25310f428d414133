import { site, errors as words } from '../fr.ts';
import { Island } from '../islands.tsx';
import type { Page } from '../render.tsx';

const titles: Readonly<Record<number, string>> = {
  400: words.refusedTitle,
  404: words.notFoundTitle,
  503: words.awayTitle,
};
const sentences: Readonly<Record<number, string>> = { 404: words.notFound, 503: words.away };

/** What is shown in place of a page: what happened, in words, and where to go from there. */
export function errorPage(status: number, sentence?: string): Page {
  const title = titles[status] ?? words.brokenTitle;
  return {
    status,
    volatile: true,
    head: { title: `${title} · ${site.name}`, description: title },
    body: (
      <div class="error-page">
        <h1>{title}</h1>
        <p class="error-sentence">{sentence ?? sentences[status] ?? words.broken}</p>
        {status < 500 && <p>{words.searchInstead}</p>}
        {status < 500 && <Island name="SearchAgain" props={{}} />}
        <p>
          <a href="/">{words.home}</a>
        </p>
      </div>
    ),
  };
}
