import type { ComponentChildren } from 'preact';
import type { Mayor } from '../../../api/pilots/mayor/schema.ts';
import type { Campaign } from '../../../api/pilots/schema.ts';
import { pilotUrl as townUrl } from '../../communes/urls.ts';
import { askUrl } from '../../representatives/urls.ts';
import { resourceUrl } from '../../resources/urls.ts';
import { Section } from '../../ui/text-page.tsx';
import { useWords } from '../../words/words.tsx';
import { stateOf } from '../dossier-parts.tsx';
import { pilotUrl, teamUrl } from '../urls.ts';
import type { Own } from './mayor-api.ts';
import { words } from './words.ts';

const said = words.steps;
const ENDED = ['withdrawn', 'lapsed'];
const HELD = ['approved', 'running'];

interface Props {
  readonly mayor: Mayor;
  readonly own: Own | undefined;
}

const Step = ({ title, children }: { readonly title: string; readonly children: ComponentChildren }) => (
  <li>
    <h3>{title}</h3>
    {children}
  </li>
);

/** First, to show that one speaks for the commune. */
function Represent({ mayor: { commune }, own }: Props) {
  const { date } = useWords();
  const { standing } = own ?? {};
  if (standing?.state === 'speaks') return <p>{said.represented(commune.nom)}</p>;
  if (standing?.state === 'pending') return <p>{said.pending(date(standing.since))}</p>;
  return (
    <>
      <p>{said.representText}</p>
      <p class="actions">
        <a class="button button-primary" href={askUrl(commune)}>
          {said.representLink(commune.nom)}
        </a>
      </p>
    </>
  );
}

function useStanding() {
  const { date } = useWords();
  return ({ state, taken, places_most, ends_on }: Campaign) => {
    const until = ends_on ? date(ends_on) : undefined;
    if (state === 'choosing') return said.choosing;
    if (state === 'running') return said.running;
    return taken < places_most ? said.open(places_most - taken, until) : said.full(until);
  };
}

interface OfCampaign extends Props {
  readonly one: Campaign;
}

/** One button a campaign, for who speaks for a commune that has not begun. */
function Begin({ one, mayor: { commune }, own }: OfCampaign) {
  const isOpen = one.state === 'published' && own?.standing?.state === 'speaks';
  const hasBegun = own?.pilots.some(
    ({ campaign, state }) => campaign === one.campaign && !ENDED.includes(state),
  );
  if (!isOpen || hasBegun) return null;
  return (
    <form method="post" action={townUrl(commune)} class="actions">
      <input type="hidden" name="campagne" value={String(one.campaign)} />
      <button type="submit" class="button button-primary">
        {said.beginIn(one.title)}
      </button>
    </form>
  );
}

function Campaigns(props: Props) {
  const standing = useStanding();
  const { campaigns, schools } = props.mayor;
  const isOpen = campaigns.some(({ state }) => state === 'published');
  const speaks = props.own?.standing?.state === 'speaks';
  return (
    <>
      <p>{isOpen ? said.beginText : said.none}</p>
      <ul class="points">
        {campaigns.map((one) => (
          <li key={one.campaign}>
            <a href={resourceUrl({ resource: one.campaign, title: one.title })}>{one.title}</a>{' '}
            {one.demonstration && words.example} {standing(one)}
            <Begin {...props} one={one} />
          </li>
        ))}
      </ul>
      {isOpen && schools.total === 0 && <p>{said.noSchool}</p>}
      {isOpen && !speaks && <p class="fine">{said.afterwards}</p>}
    </>
  );
}

const Follow = ({ own }: Pick<Props, 'own'>) => (
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

function Team({ own }: Pick<Props, 'own'>) {
  const held = own?.pilots.filter(({ state }) => HELD.includes(state)) ?? [];
  return (
    <>
      <p>{said.teamText}</p>
      {held.map(({ pilot, campaign_title }) => (
        <p key={pilot} class="actions">
          <a class="button" href={teamUrl(pilot)}>
            {said.toTeam} <span class="visually-hidden">{campaign_title}</span>
          </a>
        </p>
      ))}
    </>
  );
}

/** From the first visit to a team, in order; of an arrondissement, it is for the city. */
export function Steps(props: Props) {
  const { city, nom } = props.mayor.commune;
  return (
    <Section id="etapes" title={said.title}>
      {city ? (
        <>
          <p>{words.cityPart(nom, city.nom)}</p>
          <p class="actions">
            <a class="button button-primary" href={townUrl(city)}>
              {words.toCity(city.nom)}
            </a>
          </p>
        </>
      ) : (
        <ol class="pilot-steps">
          <Step title={said.represent}>
            <Represent {...props} />
          </Step>
          <Step title={said.begin}>
            <Campaigns {...props} />
          </Step>
          <Step title={said.follow}>
            <Follow {...props} />
          </Step>
          <Step title={said.team}>
            <Team {...props} />
          </Step>
        </ol>
      )}
    </Section>
  );
}
