import type { Hours } from '../../api/hours/schema.ts';
import type { Venue } from '../../api/venues/schema.ts';
import { type Api, orNothing } from '../api.ts';
import { errorPage } from '../errors/error-page.tsx';
import type { Page } from '../render.tsx';
import { loadHere } from '../resources/load-here.ts';
import type { Redirect, Request } from '../routes.tsx';
import { stopsOf } from '../stops/at-stop.ts';
import { type CardVenue, toCard } from './card.tsx';
import { readPosition } from './filters.ts';
import { calm, calmPlace, slugOf, venueUrl } from './names.ts';
import { withoutTwins } from './twins.ts';
import { VenuePage } from './venue-page.tsx';
import { safeSite } from './words.ts';

/** As the history calls those who keep a venue. */
const BY_VENUE = 'lieu';
const NEARBY = 5;
const ALTERNATIVES = 3;
/** Asked for more than are shown: a venue and its neighbours may be published several times. */
const NEARBY_ASKED = 24;

/** The nearest other venues. @param open only those open now */
async function around(venue: Venue, api: Api, open = false): Promise<CardVenue[]> {
  const { id, needs, position } = venue;
  if (!position) return [];
  const query = new URLSearchParams({
    near: position.map((degrees) => degrees.toFixed(6)).join(','),
    limit: String(NEARBY_ASKED),
    ...(open && { open: 'now', radius: '20000' }),
  });
  // Instead of a closed door, one behind which the same is done.
  if (open) for (const need of needs) query.append('need', need);
  const { venues } = await api.venues(query);
  return withoutTwins(venues, venue)
    .filter((one) => one.id !== id)
    .map(toCard);
}

const withoutNulls = (object: object) =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null && value !== undefined));

const someOf = (list: readonly string[]) => (list.length > 0 ? list : undefined);

/** The venue for machines that read pages (schema.org). */
const jsonLd = (venue: Venue, hours: Hours, canonical: string) =>
  withoutNulls({
    '@context': 'https://schema.org',
    '@type': 'CivicStructure',
    '@id': canonical,
    url: canonical,
    name: venue.nom,
    description: venue.presentation_resume,
    telephone: venue.telephone,
    email: venue.courriels[0],
    sameAs: someOf(venue.site_web.flatMap((site) => safeSite(site)?.href ?? [])),
    openingHours: hours.state === 'read' && !venue.stop ? hours.written : undefined,
    isAccessibleForFree: venue.frais_a_charge.includes('Gratuit') || undefined,
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

/** The venue that an address names, or undefined. */
export async function findVenue({ api, params, url }: Request): Promise<Venue | undefined> {
  const near = readPosition(url.searchParams.get('from') ?? '');
  return orNothing(api.venue(params.id ?? '', near), 404);
}

/** A venue is known by its id: under another slug, or one it was merged from, its pages lead to their own address. */
export async function withVenue(
  request: Request,
  suffix: string,
  page: (venue: Venue) => Promise<Page | Redirect>,
): Promise<Page | Redirect> {
  const { params, url, words } = request;
  const venue = await findVenue(request);
  if (!venue) return errorPage(words, 404, words.pages.errors.venueGone);
  // What was written is not lost to a new name: the form says itself where it goes on.
  if (!request.form && (params.slug !== slugOf(venue.nom) || params.id !== venue.id))
    return { redirect: words.live.at(venueUrl(venue) + suffix) + url.search };
  return page(venue);
}

async function pageOf(venue: Venue, { url, api, askAsAnyone, now, basemap, words }: Request): Promise<Page> {
  const { live, pages } = words;
  const path = venueUrl(venue);
  const canonical = url.origin + live.at(path);
  const [name, town] = [calm(venue.nom), calmPlace(venue.commune)];
  const isOpen = venue.opening?.state === 'open';
  const [hours, { actor }, here, stops, open, near] = await Promise.all([
    api.hours(venue.id),
    api.writer(venue.id),
    venue.closed_on ? undefined : loadHere(askAsAnyone, venue),
    stopsOf(api, venue),
    isOpen ? [] : around(venue, api, true),
    around(venue, api),
  ]);
  const alternatives = open.slice(0, ALTERNATIVES);
  const shown = new Set(alternatives.map(({ id }) => id));
  const services = venue.services.map((service) => live.serviceWords[service]?.short ?? service);
  return {
    head: {
      title: `${name}, ${town} · ${live.site.name}`,
      description: pages.venue.description(name, town, services),
      path,
      jsonLd: jsonLd(venue, hours, canonical),
    },
    styles: [
      'venue',
      ...(stops.length > 0 ? (['stops'] as const) : []),
      ...(here?.events.length ? (['events'] as const) : []),
    ],
    body: (
      <VenuePage
        venue={venue}
        hours={hours}
        here={here}
        byVenue={actor === BY_VENUE}
        stops={stops}
        alternatives={alternatives}
        nearby={near.filter(({ id }) => !shown.has(id)).slice(0, NEARBY)}
        today={now.toISOString().slice(0, 10)}
        basemap={basemap}
        from={readPosition(url.searchParams.get('from') ?? '')}
        address={canonical}
      />
    ),
  };
}

/** `/lieux/:id/:slug`: one venue; under another slug, where it really is. */
export const venuePage = (request: Request): Promise<Page | Redirect> =>
  withVenue(request, '', (venue) => pageOf(venue, request));
