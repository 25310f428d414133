import ical, { ICalCalendarMethod, type ICalEventData, ICalEventStatus } from 'ical-generator';
import type { Dated } from './queries.ts';

interface About {
  readonly name: string;
  /** Of the file itself: subscriptions come back to it. */
  readonly address: URL;
  readonly now: Date;
}

/** A date as calendars keep it. */
export type Appointment = Pick<
  Dated,
  | 'sitting'
  | 'title'
  | 'description'
  | 'organiser'
  | 'place'
  | 'starts_at'
  | 'ends_at'
  | 'state'
  | 'updated_at'
  | 'demonstration'
>;

/** Applications that subscribe come back this often. */
const REFRESH_SECONDS = 6 * 3_600;

const geoOf = ({ lon, lat, location_approximate }: Dated['place']) =>
  lon === null || lat === null || location_approximate ? {} : { geo: { lat, lon } };

function eventOf(event: Appointment, { address, now }: Omit<About, 'name'>): ICalEventData {
  const {
    sitting,
    title,
    description,
    organiser,
    place,
    starts_at,
    ends_at,
    state,
    updated_at,
    demonstration,
  } = event;
  const url = `${address.origin}/ateliers/${sitting}`;
  return {
    // The same date is the same event, at each reading and in each feed.
    id: `atelier-${sitting}@${address.host}`,
    stamp: now,
    lastModified: updated_at,
    // Moments in UTC, which every application shows on the clock of who reads, and whose zone needs no VTIMEZONE.
    start: starts_at,
    end: ends_at,
    summary: demonstration ? `[Démonstration] ${title}` : title,
    location: {
      title: place.label,
      address: `${place.adresse}, ${place.code_postal} ${place.commune}`,
      ...geoOf(place),
    },
    description: [`Par ${organiser}.`, description, url].join('\n'),
    url,
    status: state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  };
}

const PRODUCT = { company: 'Nouvelle Proximité', product: 'Ateliers', language: 'FR' };

/** Dates of events -> a calendar file (RFC 5545); those that were cancelled say so. */
export const toCalendar = (dates: readonly Dated[], about: About): string =>
  ical({
    name: about.name,
    prodId: PRODUCT,
    source: about.address.href,
    ttl: REFRESH_SECONDS,
    events: dates.map((one) => eventOf(one, about)),
  }).toString();

/**
 * One date -> a file that a calendar takes at a click: that of the feeds, so that it is not there twice.
 * @param version of the date: a later one replaces an earlier
 */
export const toAppointment = (
  event: Appointment,
  version: number,
  about: Pick<About, 'address' | 'now'>,
): string =>
  ical({
    prodId: PRODUCT,
    method: ICalCalendarMethod.PUBLISH,
    events: [{ ...eventOf(event, about), sequence: version }],
  }).toString();
