import type { SchoolCalendar } from '../../api/schools/schema.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest } from '../routes.tsx';
import { Section, TextPage } from '../ui/text-page.tsx';
import { slugOf } from '../venues/names.ts';
import { enumerate } from '../words/typeset.ts';
import { useWords } from '../words/words.tsx';
import { schoolsApi } from './schools-api.ts';
import { words } from './words.ts';

const { calendar: said } = words;
type Zone = SchoolCalendar[number];

function Year({ year, known_from, known_until, source, breaks }: Zone['years'][number]) {
  const { date } = useWords();
  return (
    <details>
      <summary>{said.year(year, date(known_from), date(known_until))}</summary>
      {source && <p class="fine">{said.source(source)}</p>}
      <ul class="points">
        {breaks.map(({ label, first_day, last_day }) => (
          <li key={first_day}>
            {label}, {said.span(date(first_day), date(last_day))}
          </li>
        ))}
      </ul>
    </details>
  );
}

function ZoneSection({ zone, today }: { readonly zone: Zone; readonly today: string }) {
  const { date } = useWords();
  const { known_until: until, academies, pilots, wanted_until: wanted } = zone;
  const isOver = until !== null && until < today;
  return (
    <Section id={slugOf(said.zone(zone.zone))} title={said.zone(zone.zone)}>
      <p class="fine">{said.academies(academies.length, enumerate(academies))}</p>
      <p>
        {until === null && <strong>{said.unknown}</strong>}
        {until !== null && (isOver ? <strong>{said.over(date(until))}</strong> : said.known(date(until)))}
      </p>
      {wanted !== null && (until === null || until < wanted) && <p>{said.wanted(pilots, date(wanted))}</p>}
      {zone.years.map((one) => (
        <Year key={one.year} {...one} />
      ))}
    </Section>
  );
}

/** `/exploitation/calendrier`: what is known of each zone's school calendar, for who runs the site. */
export async function calendarPage({ ask, now }: PersonalRequest): Promise<Page> {
  const zones = await schoolsApi(ask).calendar();
  const today = now.toISOString().slice(0, 10);
  const body = (
    <TextPage title={said.title}>
      <p class="lead">{said.lead}</p>
      <Section id="completer" title={said.how}>
        <p>{said.howText}</p>
        <p>
          <code>{said.command}</code>
        </p>
        <p>{said.howMore}</p>
      </Section>
      {zones.map((zone) => (
        <ZoneSection key={zone.zone} zone={zone} today={today} />
      ))}
    </TextPage>
  );
  return personalPage(said.title, said.lead, body);
}
