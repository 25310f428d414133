import type { CommuneDetail } from '../../api/places/schema.ts';
import type { School, Schools } from '../../api/schools/schema.ts';
import { orNothing } from '../api.ts';
import { communeUrl, pilotUrl } from '../communes/urls.ts';
import { errorPage } from '../errors/error-page.tsx';
import { NumberedMap } from '../map/numbered-map.tsx';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { Notice } from '../ui/notice.tsx';
import { Pager, pageAt, pageIn } from '../ui/pager.tsx';
import { TextPage } from '../ui/text-page.tsx';
import { calm, calmPlace, slugOf } from '../venues/names.ts';
import { schoolsApi } from './schools-api.ts';
import { words } from './words.ts';

const { pilot: said } = words;
const PAGE = 20;

/** « ECOLE PRIMAIRE », as the national directory writes it, reads « École primaire ». */
function natureOf(written: string): string {
  const isShouted = written === written.toLocaleUpperCase('fr');
  const said = isShouted ? written.charAt(0) + written.slice(1).toLocaleLowerCase('fr') : written;
  return said.replace(/^Ecole/, 'École');
}

function SchoolCard({
  one,
  rank,
  city,
}: {
  readonly one: School;
  readonly rank: number;
  readonly city: boolean;
}) {
  const { nom, nature, secteur, adresse, code_postal, commune, eleves } = one;
  const town = [code_postal, city && commune].filter(Boolean).join(' ');
  const where = [calmPlace(adresse), town].filter(Boolean).join(', ');
  return (
    <li class="resource-card">
      <p class="resource-kind">
        {rank}. {natureOf(nature)}, {said.sectors[secteur]}
      </p>
      <h3>{calm(nom)}</h3>
      <p>
        {where}
        {where && <br />}
        {eleves === null ? said.pupilsUnknown : said.pupils(eleves)}
      </p>
      {one.location_approximate && <p class="fine">{said.approximate}</p>}
    </li>
  );
}

interface ListProps {
  readonly commune: CommuneDetail;
  readonly list: Schools;
  readonly asked: URLSearchParams;
  readonly page: number;
  readonly basemap: string;
}

/** The schools and, in step with their numbers, where they are. */
function SchoolList({ commune, list, asked, page, basemap }: ListProps) {
  const first = (page - 1) * PAGE + 1;
  const isCity = list.schools.some(({ code_insee }) => code_insee !== commune.code_insee);
  return (
    <>
      <section aria-labelledby="liste">
        <h2 id="liste">{said.list(list.total)}</h2>
        {list.total === 0 ? (
          <p>{said.none}</p>
        ) : (
          <p>
            <a href="#carte">{said.toMap}</a>
          </p>
        )}
        <ol class="resource-cards">
          {list.schools.map((one, index) => (
            <SchoolCard key={one.uai} one={one} rank={first + index} city={isCity} />
          ))}
        </ol>
        <Pager
          page={page}
          size={PAGE}
          total={list.total}
          at={(other) => pageAt(pilotUrl(commune), asked, other)}
          words={said}
        />
      </section>
      <NumberedMap
        title={said.map}
        basemap={basemap}
        positions={list.schools.map(({ longitude, latitude }) => [longitude, latitude])}
        first={first}
        place={undefined}
        others={list.positions}
      >
        {said.mapText} {list.positions.length > 0 && said.mapOthers}
      </NumberedMap>
    </>
  );
}

/** `/communes/:code/:slug/pilote`: the schools of a commune, for who would set up a pilot there. */
export async function pilotPage(request: PersonalRequest): Promise<Page | Redirect> {
  const { api, ask, params, url, basemap, words: catalogue } = request;
  const commune = await orNothing(api.commune(params.code ?? ''), 400, 404);
  if (!commune) return errorPage(catalogue, 404, said.unknown);
  if (params.slug !== slugOf(commune.nom)) return { redirect: pilotUrl(commune) };
  const page = pageIn(url.searchParams);
  const list = await schoolsApi(ask).list(
    new URLSearchParams({
      commune: commune.code_insee,
      elementary: '1',
      limit: String(PAGE),
      page: String(page),
    }),
  );
  const title = said.title(commune.nom);
  const body = (
    <TextPage title={title}>
      <p class="lead">{said.lead}</p>
      <p>
        <a href={communeUrl(commune)}>{said.town(commune.nom)}</a>
      </p>
      {list.schools.some(({ demonstration }) => demonstration) && <Notice>{said.demonstration}</Notice>}
      <SchoolList commune={commune} list={list} asked={url.searchParams} page={page} basemap={basemap} />
    </TextPage>
  );
  return personalPage(title, said.lead, body, {
    path: url.search === '' ? pilotUrl(commune) : undefined,
    styles: ['text', 'resources', 'place'],
  });
}
