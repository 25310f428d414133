import type { Venue } from '../../api/venues/schema.ts';
import { type Api, ApiError } from '../api.ts';
import { errorPage } from '../errors/error-page.tsx';
import type { Page } from '../render.tsx';
import type { Redirect, Request } from '../routes.tsx';
import { type CardVenue, toCard } from './card.tsx';
import { areDoubtful } from './hours.ts';
import { calm, calmPlace, slugOf, venueUrl } from './names.ts';
import { withoutTwins } from './twins.ts';
import { VenuePage } from './venue-page.tsx';
import { safeSite } from './words.ts';

const NEARBY = 5;

/** Asked for more than are shown: a venue and its neighbours may be published several times. */
const NEARBY_ASKED = 24;

async function nearby(venue: Venue, api: Api): Promise<CardVenue[]> {
  const { id, position } = venue;
  if (!position) return [];
  const query = new URLSearchParams({
    near: position.map((degrees) => degrees.toFixed(6)).join(','),
    limit: String(NEARBY_ASKED),
  });
  const { venues } = await api.venues(query);
  return withoutTwins(venues, venue)
    .filter((one) => one.id !== id)
    .slice(0, NEARBY)
    .map(toCard);
}

const withoutNulls = (object: object) =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null && value !== undefined));

/** The venue for machines that read pages (schema.org). */
const jsonLd = (venue: Venue, canonical: string) =>
  withoutNulls({
    '@context': 'https://schema.org',
    '@type': 'CivicStructure',
    '@id': canonical,
    url: canonical,
    name: venue.nom,
    description: venue.presentation_resume,
    telephone: venue.telephone,
    email: venue.courriels[0],
    sameAs: venue.site_web.flatMap((site) => safeSite(site)?.href ?? []),
    openingHours: venue.horaires && !areDoubtful(venue.horaires) ? venue.horaires : undefined,
    address: withoutNulls({
      '@type': 'PostalAddress',
      streetAddress: venue.adresse,
      postalCode: venue.code_postal,
      addressLocality: venue.commune,
      addressCountry: 'FR',
    }),
    geo:
      venue.latitude === null
        ? undefined
        : { '@type': 'GeoCoordinates', latitude: venue.latitude, longitude: venue.longitude },
  });

/** `/lieux/:id/:slug`: one venue; under another slug, where it really is. */
export async function venuePage(request: Request): Promise<Page | Redirect> {
  const { url, params, api, now, basemap, words } = request;
  const { live, pages } = words;
  const venue = await api.venue(params.id ?? '').catch((error: unknown) => {
    if (error instanceof ApiError && error.statusCode === 404) return undefined;
    throw error;
  });
  if (!venue) return errorPage(words, 404, pages.errors.venueGone);
  const path = venueUrl(venue);
  if (params.slug !== slugOf(venue.nom)) return { redirect: live.at(path) };
  const canonical = url.origin + live.at(path);
  const [name, town] = [calm(venue.nom), calmPlace(venue.commune)];
  const services = venue.services.map((service) => live.serviceWords[service]?.short ?? service);
  return {
    head: {
      title: `${name}, ${town} · ${live.site.name}`,
      description: pages.venue.description(name, town, services),
      path,
      jsonLd: jsonLd(venue, canonical),
    },
    body: (
      <VenuePage
        venue={venue}
        nearby={await nearby(venue, api)}
        today={now.toISOString().slice(0, 10)}
        basemap={basemap}
      />
    ),
  };
}
