import type { Place } from '../api.ts';
import { PlaceSearch } from '../places/place-search.tsx';
import { placeText } from '../places/place-text.ts';
import type { Criteria } from '../venues/criteria.ts';
import type { Search } from '../venues/filters.ts';
import { stepUrl } from './steps.ts';

interface Props {
  readonly search: Search;
  /** What the button says. */
  readonly submit: string;
}

/** A proposition taken answers the question: the next one follows. */
function next(place: Place, criteria: Criteria): string {
  const { lon, lat, kind, code } = place;
  const near = lon === undefined || lat === undefined ? {} : { near: { lon, lat } };
  const departement = kind === 'departement' ? { departement: code } : {};
  return stepUrl({ ...criteria, q: placeText(place), ...near, ...departement }, 'when');
}

/** Where one is, in the guided path: the same box as everywhere. */
export const OrientationPlace = ({ search, submit }: Props) => (
  <PlaceSearch value={search.q} search={search} to={next} submit={submit} />
);
