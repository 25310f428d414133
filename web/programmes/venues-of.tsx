import { PRESENT, type PresenceField } from '../../api/standard/presence.ts';
import { emptySearch, pageUrl } from '../venues/filters.ts';
import { words } from './words.ts';

/** The filter of the search that finds what a programme brings to venues. */
const found: Readonly<Record<string, PresenceField>> = {
  'emploi-avenir': 'poste',
  'service-civique': 'poste',
  ordi: 'ordinateur',
  fonds: 'fonds',
  referentiel: 'competence',
};

/** Leads to the venues that a programme reaches, where the search knows them. */
export function VenuesOf({ programme }: { readonly programme: string }) {
  const field = found[programme];
  return field ? (
    <p class="actions">
      <a class="button" href={pageUrl({ ...emptySearch, facets: { [field]: [PRESENT] } })}>
        {words.venuesOf[field]}
      </a>
    </p>
  ) : null;
}
