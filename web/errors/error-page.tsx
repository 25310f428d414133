import { Island } from '../island.tsx';
import { PlaceForm } from '../places/place-form.tsx';
import type { Page } from '../render.tsx';
import type { Catalogue } from '../words/words.tsx';

type Errors = Catalogue['pages']['errors'];

const titlesIn = (words: Errors): Readonly<Record<number, string>> => ({
  400: words.refusedTitle,
  403: words.forbiddenTitle,
  404: words.notFoundTitle,
  410: words.goneTitle,
  503: words.awayTitle,
});
const sentencesIn = (words: Errors): Readonly<Record<number, string>> => ({
  404: words.notFound,
  410: words.notFound,
  503: words.away,
});

/** What is shown in place of a page: what happened, in words, and where to go from there. */
export function errorPage({ live, pages }: Catalogue, status: number, sentence?: string): Page {
  const words = pages.errors;
  const title = titlesIn(words)[status] ?? words.brokenTitle;
  return {
    status,
    volatile: true,
    head: { title: `${title} · ${live.site.name}`, description: title },
    body: (
      <div class="error-page">
        <h1>{title}</h1>
        <p class="error-sentence">{sentence ?? sentencesIn(words)[status] ?? words.broken}</p>
        {status < 500 && <p>{words.searchInstead}</p>}
        {status < 500 && <Island name="PlaceForm" component={PlaceForm} props={{}} />}
        <p>
          <a href={live.at('/')}>{words.home}</a>
        </p>
      </div>
    ),
  };
}
