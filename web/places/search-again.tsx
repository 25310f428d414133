import { emptySearch } from '../venues/filters.ts';
import { PlaceSearch } from './place-search.tsx';

/** The search box on its own, for pages where something was not found. */
export const SearchAgain = () => (
  <form class="search-again" action="/" method="get" role="search">
    <PlaceSearch value="" search={emptySearch} />
  </form>
);
