import type { Counts } from '../../api/venues/schema.ts';
import { type Live, useWords } from '../words/words.tsx';
import {
  type FacetField,
  facetCount,
  facetFields,
  isPresence,
  toggleFacet,
  valuesOf,
  withFlag,
} from './criteria.ts';
import type { Search } from './filters.ts';
import { valueIn } from './words.ts';

/** Of the 92 codes, those that tell people something; any other is shown where there is one, or where it is asked. */
const usualTypes =
  'RFS BIB CCAS MUNI CS CSC MJC ASSO EPN EPI ENM FABLAB TIERS_LIEUX LA_POSTE ML MDS PIMMS RELAIS_LECTURE'.split(
    ' ',
  );

function shownValues(
  field: FacetField,
  chosen: readonly string[],
  counted: Readonly<Record<string, number>> | undefined,
  names: Readonly<Record<string, string>>,
): readonly string[] {
  if (field !== 'typologie') return valuesOf(field);
  const isShown = (code: string) => chosen.includes(code) || (counted ? counted[code] : undefined);
  const usual = usualTypes.filter((code) => !counted || isShown(code));
  // What scripts have no name for came with the page, or waits for the next.
  const others = Object.keys(names).filter((code) => !usualTypes.includes(code) && isShown(code));
  return [...usual, ...others];
}

/** A value of a list in the words of someone who chooses it. */
export function wordFor(words: Live, field: FacetField, value: string): string {
  if (isPresence(field)) return words.presenceWords[field];
  return field === 'services' ? (words.serviceWords[value]?.plain ?? value) : valueIn(words, field, value);
}

/** The fields that are there or not stand together, under one heading. */
const lists = facetFields.filter((field) => !isPresence(field));
const presences = facetFields.filter(isPresence);

interface Props {
  readonly search: Search;
  readonly counts: Counts | undefined;
  readonly onChange: (search: Search) => void;
}

interface CheckProps {
  readonly name: string;
  readonly value: string;
  readonly label: string;
  /** In the words of the standard: French, whatever the page speaks. */
  readonly asIs: boolean;
  readonly checked: boolean;
  readonly count: number | undefined;
  readonly onToggle: () => void;
}

/** A value with the number of venues that it would leave. */
const Check = ({ name, value, label, asIs, checked, count, onToggle }: CheckProps) => {
  const { number } = useWords();
  return (
    <label class={count === 0 && !checked ? 'check check-none' : 'check'}>
      <input type="checkbox" name={name} value={value} checked={checked} onChange={onToggle} />
      <span>
        {asIs ? <span lang="fr">{label}</span> : label}
        {count !== undefined && <span class="count"> {number(count)}</span>}
      </span>
    </label>
  );
};

function FacetChecks({ field, search, counts, onChange }: Props & { readonly field: FacetField }) {
  const words = useWords();
  const taken = search.facets[field] ?? [];
  return (
    <>
      {shownValues(field, taken, counts?.values[field], words.vocabulary.typologie ?? {}).map((value) => (
        <Check
          key={value}
          name={field}
          value={value}
          label={wordFor(words, field, value)}
          asIs={words.language.lang !== 'fr' && wordFor(words, field, value) === value}
          checked={taken.includes(value)}
          count={counts && (counts.values[field]?.[value] ?? 0)}
          onToggle={() => onChange(toggleFacet(search, field, value))}
        />
      ))}
    </>
  );
}

/** Every other filter, folded until someone opens it: open, it is many screens of a phone above the list. */
export function FacetsField(props: Props) {
  const { facetWords, length, search: words } = useWords();
  const { search, counts, onChange } = props;
  const chosen = facetCount(search);
  return (
    <details class="facets">
      <summary>{chosen > 0 ? `${words.more} (${words.chosen(chosen)})` : words.more}</summary>
      <div class="facets-body">
        {counts && (
          <p class="facets-scope">
            {counts.radius === null ? words.counted : words.countedWithin(length(counts.radius))}
          </p>
        )}
        {lists.map((field) => (
          <fieldset key={field} class="facet">
            <legend>{facetWords[field]}</legend>
            <FacetChecks {...props} field={field} />
          </fieldset>
        ))}
        <fieldset class="facet">
          <legend>{words.also}</legend>
          {presences.map((field) => (
            <FacetChecks key={field} {...props} field={field} />
          ))}
          <Check
            name="recent"
            value="1"
            label={words.recent}
            asIs={false}
            checked={search.recent === true}
            count={counts?.recent}
            onToggle={() => onChange(withFlag(search, 'recent', !search.recent))}
          />
        </fieldset>
        <button type="submit" class="button">
          {words.apply}
        </button>
      </div>
    </details>
  );
}
