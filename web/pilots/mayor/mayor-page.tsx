import type { Mayor } from '../../../api/pilots/mayor/schema.ts';
import type { Schools } from '../../../api/schools/schema.ts';
import { ApiError } from '../../api.ts';
import { communeUrl, pilotUrl as townUrl } from '../../communes/urls.ts';
import { errorPage } from '../../errors/error-page.tsx';
import { around } from '../../map/frame.ts';
import { NumberedMap } from '../../map/numbered-map.tsx';
import { personalPage } from '../../people/personal-page.ts';
import type { Page } from '../../render.tsx';
import type { PersonalRequest, Redirect } from '../../routes.tsx';
import { schoolsApi } from '../../schools/schools-api.ts';
import { territoryUrl } from '../../territories/urls.ts';
import { words as territoryWords } from '../../territories/words.ts';
import { Notice } from '../../ui/notice.tsx';
import { pageIn } from '../../ui/pager.tsx';
import { slugOf } from '../../venues/names.ts';
import { pilotsApi } from '../pilots-api.ts';
import { pilotUrl } from '../urls.ts';
import { Brief } from './brief.tsx';
import { anchors, firstOf, type Group, positionsOf, type Range, rangesOf } from './groups.ts';
import { findMayor, findOwn, type Own } from './mayor-api.ts';
import { NextStep, NextStepAgain } from './next-step.tsx';
import { Animators, Kits, Means, Organisations, Pilots, Training, Venues } from './parts.tsx';
import { PAGE, SchoolsPart } from './schools-part.tsx';
import { Steps } from './steps.tsx';
import { Volunteers } from './volunteers-part.tsx';
import { words } from './words.ts';

interface Props {
  readonly mayor: Mayor;
  readonly own: Own | undefined;
  readonly list: Schools;
  readonly asked: URLSearchParams;
  readonly page: number;
  readonly basemap: string;
  /** What was refused of what was sent. */
  readonly failure?: string;
}

const names: Readonly<Record<Group, string>> = words.map.groups;

/** Which numbers are what. */
const Legend = ({ ranges }: { readonly ranges: readonly Range[] }) => (
  <ul class="mayor-legend">
    {ranges
      .filter(({ size }) => size > 0)
      .map(({ group, first, size }) => (
        <li key={group}>
          <span class={group === 'schools' ? 'mayor-number mayor-number-school' : 'mayor-number'}>
            {words.map.range(first, first + size - 1)}
          </span>
          <a href={`#${anchors[group]}`}>{names[group]}</a>
        </li>
      ))}
  </ul>
);

/** Degrees around what the map shows at first. */
const MARGIN = 0.02;

/** The commune's schools and whoever is nearest to them: within 40 km, a city's schools are one point. */
function frameOf(mayor: Mayor, schools: readonly (readonly number[])[]) {
  const near = mayor.animators.list.slice(0, 3).map(({ lon, lat }) => [lon, lat]);
  const points = [[mayor.commune.lon, mayor.commune.lat], ...schools, ...near];
  const [west, south, east, north] = around(points.map(([lon = 0, lat = 0]) => [lon, lat]));
  return [west - MARGIN, south - MARGIN, east + MARGIN, north + MARGIN] as const;
}

function Where({ mayor, list, page, basemap, ranges }: Props & { readonly ranges: readonly Range[] }) {
  const before = Array.from({ length: (page - 1) * PAGE }, () => null);
  const own = list.schools.map(({ longitude, latitude }) => [longitude, latitude]);
  const after = Array.from({ length: Math.max(0, list.total - before.length - own.length) }, () => null);
  const first = firstOf(ranges, 'animators');
  return (
    <div class="mayor-map">
      <NumberedMap
        title={words.map.title}
        basemap={basemap}
        positions={[...[...before, ...own, ...after].slice(0, first - 1), ...positionsOf(mayor)]}
        first={1}
        hollow={first - 1}
        place={mayor.commune}
        frame={frameOf(mayor, own)}
        zooms
        others={list.positions}
      >
        {words.map.text(mayor.commune.nom)} {list.positions.length > 0 && words.map.others}
      </NumberedMap>
      <Legend ranges={ranges} />
    </div>
  );
}

const isInvented = ({ animators, venues, volunteers, companies }: Mayor, { schools }: Schools) =>
  volunteers.demonstration ||
  [...schools, ...animators.list, ...venues.list, ...companies.list].some(
    ({ demonstration }) => demonstration,
  );

function Body(props: Props) {
  const { mayor, own, list, page, asked, failure } = props;
  const { commune } = mayor;
  const ranges = rangesOf(mayor);
  const parts = { mayor, ranges };
  const step = { mayor, own };
  return (
    <div class="text-page mayor-page">
      <div class="mayor-top">
        <div class="mayor-head">
          <h1>{words.title(commune.nom)}</h1>
          {failure && (
            <Notice kind="failure">
              {words.next.failed} {failure}
            </Notice>
          )}
          <p class="lead">
            {words.lead}{' '}
            <strong>
              {words.verdict(mayor.animators.coming, mayor.volunteers.total, mayor.schools.total)}
            </strong>
          </p>
          {isInvented(mayor, list) && <p class="fine">{words.demonstration}</p>}
          {commune.location_approximate && <p class="fine">{words.approximate}</p>}
        </div>
        <NextStep {...step}>{!commune.city && <a href="#etapes">{words.next.all}</a>}</NextStep>
        <Brief mayor={mayor} />
        <Where {...props} ranges={ranges} />
      </div>
      <SchoolsPart commune={commune} list={list} page={page} asked={asked} />
      <Animators {...parts} />
      <Volunteers mayor={mayor} />
      <Kits mayor={mayor} />
      <Pilots {...parts} />
      <Venues {...parts} />
      <Organisations {...parts} group="companies" />
      <Organisations {...parts} group="higher" />
      <Training mayor={mayor} />
      <Means mayor={mayor} />
      {!commune.city && <Steps {...step} />}
      <NextStepAgain {...step}>
        <a href={communeUrl(commune)}>{words.town(commune.nom)}</a>
        <a href={territoryUrl({ level: 'commune', code: commune.code_insee })}>{territoryWords.link}</a>
      </NextStepAgain>
    </div>
  );
}

/** Begins an application. @returns where it is, or why it is not @throws ApiError where one must sign in first */
async function begin(
  { ask }: PersonalRequest,
  code: string,
  form: URLSearchParams,
): Promise<Redirect | string> {
  try {
    return { redirect: pilotUrl(await pilotsApi(ask).begin(Number(form.get('campagne')), code)) };
  } catch (error) {
    if (error instanceof ApiError && [400, 403, 404, 409].includes(error.statusCode)) return error.message;
    throw error;
  }
}

const schoolsOf = ({ ask }: PersonalRequest, commune: string, page: number): Promise<Schools> =>
  schoolsApi(ask).list(
    new URLSearchParams({ commune, elementary: '1', limit: String(PAGE), page: String(page) }),
  );

/** `/communes/:code/:slug/pilote`: who could be at a mayor's side, and how to begin. */
export async function mayorPage(request: PersonalRequest): Promise<Page | Redirect> {
  const { ask, params, url, basemap, form, words: catalogue } = request;
  const mayor = await findMayor(ask, params.code ?? '');
  if (!mayor) return errorPage(catalogue, 404, words.unknown);
  const { commune } = mayor;
  if (params.slug !== slugOf(commune.nom)) return { redirect: townUrl(commune) };
  const begun = form && (await begin(request, commune.code_insee, form));
  if (typeof begun === 'object') return begun;
  const page = pageIn(url.searchParams);
  const own = await findOwn(ask, (commune.city ?? commune).code_insee);
  const list = await schoolsOf(request, commune.code_insee, page);
  const props = {
    mayor,
    own,
    list,
    asked: url.searchParams,
    page,
    basemap,
    ...(begun && { failure: begun }),
  };
  return personalPage(words.title(commune.nom), words.description(commune.nom), <Body {...props} />, {
    path: url.search === '' ? townUrl(commune) : undefined,
    styles: ['text', 'form', 'resources', 'pilots', 'mayor'],
    ...(begun && { status: 409 }),
  });
}
