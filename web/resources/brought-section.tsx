import type { Brought } from '../../api/resources/schema.ts';
import { usePages, useWords } from '../words/words.tsx';
import { organisationUrl } from './urls.ts';

/** « Ici, aussi » : what partners brought to a venue, and where to see what they offer it. */
export function BroughtSection({ venue, brought }: { readonly venue: string; readonly brought: Brought }) {
  const { number } = useWords();
  const { partners: words } = usePages();
  if (brought.given.length + brought.offered === 0) return null;
  return (
    <section aria-labelledby="ici-aussi">
      <h2 id="ici-aussi">{words.title}</h2>
      {brought.given.length > 0 && (
        <>
          <h3>{words.helped}</h3>
          <ul class="points">
            {brought.given.map(({ organisation, kind, quantity, title, resource }) => (
              <li key={`${resource}${quantity}`}>
                <a href={organisationUrl(organisation)} lang="fr">
                  {organisation.nom}
                </a>
                {quantity !== null && ` : ${words.given[kind] ?? ''} (${number(quantity)})`}
                <br />
                <span class="fine" lang="fr">
                  {title}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {brought.offered > 0 && (
        <p>
          <a href={`/ressources?${new URLSearchParams({ lieu: venue })}`} rel="nofollow" hreflang="fr">
            {words.offers} ({number(brought.offered)})
          </a>
        </p>
      )}
    </section>
  );
}
