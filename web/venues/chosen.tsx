import { type Live, useWords } from '../words/words.tsx';
import { wordFor } from './facets-field.tsx';
import { facetFields, pageUrl, restarted, type Search, toggleFacet, toggleNeed } from './filters.ts';

/** Every criterion chosen, with the search that goes without it. */
const criteriaOf = (words: Live, search: Search) => [
  ...search.need.map((need) => ({ name: words.needWords[need].verb, without: toggleNeed(search, need) })),
  ...facetFields.flatMap((field) =>
    (search.facets[field] ?? []).map((value) => ({
      name: words.search.criterion(words.facetWords[field], wordFor(words, field, value)),
      without: toggleFacet(search, field, value),
    })),
  ),
];

interface Props {
  readonly search: Search;
  readonly onSearch: (search: Search) => void;
}

/** The criteria chosen, each a link to the same search without it. */
export function Chosen({ search, onSearch }: Props) {
  const live = useWords();
  const words = live.search;
  const criteria = criteriaOf(live, search);
  if (criteria.length === 0) return null;
  const link = (to: Search) => ({
    href: live.at(pageUrl(to)),
    onClick: (event: MouseEvent) => {
      event.preventDefault();
      onSearch(to);
    },
  });
  return (
    <ul class="chosen" aria-label={words.criteria}>
      {criteria.map(({ name, without }) => (
        <li key={name}>
          <a class="chosen-one" {...link(without)}>
            <span class="visually-hidden">{words.remove} </span>
            {name}
          </a>
        </li>
      ))}
      <li>
        <a {...link(restarted({ ...search, need: [], facets: {} }))}>{words.clear}</a>
      </li>
    </ul>
  );
}
