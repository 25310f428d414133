import type { Venue } from '../../../api/venues/schema.ts';
import { orNothing } from '../../api.ts';
import type { PersonalRequest } from '../../routes.tsx';
import { Notice } from '../../ui/notice.tsx';
import { calm, venueUrl } from '../../venues/names.ts';
import { nationalPhone } from '../../venues/phone.ts';
import type { Parts, Shown } from '../needs/need-parts.tsx';
import { postsApi } from './posts-api.ts';
import { words } from './words.ts';

const said = words.interest;

/** For whoever would hold it: the venue chooses, so it is the venue that they speak to. */
const Interest = ({ venue }: { readonly venue: Venue }) => (
  <section aria-labelledby="interesse" class="resource-part">
    <h2 id="interesse">{said.title}</h2>
    <p>{said.text(calm(venue.nom))}</p>
    <p class="actions">
      {venue.telephone && (
        <a class="button button-primary" href={`tel:${venue.telephone}`}>
          {said.call(nationalPhone(venue.telephone))}
        </a>
      )}
      <a class="button" href={venueUrl(venue)}>
        {said.venue}
      </a>
    </p>
  </section>
);

/** What the page of a post shows besides: whether it is taken, else whom to speak to. */
export async function postParts({ ask, api }: PersonalRequest, { resource }: Shown): Promise<Parts> {
  if (resource.state !== 'published') return {};
  const { sponsored, filled } = await postsApi(ask).standing(resource.resource);
  if (filled) return { before: <Notice>{said.filled}</Notice>, taken: true, state: said.state };
  const venue = resource.venue && (await orNothing(api.venue(resource.venue.id), 404));
  return {
    before: venue && !resource.demonstration && <Interest venue={venue} />,
    ...(sponsored && { taken: true }),
  };
}
