import { browserApi, type Place } from '../api.ts';
import { visit } from '../embed/in-frame.ts';
import { Combobox } from '../ui/combobox.tsx';
import { type Criteria, criteriaOf } from '../venues/criteria.ts';
import { pageUrl } from '../venues/filters.ts';
import { venueUrl } from '../venues/names.ts';
import { type Live, useWords } from '../words/words.tsx';
import { looksLikeAddress, placeText } from './place-text.ts';

const enough = 7;

async function load({ search }: Live, text: string, signal: AbortSignal) {
  const asked = looksLikeAddress(text)
    ? (await browserApi.addresses(text, signal)).items
    : await browserApi.places(text, enough, signal);
  return asked.map((found) => ({
    found,
    key: `${found.kind}-${found.code}-${found.label}`,
    label: found.label,
    detail: found.detail,
    kind: search.kinds[found.kind],
  }));
}

/** The address of the list around a place, with the filters already chosen; of its own page for a venue. */
export function placeUrl(place: Place, criteria: Criteria): string {
  if (place.kind === 'venue') return venueUrl({ id: place.code, nom: place.label });
  const position =
    place.lon === undefined || place.lat === undefined ? {} : { near: { lon: place.lon, lat: place.lat } };
  const departement = place.kind === 'departement' ? { departement: place.code } : {};
  return pageUrl({ q: placeText(place), ...position, ...departement, ...criteriaOf(criteria) });
}

interface Props {
  readonly value: string;
  readonly search: Criteria;
  /** Where a proposition leads: by default, to the list around it. */
  readonly to?: (place: Place, criteria: Criteria) => string;
  /** What the button says. */
  readonly submit?: string;
}

/** The search box, with propositions while one types; a proposition taken is a page visited. */
export function PlaceSearch({ value, search, to = placeUrl, submit }: Props) {
  const live = useWords();
  const words = live.search;
  return (
    <Combobox
      name="q"
      label={words.label}
      hint={words.hint}
      value={value}
      listLabel={words.suggestions}
      announce={words.suggested}
      load={(text, signal) => load(live, text, signal)}
      onPick={({ found }) => visit(live.at(to(found, search)))}
    >
      <button type="submit" class="button button-primary">
        {submit ?? words.submit}
      </button>
    </Combobox>
  );
}
