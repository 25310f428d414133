import ical, { type ICalEventData, ICalEventStatus } from 'ical-generator';

export interface Dated {
  readonly lesson: number;
  readonly pilot: number;
  readonly state: string;
  readonly version: number;
  readonly school: string;
  readonly commune: string;
  readonly class_name: string;
  readonly pupils: number;
  readonly chapter: number | null;
  readonly kit: string | null;
  readonly adresse: string;
  readonly code_postal: string | null;
  readonly demonstration: boolean;
  readonly updated_at: Date;
  /** YYYY-MM-DD, and hh:mm on the commune's clock. */
  readonly on_day: string;
  readonly starts: string;
  readonly ends: string;
  readonly starts_at: Date;
  readonly ends_at: Date;
}

interface About {
  readonly name: string;
  /** Scheme and host of this site. */
  readonly origin: string;
  /** Where whoever reads this follows a lesson, an address of this site. */
  readonly addressOf: (lesson: Dated) => string;
  readonly now: Date;
}

/** Applications that subscribe come back this often. */
const REFRESH_SECONDS = 6 * 3_600;

function eventOf(one: Dated, { origin, addressOf, now }: About): ICalEventData {
  const { school, commune, class_name, pupils, kit, chapter } = one;
  const title = `${class_name}, ${school} (${commune})`;
  return {
    id: `seance-${one.lesson}@${new URL(origin).host}`,
    stamp: now,
    lastModified: one.updated_at,
    sequence: one.version,
    // Moments in UTC, which every application shows on the clock of who reads.
    start: one.starts_at,
    end: one.ends_at,
    summary: one.demonstration ? `[Démonstration] ${title}` : title,
    location: [school, one.adresse, `${one.code_postal ?? ''} ${commune}`.trim()].filter(Boolean).join(', '),
    description: [
      `${pupils} élèves.`,
      ...(kit ? [`${kit}${chapter ? `, chapitre ${chapter}` : ''}.`] : []),
      addressOf(one),
    ].join('\n'),
    status: one.state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  };
}

/** Lessons -> a calendar file (RFC 5545), in which nobody has a name; those that were cancelled say so. */
export const toCalendar = (lessons: readonly Dated[], about: About): string =>
  ical({
    name: about.name,
    prodId: { company: 'Nouvelle Proximité', product: 'Pilotes scolaires', language: 'FR' },
    ttl: REFRESH_SECONDS,
    events: lessons.map((one) => eventOf(one, about)),
  }).toString();
