import type { Hours } from '../../api/hours/schema.ts';
import { needsOf } from '../../api/standard/needs.ts';
import type { Venue } from '../../api/venues/schema.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest } from '../routes.tsx';
import { stopsOf } from '../stops/at-stop.ts';
import { Notice } from '../ui/notice.tsx';
import { calm, venueUrl } from '../venues/names.ts';
import { VenuePage } from '../venues/venue-page.tsx';
import { editWords } from './edit-words.ts';
import type { Values } from './form-values.ts';

const { preview: words } = editWords;

/**
 * A venue as it would be.
 * @param kept the fields that change, as they would be kept
 */
export function venueWith(venue: Venue, kept: Values, today: string): Venue {
  const { latitude, longitude } = kept;
  const placed = typeof latitude === 'number' && typeof longitude === 'number';
  const changed = { ...venue, ...kept, date_maj: today } as Venue;
  return {
    ...changed,
    ...(placed && { position: [longitude, latitude] as const, location_approximate: false }),
    needs: needsOf(changed.services, changed.typologie),
    // It is told of hours that are kept.
    opening: null,
  };
}

interface Props {
  readonly venue: Venue;
  /** All that the form held, which goes on with it. */
  readonly form: URLSearchParams;
  readonly stale: boolean;
}

const Banner = ({ venue, form, stale }: Props) => (
  <section class="preview-bar" aria-label={words.label}>
    <p>
      <strong>{words.banner}</strong> {words.text}
    </p>
    {stale && <Notice>{words.stale}</Notice>}
    <form method="post" action={`${venueUrl(venue)}/modifier`} class="actions">
      {[...form]
        .filter(([name]) => name !== 'geste')
        .map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
      <button type="submit" class="button button-primary">
        {words.save}
      </button>
      <button type="submit" name="geste" value="reprendre" class="button">
        {words.back}
      </button>
    </form>
  </section>
);

interface Previewed {
  readonly venue: Venue;
  readonly kept: Values;
  readonly hours: Hours;
}

/** The public page of a venue as a form would make it, nothing being kept. */
export async function previewPage(
  { api, url, now, basemap }: PersonalRequest,
  { venue, kept, hours }: Previewed,
  form: URLSearchParams,
): Promise<Page> {
  const today = now.toISOString().slice(0, 10);
  const shown = venueWith(venue, kept, today);
  const stops = await stopsOf(api, venue);
  const title = words.title(calm(shown.nom));
  const stale = ['adresse', 'commune', 'code_postal'].some((name) => name in kept) && !('latitude' in kept);
  return {
    volatile: true,
    styles: ['venue', 'edit', ...(stops.length > 0 ? (['stops'] as const) : [])],
    head: { title: `${title} · Nouvelle Proximité`, description: words.text },
    body: (
      <>
        <Banner venue={venue} form={form} stale={stale} />
        <VenuePage
          venue={shown}
          hours={hours}
          byVenue
          stops={stops}
          alternatives={[]}
          nearby={[]}
          today={today}
          basemap={basemap}
          address={url.origin + venueUrl(venue)}
        />
      </>
    ),
  };
}
