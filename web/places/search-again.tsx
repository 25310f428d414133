import { emptySearch } from '../venues/filters.ts';
import { PlaceSearch } from './place-search.tsx';

/** The search box on its own, for pages where something was not found. */
export const SearchAgain = (_: object) => (
  <search class="search-again">
    <form action="/" method="get">
      <PlaceSearch value="" search={emptySearch} />
    </form>
  </search>
);
