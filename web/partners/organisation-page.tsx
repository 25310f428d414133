import type { ComponentChildren } from 'preact';
import type { Organisation } from '../../api/partners/schema.ts';
import type { Me } from '../../api/people/schema.ts';
import { kindNamed } from '../../api/resources/kinds/kinds.ts';
import type { ResourceList } from '../../api/resources/schema.ts';
import { ApiError } from '../api.ts';
import { peopleApi } from '../people/people-api.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import { ReportLink } from '../reports/report-link.tsx';
import { ResourceCard } from '../resources/resource-card.tsx';
import { resourcesApi } from '../resources/resources-api.ts';
import { organisationUrl } from '../resources/urls.ts';
import type { PersonalRequest } from '../routes.tsx';
import { Notice } from '../ui/notice.tsx';
import { Section, TextPage } from '../ui/text-page.tsx';
import { useWords } from '../words/words.tsx';
import { Establishments, OrganisationFacts } from './organisation-facts.tsx';
import { partnersApi } from './partners-api.ts';
import { words } from './words.ts';

const SHOWN = 50;

const isOfDirectory = ({ role }: Me['mandates'][number]) => role === 'moderator' || role === 'operator';

/** Whether someone may keep its page: those who speak for it, and those who run the directory. @returns false for who is not signed in */
const keeps = (ask: PersonalRequest['ask'], organisation: number): Promise<boolean> =>
  peopleApi(ask)
    .me()
    .then(
      ({ mandates }) => mandates.some((one) => one.organisation === organisation || isOfDirectory(one)),
      (error: unknown) => {
        if (error instanceof ApiError && error.statusCode === 401) return false;
        throw error;
      },
    );

const Mark = ({ organisation, nom, logo }: Organisation) =>
  logo ? (
    <img
      class="partner-logo partner-logo-large"
      src={`/api/partners/${organisation}/logo?${new URLSearchParams({ v: logo })}`}
      alt={words.logo(nom)}
    />
  ) : null;

/** What venues attest that it brought, counted. */
function Given({ given }: Organisation) {
  const { number } = useWords();
  if (given.length === 0) return null;
  return (
    <Section id="donne" title={words.given.title}>
      <ul class="points">
        {given.map(({ kind, times, quantity }) => {
          const { name, counts } = kindNamed(kind);
          return (
            <li key={kind}>
              {name} : {words.given.times(times)}
              {counts &&
                quantity !== null &&
                `, ${number(quantity)} ${quantity < 2 ? counts.one : counts.many}`}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** What it brings to each programme, each where its page or list is. */
function bringsOf({ organisation, brings }: Organisation): [key: string, line: ComponentChildren][] {
  const { pledged, received, lots, collected, jobs, posts, missions } = brings;
  const said = words.brings;
  const lines: readonly (readonly [number, ComponentChildren])[] = [
    [pledged, <a href="/fonds">{said.fund(pledged, received)}</a>],
    [lots, <a href="/programmes/ordi">{said.lots(lots, collected)}</a>],
    [jobs, <a href={`/offres-emploi?organisation=${organisation}`}>{said.jobs(jobs)}</a>],
    [posts, <a href="/programmes/emploi-avenir">{said.posts(posts)}</a>],
    [missions, <a href="/programmes/service-civique">{said.missions(missions)}</a>],
  ];
  return lines.flatMap(([many, line], rank) => (many > 0 ? [[String(rank), line]] : []));
}

interface OfferedProps {
  readonly list: ResourceList;
  readonly organisation: Organisation;
}

function Offered({ list, organisation }: OfferedProps) {
  const brought = bringsOf(organisation);
  return (
    <Section id="offre" title={words.now}>
      {list.total === 0 && brought.length === 0 && <p>{words.nothingNow}</p>}
      {brought.length > 0 && (
        <ul class="points">
          {brought.map(([key, line]) => (
            <li key={key}>{line}</li>
          ))}
        </ul>
      )}
      <ul class="resource-cards">
        {list.resources.map((resource) => (
          <ResourceCard key={resource.resource} resource={resource} />
        ))}
      </ul>
    </Section>
  );
}

/** @throws ApiError 404 for a number that is none, as for one that has no page */
export function numberIn({ params }: Pick<PersonalRequest, 'params'>): string {
  const number = params.organisation ?? '';
  if (/^\d{1,15}$/.test(number)) return number;
  throw new ApiError(404, 'Aucune organisation publiée n’a ce numéro.');
}

/** `/partenaires/:organisation`: who it is, where, and what it offers now. */
export async function organisationPage(request: PersonalRequest): Promise<Page> {
  const { ask, basemap } = request;
  const organisation = await partnersApi(ask).find(numberIn(request));
  const query = new URLSearchParams({
    organisation: String(organisation.organisation),
    limit: String(SHOWN),
  });
  const [list, isKept] = await Promise.all([
    resourcesApi(ask).list(query),
    keeps(ask, organisation.organisation),
  ]);
  const { nom, demonstration, presentation } = organisation;
  const body = (
    <TextPage title={nom}>
      <Mark {...organisation} />
      {demonstration && <Notice>{words.demonstration}</Notice>}
      <OrganisationFacts organisation={organisation} />
      {isKept && (
        <p>
          <a class="button" href={`/partenaires/${organisation.organisation}/gerer`}>
            {words.keep}
          </a>{' '}
          <a class="button" href={`/partenaires/${organisation.organisation}/offres`}>
            {words.manage.jobs}
          </a>
        </p>
      )}
      <Offered list={list} organisation={organisation} />
      <Given {...organisation} />
      <Establishments organisation={organisation} basemap={basemap} />
      <p class="fine">{words.independent}</p>
      <p class="actions">
        <a class="button button-quiet" href="/partenaires">
          {words.back}
        </a>
        <ReportLink path={`/partenaires/${organisation.organisation}`} />
      </p>
    </TextPage>
  );
  return personalPage(nom, presentation.slice(0, 150) || words.lead, body, {
    styles: ['text', 'form', 'resources', 'partners'],
    path: demonstration ? undefined : organisationUrl(organisation),
  });
}
