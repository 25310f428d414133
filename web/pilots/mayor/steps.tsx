import type { ComponentChildren } from 'preact';
import type { Campaign } from '../../../api/pilots/schema.ts';
import { resourceUrl } from '../../resources/urls.ts';
import { Section } from '../../ui/text-page.tsx';
import { useWords } from '../../words/words.tsx';
import { stateOf } from '../dossier-parts.tsx';
import { pilotUrl } from '../urls.ts';
import { type StepProps, stepOf } from './next-step.tsx';
import { words } from './words.ts';

const said = words.steps;

function useStanding() {
  const { date } = useWords();
  return ({ state, taken, places_most, ends_on }: Campaign) => {
    const until = ends_on ? date(ends_on) : undefined;
    if (state === 'choosing') return said.choosing;
    if (state === 'running') return said.running;
    return taken < places_most ? said.open(places_most - taken, until) : said.full(until);
  };
}

function Campaigns({ mayor: { campaigns, schools } }: StepProps) {
  const standing = useStanding();
  const isOpen = campaigns.some(({ state }) => state === 'published');
  return (
    <>
      <p>{isOpen ? said.beginText : said.none}</p>
      {campaigns.length > 0 && (
        <ul class="points">
          {campaigns.map((one) => (
            <li key={one.campaign}>
              <a href={resourceUrl({ resource: one.campaign, title: one.title })}>{one.title}</a>{' '}
              {one.demonstration && words.example} {standing(one)}
            </li>
          ))}
        </ul>
      )}
      {isOpen && schools.total === 0 && <p>{said.noSchool}</p>}
    </>
  );
}

const Follow = ({ own }: StepProps) => (
  <>
    <p>{said.followText}</p>
    {own && own.pilots.length > 0 && (
      <ul class="points">
        {own.pilots.map((one) => (
          <li key={one.pilot}>
            <a href={pilotUrl(one.pilot)}>{said.followed(one.campaign_title, stateOf(one.state))}</a>
          </li>
        ))}
      </ul>
    )}
  </>
);

/** From the first visit to a team, in order, and where one is. */
export function Steps(props: StepProps) {
  const now = stepOf(props);
  const represented = now > 0;
  const steps: readonly (readonly [title: string, text: ComponentChildren])[] = [
    [said.represent, <p key="text">{represented ? said.represented : said.representText}</p>],
    [said.begin, <Campaigns key="text" {...props} />],
    [said.follow, <Follow key="text" {...props} />],
    [said.team, <p key="text">{said.teamText}</p>],
  ];
  return (
    <Section id="etapes" title={said.title}>
      <ol class="mayor-steps">
        {steps.map(([title, text], index) => (
          <li key={title} aria-current={index === now ? 'step' : undefined}>
            <h3>
              {title} {index < now && <span class="fine">{said.done}</span>}
            </h3>
            {text}
          </li>
        ))}
      </ol>
    </Section>
  );
}
