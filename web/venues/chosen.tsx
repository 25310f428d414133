import { facetWords, needWords, search as words } from '../fr.ts';
import { fr } from '../typeset.ts';
import { wordFor } from './facets-field.tsx';
import { facetFields, pageUrl, restarted, type Search, toggleFacet, toggleNeed } from './filters.ts';

/** Every criterion chosen, with the search that goes without it. */
const criteriaOf = (search: Search) => [
  ...search.need.map((need) => ({ name: needWords[need].verb, without: toggleNeed(search, need) })),
  ...facetFields.flatMap((field) =>
    (search.facets[field] ?? []).map((value) => ({
      name: fr`${facetWords[field]} : ${wordFor(field, value)}`,
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
  const criteria = criteriaOf(search);
  if (criteria.length === 0) return null;
  const link = (to: Search) => ({
    href: pageUrl(to),
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
