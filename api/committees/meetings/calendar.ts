import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

/** A meeting as calendars keep it. */
export interface Appointment {
  readonly meeting: number;
  readonly starts_at: Date;
  readonly ends_at: Date;
  /** In Paris: YYYY-MM-DDTHH:MM. */
  readonly at: string;
  readonly place: string | null;
  readonly link: string | null;
  readonly state: string;
  readonly reason: string | null;
  readonly version: number;
  readonly demonstration: boolean;
  readonly committee_name: string;
  readonly agenda: readonly string[];
}

interface About {
  readonly origin: string;
  readonly now: Date;
  /** To those who come: the address of a call, and what is spoken of. */
  readonly isInvited: boolean;
}

const PRODUCT = { company: 'Nouvelle Proximité', product: 'Comités', language: 'FR' };

/** A meeting -> a file that a calendar takes at a click (RFC 5545); a later version takes the place of an earlier. */
export function toInvitation(one: Appointment, { origin, now, isInvited }: About): string {
  const url = `${origin}/gouvernance/reunions/${one.meeting}`;
  const name = one.demonstration ? `[Démonstration] ${one.committee_name}` : one.committee_name;
  const link = isInvited ? one.link : null;
  const agenda = isInvited ? one.agenda.map((text, index) => `${index + 1}. ${text}`) : [];
  return ical({
    prodId: PRODUCT,
    method: ICalCalendarMethod.PUBLISH,
    events: [
      {
        id: `reunion-${one.meeting}@${new URL(origin).host}`,
        stamp: now,
        sequence: one.version,
        start: one.starts_at,
        end: one.ends_at,
        summary: name,
        location: one.place ?? link ?? 'À distance',
        description: [...agenda, ...(link ? [link] : []), url].join('\n'),
        url,
        status: one.state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      },
    ],
  }).toString();
}
