import type { Gaps } from '../../api/territories/schema.ts';
import { errorPage } from '../errors/error-page.tsx';
import type { Page } from '../render.tsx';
import type { Request } from '../routes.tsx';
import { Field } from '../ui/field.tsx';
import { Section } from '../ui/text-page.tsx';
import { number } from '../words/typeset.ts';
import { type GapsView, loadGaps, withinOf } from './gaps-view.ts';
import { InventedBanner } from './invented.tsx';
import { Marks } from './map/marks.tsx';
import { OUTLINES_CREDIT } from './map/outlines.ts';
import { DEFINITIONS_URL, GAPS_URL, named, territoryUrl, withQuery } from './urls.ts';
import { words } from './words.ts';

const said = words.gaps;
type Row = Gaps['rows'][number];

interface Props {
  readonly view: GapsView;
}

function Choose({ view: { gaps, places } }: Props) {
  const { within, order } = gaps;
  const chosen = within ? named(within) : '';
  const isListed = places.some(({ rows }) => rows.some((row) => named(row) === chosen));
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
                <option key={row.code} value={named(row)} selected={named(row) === chosen}>
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
        <tr key={row.code} data-territory={row.code}>
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

/** The same question, as the site's addresses ask it. */
const questionOf = (gaps: Gaps) => {
  const place = withinOf(gaps);
  return { dans: place && named(place), ordre: gaps.order === 'most' ? gaps.order : undefined };
};

/** The ranking on a map: the same communes, by the same numbers, as its table. */
const GapsMap = ({ view }: Props) => (
  <section class="map-part" aria-labelledby="carte-titre">
    <h2 id="carte-titre">{said.heading}</h2>
    <div class="tone-need">
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing of links, which no fieldset is */}
      <svg
        class="territory-map"
        viewBox={`0 0 ${view.drawing.width} ${view.drawing.height}`}
        role="group"
        aria-label={said.group}
      >
        <Marks view={view} />
      </svg>
      {/* Scripts alone fill it (in-step.ts). */}
      <p class="map-readout" hidden>
        {words.map.readout}
      </p>
    </div>
    <p class="fine">{OUTLINES_CREDIT}.</p>
    <p class="takeaway">
      <a href={withQuery(`${GAPS_URL}/carte.svg`, questionOf(view.gaps))} download>
        {words.map.svg}
      </a>
      <a href={withQuery(`${GAPS_URL}/carte.png`, questionOf(view.gaps))} download>
        {words.map.png}
      </a>
    </p>
  </section>
);

function Links({ view: { gaps } }: Props) {
  const { within: place, order } = gaps;
  const asked = withinOf(gaps);
  const map = place?.level === 'departement' && withQuery(territoryUrl(place), { indicateur: 'gain_10km' });
  return (
    <p class="takeaway">
      <a href={withQuery('/api/territories/gaps.csv', { within: asked && named(asked), order })} download>
        {said.csv}
      </a>
      {map && <a href={map}>{said.map}</a>}
      {place && <a href={territoryUrl(place)}>{said.toPage(place.nom)}</a>}
      <a href={`${DEFINITIONS_URL}#gain_10km`}>{words.map.definition}</a>
    </p>
  );
}

function Body(props: Props) {
  const { gaps, invented } = props.view;
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
        <InventedBanner invented={invented} />
      </header>
      <Choose {...props} />
      {gaps.rows.length > 0 ? (
        <div class="in-step">
          <GapsMap view={props.view} />
          <Table rows={gaps.rows} />
        </div>
      ) : (
        <p>{said.none}</p>
      )}
      <Links {...props} />
      <Section id="calcul" title={said.howTitle}>
        <p>{said.how}</p>
      </Section>
      {gaps.updated && <p class="fine">{words.updated(gaps.updated)}</p>}
    </div>
  );
}

/** `/territoires/ou-ouvrir`: the communes whose opening would bring the most people near a venue. */
export async function gapsPage({
  askAsAnyone: ask,
  findTowns,
  url,
  words: catalogue,
}: Request): Promise<Page> {
  const view = await loadGaps(url.searchParams, { ask, findTowns });
  if (!view) return errorPage(catalogue, 404, words.unknown);
  const { gaps } = view;
  const title = gaps.within ? said.titleIn(gaps.within.nom) : said.title;
  return {
    styles: ['form', 'text', 'territories'],
    head: {
      title: `${title} · Nouvelle Proximité`,
      description: said.lead,
      ...(gaps.order === 'sequence' && { path: withQuery(GAPS_URL, questionOf(gaps)) }),
      frenchOnly: true,
    },
    body: <Body view={view} />,
  };
}
