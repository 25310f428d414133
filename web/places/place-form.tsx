import { emptySearch } from '../venues/filters.ts';
import { useWords } from '../words/words.tsx';
import { PlaceSearch } from './place-search.tsx';

/** The search box on its own, for pages about something else. */
export const PlaceForm = (_: object) => {
  const { at } = useWords();
  return (
    <search class="search-again">
      <form action={at('/')} method="get">
        <PlaceSearch value="" search={emptySearch} />
      </form>
    </search>
  );
};
