import type { Candidate, Choice } from '../../api/pilots/judging/schema.ts';
import { parties } from '../../api/standard/parties.ts';
import { NumberedMap } from '../map/numbered-map.tsx';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest } from '../routes.tsx';
import { FactList } from '../ui/facts.tsx';
import { Notice } from '../ui/notice.tsx';
import { Section, TextPage } from '../ui/text-page.tsx';
import { calm, venueUrl } from '../venues/names.ts';
import { number } from '../words/typeset.ts';
import { CampaignPages } from './campaign-pages.tsx';
import { stateOf } from './dossier-parts.tsx';
import { pilotsApi } from './pilots-api.ts';
import { pilotUrl } from './urls.ts';
import { words } from './words.ts';

const said = words.choice;
const HELD = ['approved', 'running', 'done'];

const opinionsOf = ({ opinions }: Candidate) =>
  parties.map((party) => {
    const answer = opinions[party];
    return `${party} : ${answer ? words.dossier.answers[answer] : words.dossier.noOpinion}`;
  });

const placeOf = ({ departement, town, overseas }: Candidate) =>
  [departement, town ? said.town : said.country, overseas && said.overseas].filter(Boolean).join(', ');

function Venue({ venue }: Pick<Candidate, 'venue'>) {
  if (!venue) return <>{said.noVenue}</>;
  return (
    <>
      <a href={venueUrl(venue)}>{calm(venue.nom)}</a>, {said.km(venue.metres)}
    </>
  );
}

function Line({
  one,
  rank,
  chosen,
}: {
  readonly one: Candidate;
  readonly rank: number;
  readonly chosen: boolean;
}) {
  return (
    <li class="resource-card">
      <p class="resource-kind">
        {rank}. {placeOf(one)} · {stateOf(one.state)}
      </p>
      <h3>
        <a href={pilotUrl(one.pilot)}>{one.nom}</a>
      </h3>
      <label class="check">
        <input
          type="checkbox"
          name="avec"
          value={String(one.pilot)}
          checked={chosen}
          disabled={HELD.includes(one.state)}
        />
        {said.tick}
        <span class="visually-hidden"> : {one.nom}</span>
      </label>
      <p>{words.classesOf(one)}</p>
      <p>{opinionsOf(one).join(' · ')}</p>
      <p>
        {said.venue} <Venue venue={one.venue} />
      </p>
    </li>
  );
}

interface CandidatesProps {
  readonly candidates: readonly Candidate[];
  readonly chosen: ReadonlySet<number>;
}

const Candidates = ({ candidates, chosen }: CandidatesProps) => (
  <form class="plain-form">
    <ul class="resource-cards">
      {candidates.map((one, index) => (
        <Line key={one.pilot} one={one} rank={index + 1} chosen={chosen.has(one.pilot)} />
      ))}
    </ul>
    <button type="submit" class="button button-primary">
      {said.simulate}
    </button>
  </form>
);

const sumOf = (candidates: readonly Candidate[], of: (one: Candidate) => number) =>
  number(candidates.reduce((sum, one) => sum + of(one), 0));
const countOf = (candidates: readonly Candidate[], is: (one: Candidate) => boolean | null) =>
  number(candidates.filter(is).length);

function regionsOf(candidates: readonly Candidate[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { region } of candidates) counts.set(region, (counts.get(region) ?? 0) + 1);
  return [...counts].sort(([one], [other]) => one.localeCompare(other, 'fr'));
}

/** What the communes that are ticked would be, together. */
function Balance({
  chosen,
  campaign,
}: {
  readonly chosen: readonly Candidate[];
  readonly campaign: Choice['campaign'];
}) {
  const { places_least, places_most } = campaign;
  const regions = regionsOf(chosen);
  const values = [
    number(regions.length),
    countOf(chosen, ({ town }) => town),
    countOf(chosen, ({ town }) => !town),
    countOf(chosen, ({ overseas }) => overseas),
    countOf(chosen, ({ venue }) => venue !== null),
    sumOf(chosen, ({ classes }) => classes),
    sumOf(chosen, ({ pupils }) => pupils),
  ];
  return (
    <Section id="choix" title={said.would}>
      <p>{said.chosen(chosen.length, places_least, places_most)}</p>
      {chosen.length > places_most && <Notice>{said.tooMany(chosen.length - places_most)}</Notice>}
      {chosen.length < places_least && <Notice>{said.tooFew(places_least - chosen.length)}</Notice>}
      {chosen.length > 0 && (
        <>
          <FactList facts={said.balance.map((label, index) => [label, values[index]])} />
          <h3>{said.byRegion}</h3>
          <FactList facts={regions.map(([region, many]) => [region, number(many)])} />
        </>
      )}
    </Section>
  );
}

/** `/pilotes/campagnes/:campaign`: the applications beside one another, for the parties. */
export async function campaignPage({ ask, params, url, basemap }: PersonalRequest): Promise<Page> {
  const { campaign, candidates } = await pilotsApi(ask).choice(params.campaign ?? '');
  const ticked = new Set(url.searchParams.getAll('avec').map(Number));
  const chosen = candidates.filter(({ pilot, state }) => HELD.includes(state) || ticked.has(pilot));
  const title = said.title(campaign.title);
  const body = (
    <TextPage title={title}>
      <p class="lead">{said.lead}</p>
      <CampaignPages campaign={campaign.campaign} here="choice" />
      <Section id="criteres" title={said.criteria}>
        <p class="resource-text">{campaign.criteria}</p>
      </Section>
      <Balance chosen={chosen} campaign={campaign} />
      <Section id="candidatures" title={said.candidates}>
        {candidates.length === 0 && <p>{said.none}</p>}
        <Candidates candidates={candidates} chosen={new Set(chosen.map(({ pilot }) => pilot))} />
      </Section>
      <NumberedMap
        title={said.map}
        basemap={basemap}
        positions={candidates.map((one) => (chosen.includes(one) ? [one.lon, one.lat] : null))}
        first={1}
        place={undefined}
        whole
        others={candidates.filter((one) => !chosen.includes(one)).map(({ lon, lat }) => [lon, lat])}
      >
        {said.mapText}
      </NumberedMap>
    </TextPage>
  );
  return personalPage(title, said.lead, body, { styles: ['text', 'form', 'resources'] });
}
