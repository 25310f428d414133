import type { Territory } from '../../api/territories/schema.ts';
import { number } from '../words/typeset.ts';
import { type Asked, type Order, viewUrl } from './asked.ts';
import { cell } from './figures.ts';
import { toneOf } from './legend.ts';
import { territoryUrl } from './urls.ts';
import { figureOf, type View } from './view.ts';
import { words } from './words.ts';

const said = words.table;

/** Lines that a page shows at first. */
const LINES = 40;

const aria = { asc: 'ascending', desc: 'descending' } as const;
/** The other way round where one already sorts so; names from A on, figures from the most. */
const next = (asked: Asked, sort: Asked['sort']): Order => {
  if (asked.sort === sort) return asked.order === 'asc' ? 'desc' : 'asc';
  return sort === 'nom' ? 'asc' : 'desc';
};

interface HeadProps {
  readonly view: View;
  readonly sort: Asked['sort'];
  readonly text: string;
}

function Head({ view: { asked, place }, sort, text }: HeadProps) {
  const order = next(asked, sort);
  return (
    <th scope="col" aria-sort={asked.sort === sort ? aria[asked.order] : undefined}>
      <a
        href={`${viewUrl(territoryUrl(place), { ...asked, sort, order }, place)}#tableau`}
        title={said.sort(text)}
      >
        {text}
      </a>
    </th>
  );
}

function Row({
  row,
  view,
  shade,
}: {
  readonly row: Territory;
  readonly view: View;
  readonly shade: number | undefined;
}) {
  const { asked, place } = view;
  const isOwn = row.code === place.code && row.level === place.level;
  return (
    <tr data-territory={row.code} class={isOwn ? 'row-own' : undefined}>
      <th scope="row">
        {isOwn ? <strong>{row.nom}</strong> : <a href={territoryUrl(row)}>{row.nom}</a>}
        {row.approximate && <span class="fine"> ({said.estimated})</span>}
      </th>
      <td>
        <span class={shade ? `swatch shade-${shade}` : 'swatch shade-none'} aria-hidden="true">
          {shade}
        </span>{' '}
        {cell(asked.indicator, figureOf(row, asked))}
        {shade !== undefined && <span class="visually-hidden"> ({said.shade(shade)})</span>}
      </td>
      {asked.indicator.id !== 'venues' && <td>{number(row.indicators.venues ?? 0)}</td>}
      <td>{row.population === null ? '–' : number(row.population)}</td>
    </tr>
  );
}

/** A view as a table: the same territories as its map, in the order of the address. */
export function ViewTable({ view }: { readonly view: View }) {
  const { asked, place, plots, rows } = view;
  const shown = asked.whole ? rows : rows.slice(0, LINES);
  const shades = new Map(plots.map(({ code, shade }) => [code, shade]));
  const { indicator, level } = asked;
  return (
    <section class={`table-part tone-${toneOf(asked)}`} aria-labelledby="tableau">
      <h2 id="tableau">{said.heading}</h2>
      <table class="figures-table">
        <caption>
          {place.level === 'commune'
            ? said.captionAround(indicator.nom, place.neighbours.length)
            : said.caption(indicator.nom, level)}
        </caption>
        <thead>
          <tr>
            <Head view={view} sort="nom" text={said.name(level)} />
            <Head view={view} sort="valeur" text={indicator.nom} />
            {indicator.id !== 'venues' && <Head view={view} sort="lieux" text={said.venues} />}
            <Head view={view} sort="population" text={said.population} />
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <Row key={row.code} row={row} view={view} shade={shades.get(row.code)} />
          ))}
        </tbody>
      </table>
      {shown.length < rows.length && (
        <p>
          <a
            class="button"
            href={`${viewUrl(territoryUrl(place), { ...asked, whole: true }, place)}#tableau`}
          >
            {said.all(rows.length)}
          </a>
        </p>
      )}
    </section>
  );
}
