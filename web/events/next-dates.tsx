import type { Event } from '../../api/events/schema.ts';
import { Section } from '../ui/text-page.tsx';
import { eventUrl } from './urls.ts';
import { placeName, When } from './when.tsx';
import { words } from './words.ts';

/** The dates of an event to come, on its page; who organises it is led to write them. */
export const NextDates = ({
  events,
  manage,
}: {
  readonly events: readonly Event[];
  /** Where they are written, for who may. */
  readonly manage: string | undefined;
}) => (
  <Section id="dates" title={words.next}>
    {events.length === 0 && <p>{words.nextNone}</p>}
    <ul class="event-dates">
      {events.map((event) => (
        <li key={event.sitting}>
          <a href={eventUrl(event)}>
            <When {...event} />
          </a>
          , {placeName(event.place)}
        </li>
      ))}
    </ul>
    {manage && (
      <p>
        <a class="button" href={manage}>
          {words.manage}
        </a>
      </p>
    )}
  </Section>
);
