import type { Teaching } from '../../api/framework/schema.ts';
import { eventUrl } from '../events/urls.ts';
import { practiceUrl } from '../toolbox/urls.ts';
import { Section } from '../ui/text-page.tsx';
import { calm, calmPlace, venueUrl } from '../venues/names.ts';
import { useWords } from '../words/words.tsx';
import { words } from './words.ts';

const said = words.search;

interface Props {
  readonly teaching: Teaching;
  /** The skills asked for by their codes, where they are several. */
  readonly named: ReadonlyMap<string, string> | undefined;
}
interface WhichProps extends Pick<Props, 'named'> {
  readonly skills: readonly string[];
  readonly invented: boolean;
}

/** Which of the skills asked for, where several are. */
function Which({ skills, invented, named }: WhichProps) {
  const text = [
    named && `${said.teaches(skills.map((skill) => named.get(skill) ?? skill))}.`,
    invented && words.demonstration,
  ].filter(Boolean);
  return text.length > 0 ? <p class="fine">{text.join(' ')}</p> : null;
}

export function Workshops({ teaching: { workshops }, named }: Props) {
  const { date, distance } = useWords();
  return (
    <Section id="ateliers" title={said.workshops}>
      {workshops.length === 0 && <p>{said.noWorkshop}</p>}
      <ul class="resource-cards">
        {workshops.map((workshop) => (
          <li key={workshop.sitting} class="resource-card">
            <h3>
              <a href={eventUrl(workshop)}>{workshop.title}</a>
            </h3>
            <p>
              {date(workshop.from.slice(0, 10))}, {calm(workshop.label)}, {calmPlace(workshop.commune)},{' '}
              {said.away(distance(workshop.distance))}
            </p>
            <Which skills={workshop.skills} invented={workshop.demonstration} named={named} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function Venues({ teaching: { venues }, named }: Props) {
  const { distance } = useWords();
  return (
    <Section id="lieux" title={said.venues}>
      <p>{venues.length === 0 ? said.noVenue : said.venuesLead}</p>
      <ul class="resource-cards">
        {venues.map((venue) => (
          <li key={venue.id} class="resource-card">
            <h3>
              <a href={venueUrl(venue)}>{calm(venue.nom)}</a>
            </h3>
            <p>
              {calmPlace(venue.commune)}, {said.away(distance(venue.distance))}
            </p>
            <Which skills={venue.skills} invented={venue.demonstration} named={named} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

export const Practices = ({ teaching: { practices }, named }: Props) => (
  <Section id="pratiques" title={said.practices}>
    {practices.length === 0 && <p>{said.noPractice}</p>}
    <ul class="resource-cards">
      {practices.map((practice) => (
        <li key={practice.resource} class="resource-card">
          {practice.form && <p class="resource-kind">{practice.form}</p>}
          <h3>
            <a href={practiceUrl(practice)}>{practice.title}</a>
          </h3>
          <Which skills={practice.skills} invented={practice.demonstration} named={named} />
        </li>
      ))}
    </ul>
  </Section>
);
