import type { Gaps, Territories } from '../../api/territories/schema.ts';
import { errorPage } from '../errors/error-page.tsx';
import type { Page } from '../render.tsx';
import type { Request } from '../routes.tsx';
import { Field } from '../ui/field.tsx';
import { Section } from '../ui/text-page.tsx';
import { DemonstrationBanner } from '../venues/demonstration.tsx';
import { number } from '../words/typeset.ts';
import { territoriesApi } from './territories-api.ts';
import { DEFINITIONS_URL, GAPS_URL, type Place, territoryUrl, withQuery } from './urls.ts';
import { words } from './words.ts';

const said = words.gaps;
const LINES = 20;

type Order = Gaps['order'];
type Row = Gaps['rows'][number];

interface Props {
  readonly gaps: Gaps;
  readonly order: Order;
  /** What one may choose: régions, then départements. */
  readonly places: readonly Territories[];
  readonly demonstration: boolean;
}

const key = ({ level, code }: Place) => `${level}:${code}`;

function Choose({ gaps: { within }, order, places }: Props) {
  const chosen = within ? key(within) : '';
  const isListed = places.some(({ rows }) => rows.some((row) => key(row) === chosen));
  return (
    <form action={GAPS_URL} class="choose" aria-label={said.title}>
      <Field id="dans" label={said.in}>
        <select id="dans" name="dans">
          <option value="">{said.everywhere}</option>
          {within && !isListed && within.level !== 'france' && (
            <option value={chosen} selected>
              {within.nom}
            </option>
          )}
          {places.map(({ level, rows }) => (
            <optgroup key={level} label={level === 'region' ? words.many.region : words.many.departement}>
              {rows.map((row) => (
                <option key={row.code} value={key(row)} selected={key(row) === chosen}>
                  {row.nom}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </Field>
      <Field id="ordre" label={said.order}>
        <select id="ordre" name="ordre">
          {(['sequence', 'most'] as const).map((one) => (
            <option key={one} value={one} selected={one === order}>
              {said.orders[one]}
            </option>
          ))}
        </select>
      </Field>
      <button type="submit" class="button button-primary">
        {said.submit}
      </button>
      <p class="fine">{said.orderHint}</p>
    </form>
  );
}

const Why = ({ row: { covered, explanation, nom } }: { readonly row: Row }) => (
  <details>
    <summary>
      {said.covered(covered.length)}
      <span class="visually-hidden"> : {nom}</span>
    </summary>
    <p>{explanation}</p>
    <ul class="points">
      {covered.map(({ code, nom: town, population, metres }) => (
        <li key={code}>{said.coveredLine(town, population, metres)}</li>
      ))}
    </ul>
  </details>
);

const Table = ({ rows }: { readonly rows: readonly Row[] }) => (
  <table class="figures-table stacked gaps-table">
    <caption>{said.caption}</caption>
    <thead>
      <tr>
        <th scope="col">{said.commune}</th>
        <th scope="col">{said.people}</th>
        <th scope="col" class="cell-text">
          {said.why}
        </th>
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={row.code}>
          <th scope="row">
            <span class="gap-rank">{row.rank}.</span>{' '}
            <a href={territoryUrl({ level: 'commune', code: row.code })}>{row.nom}</a>{' '}
            <span class="fine">
              ({row.departement}
              {row.approximate && `, ${words.table.estimated}`})
            </span>
          </th>
          <td data-label={said.people}>
            <strong>{number(row.people)}</strong>
          </td>
          <td class="cell-text">
            <Why row={row} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

const within = ({ within: place }: Gaps) => (place && place.level !== 'france' ? key(place) : undefined);

function Links({ gaps, order }: Props) {
  const { within: place } = gaps;
  const map = place?.level === 'departement' && withQuery(territoryUrl(place), { indicateur: 'gain_10km' });
  return (
    <p class="takeaway">
      <a href={withQuery('/api/territories/gaps.csv', { within: within(gaps), order })} download>
        {said.csv}
      </a>
      {map && <a href={map}>{said.map}</a>}
      {place && <a href={territoryUrl(place)}>{said.toPage(place.nom)}</a>}
      <a href={`${DEFINITIONS_URL}#gain_10km`}>{words.map.definition}</a>
    </p>
  );
}

function Body(props: Props) {
  const { gaps, demonstration } = props;
  const name = gaps.within?.nom ?? words.france;
  return (
    <div class="territory-page">
      <header class="territory-head">
        <p class="venue-town">
          <a href="/territoires">{words.title}</a> · {name}
        </p>
        <h1>{said.title}</h1>
        <p class="lead">
          <strong>{said.without(gaps.without, name)}</strong>
        </p>
        <p>{said.lead}</p>
        <DemonstrationBanner shown={demonstration} />
      </header>
      <Choose {...props} />
      {gaps.rows.length > 0 ? <Table rows={gaps.rows} /> : <p>{said.none}</p>}
      <Links {...props} />
      <Section id="calcul" title={said.howTitle}>
        <p>{said.how}</p>
      </Section>
      {gaps.updated && <p class="fine">{words.updated(gaps.updated)}</p>}
    </div>
  );
}

/** `/territoires/ou-ouvrir`: the communes whose opening would bring the most people near a venue. */
export async function gapsPage({ api, askAsAnyone, url, words: catalogue }: Request): Promise<Page> {
  const territories = territoriesApi(askAsAnyone);
  const order: Order = url.searchParams.get('ordre') === 'most' ? 'most' : 'sequence';
  const list = (level: string) => territories.list(new URLSearchParams({ level, sort: 'nom' }));
  const [gaps, regions, departements, known] = await Promise.all([
    territories.gaps(url.searchParams.get('dans') || undefined, order, LINES),
    list('region'),
    list('departement'),
    api.departements(),
  ]);
  if (!gaps) return errorPage(catalogue, 404, words.unknown);
  const title = gaps.within ? said.titleIn(gaps.within.nom) : said.title;
  const path = withQuery(GAPS_URL, { dans: within(gaps) });
  const demonstration = known.some((one) => one.demonstration);
  return {
    styles: ['form', 'text', 'territories'],
    head: {
      title: `${title} · Nouvelle Proximité`,
      description: said.lead,
      ...(order === 'sequence' && { path }),
      frenchOnly: true,
    },
    body: <Body gaps={gaps} order={order} places={[regions, departements]} demonstration={demonstration} />,
  };
}
