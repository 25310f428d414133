import type { AllReviews } from '../../api/pilots/review/schema.ts';
import type { Campaign, Listed } from '../../api/pilots/schema.ts';
import { campaign as kind } from '../../api/resources/kinds/campaign.ts';
import { communeUrl } from '../communes/urls.ts';
import { NumberedMap } from '../map/numbered-map.tsx';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import { resourceUrl } from '../resources/urls.ts';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { Notice } from '../ui/notice.tsx';
import { Section } from '../ui/text-page.tsx';
import { slugOf } from '../venues/names.ts';
import { useWords } from '../words/words.tsx';
import { afterApi } from './after-api.ts';
import { words as after } from './after-words.ts';
import { stateOf } from './dossier-parts.tsx';
import { pilotsApi } from './pilots-api.ts';
import { KeyFigures } from './review/figures.tsx';
import { StoryList } from './stories/story-list.tsx';
import { reviewUrl } from './urls.ts';
import { words } from './words.ts';

const said = words.list;

function CampaignPart({ one }: { readonly one: Campaign }) {
  const { date } = useWords();
  const { campaign, title, state, year, ends_on, demonstration, taken, places_least, places_most } = one;
  return (
    <li class="resource-card">
      <p class="resource-kind">
        {words.year(year)} · {kind.life.states[state] ?? state}
      </p>
      <h3>
        <a href={resourceUrl({ resource: campaign, title })}>{title}</a> {demonstration && words.example}
      </h3>
      <p>{one.description}</p>
      {state === 'published' && <p>{said.open(ends_on ? date(ends_on) : undefined)}</p>}
      <p>
        {[
          said.places(taken, places_least, places_most),
          said.waiting(one.waiting),
          said.submitted(one.submitted),
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      {state === 'reviewed' && (
        <p>
          <a href={reviewUrl(campaign)}>
            {after.review.link}
            <span class="visually-hidden"> : {title}</span>
          </a>
        </p>
      )}
    </li>
  );
}

const Commune = ({ one }: { readonly one: Listed }) => (
  <li>
    <a href={communeUrl(one)}>{one.nom}</a> ({one.departement}) {one.demonstration && words.example}
    <br />
    <span class="fine">
      {stateOf(one.state)} · {said.line(one)}
    </span>
  </li>
);

interface PlacesProps {
  readonly campaigns: readonly Campaign[];
  readonly pilots: readonly Listed[];
  readonly basemap: string;
}

/** The communes of each campaign, by the numbers of the map; the latest unfolded. */
function Places({ campaigns, pilots, basemap }: PlacesProps) {
  const groups = campaigns
    .map((one) => ({ one, own: pilots.filter(({ campaign }) => campaign === one.campaign) }))
    .filter(({ own }) => own.length > 0);
  const ordered = groups.flatMap(({ own }) => own);
  const most = Math.max(...groups.map(({ own }) => own.length));
  return (
    <div class="pilots-places">
      <Section id="communes" title={said.communes}>
        {pilots.length === 0 && <p>{said.noCommune}</p>}
        {groups.map(({ one, own }) => (
          <details key={one.campaign} open={own.length === most}>
            <summary>
              {one.title} : {said.taken(own.length)}
            </summary>
            <ol class="points" start={ordered.indexOf(own[0] as Listed) + 1}>
              {own.map((pilot) => (
                <Commune key={pilot.pilot} one={pilot} />
              ))}
            </ol>
          </details>
        ))}
      </Section>
      <NumberedMap
        title={said.map}
        basemap={basemap}
        positions={ordered.map(({ lon, lat }) => [lon, lat])}
        first={1}
        place={undefined}
        whole
        zooms
      >
        {said.mapText}
      </NumberedMap>
    </div>
  );
}

/** What the campaigns that are over came to; where none is, what invented ones would have. */
function Reviews({
  reviews,
  campaigns,
}: {
  readonly reviews: AllReviews;
  readonly campaigns: readonly Campaign[];
}) {
  const figures = reviews.figures.communes > 0 ? reviews.figures : reviews.invented;
  if (!figures) return null;
  const isInvented = figures === reviews.invented;
  const last = campaigns.find(
    ({ state, demonstration }) => state === 'reviewed' && demonstration === isInvented,
  );
  return (
    <Section id="bilan" title={after.review.all}>
      {isInvented && <p class="fine">{said.invented}</p>}
      <KeyFigures figures={figures} />
      {last && (
        <p>
          <a href={reviewUrl(last.campaign)}>{after.review.title(last.title)}</a>
        </p>
      )}
    </Section>
  );
}

interface Found {
  readonly label: string;
  readonly detail?: string | undefined;
  readonly address: string;
}

/** The pages of the communes that a mayor names, those that are called just so alone where there are. */
async function communesAsked(api: PersonalRequest['api'], text: string): Promise<Found[]> {
  const found = (await api.places(text)).flatMap(({ kind, code, label, detail }) =>
    kind === 'commune' && code ? { label, detail, address: `/communes/${code}/${slugOf(label)}/pilote` } : [],
  );
  const named = found.filter(({ label }) => slugOf(label) === slugOf(text));
  return named.length > 0 ? named : found;
}

/** Several communes are called so: whose mayor knows which. */
const Homonyms = ({ found }: { readonly found: readonly Found[] }) => (
  <div class="notice notice-note" role="status">
    <p>{said.which}</p>
    <ul class="points">
      {found.map(({ label, detail, address }) => (
        <li key={address}>
          <a href={address}>{label}</a>
          {detail && `, ${detail}`}
        </li>
      ))}
    </ul>
  </div>
);

const Find = ({ asked, found }: { readonly asked: string; readonly found: readonly Found[] }) => (
  <Section id="mairie" title={said.mayor}>
    <p>{said.mayorLead}</p>
    {asked && found.length === 0 && <Notice kind="failure">{said.notFound(asked)}</Notice>}
    {found.length > 0 && <Homonyms found={found} />}
    <form action="/pilotes" class="plain-form">
      <div class="field">
        <label for="commune">{said.find}</label>
        <input id="commune" name="commune" type="search" maxLength={100} autocomplete="off" value={asked} />
      </div>
      <button type="submit" class="button button-primary">
        {said.search}
      </button>
    </form>
  </Section>
);

/** `/pilotes`: the campaigns, and the communes that were chosen; for everyone. */
export async function pilotsPage({ ask, api, url, basemap }: PersonalRequest): Promise<Page | Redirect> {
  const asked = url.searchParams.get('commune')?.trim().slice(0, 100) ?? '';
  const found = asked ? await communesAsked(api, asked) : [];
  if (found[0] && found.length === 1) return { redirect: found[0].address, forNow: true };
  const [{ campaigns, pilots }, reviews, stories] = await Promise.all([
    pilotsApi(ask).list(),
    afterApi(ask).reviews(),
    afterApi(ask).stories(),
  ]);
  const body = (
    <div class="text-page pilots-page">
      <h1>{said.title}</h1>
      <p class="lead">{said.lead}</p>
      <Find asked={asked} found={found} />
      <Reviews reviews={reviews} campaigns={campaigns} />
      <Section id="campagnes" title={said.campaigns}>
        {campaigns.length === 0 && <p>{said.none}</p>}
        <ul class="resource-cards">
          {campaigns.map((one) => (
            <CampaignPart key={one.campaign} one={one} />
          ))}
        </ul>
      </Section>
      <Places campaigns={campaigns} pilots={pilots} basemap={basemap} />
      <StoryList stories={stories} />
    </div>
  );
  return personalPage(said.title, said.lead, body, {
    path: '/pilotes',
    styles: ['text', 'form', 'resources', 'pilots'],
  });
}
