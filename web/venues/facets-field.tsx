import { vocabularies } from '../../api/standard/vocabularies.ts';
import { type Live, useWords } from '../words/words.tsx';
import { type FacetField, facetCount, facetFields, type Search } from './filters.ts';
import { valueIn } from './words.ts';

/** Of the 92 codes, those that tell people something; any other that an address asks for is shown too. */
const usualTypes =
  'RFS BIB CCAS MUNI CS CSC MJC ASSO EPN EPI ENM FABLAB TIERS_LIEUX LA_POSTE ML MDS PIMMS RELAIS_LECTURE'.split(
    ' ',
  );

const valuesOf = (field: FacetField, chosen: readonly string[]) =>
  field === 'typologie'
    ? [...usualTypes, ...chosen.filter((code) => !usualTypes.includes(code))]
    : vocabularies[field];

/** A value of a list in the words of someone who chooses it. */
export const wordFor = (words: Live, field: FacetField, value: string): string =>
  field === 'services' ? (words.serviceWords[value]?.plain ?? value) : valueIn(words, field, value);

interface Props {
  readonly search: Search;
  readonly onToggle: (field: FacetField, value: string) => void;
}

/** Every other filter, folded until someone opens it: open, it is three screens of a phone above the list. */
export function FacetsField({ search, onToggle }: Props) {
  const live = useWords();
  const { facetWords, search: words } = live;
  const chosen = facetCount(search);
  return (
    <details class="facets">
      <summary>{chosen > 0 ? `${words.more} (${words.chosen(chosen)})` : words.more}</summary>
      <div class="facets-body">
        {facetFields.map((field) => {
          const taken = search.facets[field] ?? [];
          return (
            <fieldset key={field} class="facet">
              <legend>{facetWords[field]}</legend>
              {valuesOf(field, taken).map((value) => (
                <label key={value} class="check">
                  <input
                    type="checkbox"
                    name={field}
                    value={value}
                    checked={taken.includes(value)}
                    onChange={() => onToggle(field, value)}
                  />
                  {wordFor(live, field, value)}
                </label>
              ))}
            </fieldset>
          );
        })}
        <button type="submit" class="button">
          {words.apply}
        </button>
      </div>
    </details>
  );
}
