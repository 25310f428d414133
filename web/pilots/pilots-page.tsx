import type { Campaign, Listed } from '../../api/pilots/schema.ts';
import { campaign as kind } from '../../api/resources/kinds/campaign.ts';
import { communeUrl } from '../communes/urls.ts';
import { NumberedMap } from '../map/numbered-map.tsx';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import { resourceUrl } from '../resources/urls.ts';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { Notice } from '../ui/notice.tsx';
import { Section, TextPage } from '../ui/text-page.tsx';
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

/** The page of the commune that a mayor names. @returns undefined where none is called so */
async function communeAsked(api: PersonalRequest['api'], text: string): Promise<string | undefined> {
  const found = (await api.places(text)).find(({ kind, code }) => kind === 'commune' && code);
  return found?.code && `/communes/${found.code}/${slugOf(found.label)}/pilote`;
}

const Find = ({ asked }: { readonly asked: string }) => (
  <Section id="mairie" title={said.mayor}>
    <p>{said.mayorLead}</p>
    {asked && <Notice kind="failure">{said.notFound(asked)}</Notice>}
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
  const redirect = asked && (await communeAsked(api, asked));
  if (redirect) return { redirect, forNow: true };
  const [{ campaigns, pilots }, { figures }, stories] = await Promise.all([
    pilotsApi(ask).list(),
    afterApi(ask).reviews(),
    afterApi(ask).stories(),
  ]);
  const body = (
    <TextPage title={said.title}>
      <p class="lead">{said.lead}</p>
      <Find asked={asked} />
      {figures.communes > 0 && (
        <Section id="bilan" title={after.review.all}>
          <KeyFigures figures={figures} />
        </Section>
      )}
      <Section id="campagnes" title={said.campaigns}>
        {campaigns.length === 0 && <p>{said.none}</p>}
        <ul class="resource-cards">
          {campaigns.map((one) => (
            <CampaignPart key={one.campaign} one={one} />
          ))}
        </ul>
      </Section>
      <Section id="communes" title={said.communes}>
        {pilots.length === 0 && <p>{said.noCommune}</p>}
        <ol class="points">
          {pilots.map((one) => (
            <Commune key={one.pilot} one={one} />
          ))}
        </ol>
      </Section>
      <StoryList stories={stories} />
      <NumberedMap
        title={said.map}
        basemap={basemap}
        positions={pilots.map(({ lon, lat }) => [lon, lat])}
        first={1}
        place={undefined}
      >
        {said.mapText}
      </NumberedMap>
    </TextPage>
  );
  return personalPage(said.title, said.lead, body, {
    path: '/pilotes',
    styles: ['text', 'form', 'resources', 'pilots'],
  });
}
