import { type Pages, useWords } from '../words/words.tsx';
import { originOf, type Search, writePosition } from './filters.ts';

interface Props {
  readonly search: Search;
  readonly words: Pages['landmarks'];
}

/** What the map's second layer shows, as lists around the same point. */
export function LandmarkLinks({ search, words }: Props) {
  const { at, search: said } = useWords();
  // « My position » is nowhere to whom it is sent.
  const where = search.q === said.located ? '' : search.q;
  const origin = originOf(search);
  const query = origin
    ? `?${new URLSearchParams({ ...(where && { ou: where }), pres: writePosition(origin) })}`
    : '';
  return (
    <p class="results-more">
      <a href={`/partenaires${query}`} hreflang="fr">
        {words.toPartners}
      </a>
      <a href={at(`/ateliers${query}`)}>{words.toEvents}</a>
      <a href={`/offres-emploi${query}`} hreflang="fr">
        {words.toJobs}
      </a>
      <a href={`/ordi/collecte${query}`} hreflang="fr">
        {words.toCollections}
      </a>
    </p>
  );
}
