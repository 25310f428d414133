import { Island } from '../island.tsx';
import type { Page } from '../render.tsx';
import type { Request } from '../routes.tsx';
import { usePages, useWords } from '../words/words.tsx';
import { SavedList } from './saved-list.tsx';

const PATH = '/mes-lieux';

function SavedPage() {
  const { at } = useWords();
  const { saved: words } = usePages();
  return (
    <div class="place-page">
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <noscript>
        <p>{words.noScript}</p>
      </noscript>
      <Island name="SavedList" component={SavedList} props={{ path: at(PATH) }} />
    </div>
  );
}

/** `/mes-lieux`: what this browser keeps; also what is shown offline in place of a page that it does not. */
export async function savedPage({ words: { live, pages } }: Request): Promise<Page> {
  return {
    here: PATH,
    styles: ['place'],
    head: { title: `${pages.saved.title} · ${live.site.name}`, description: pages.saved.lead },
    body: <SavedPage />,
  };
}
