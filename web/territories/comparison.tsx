import { type IndicatorId, indicators } from '../../api/standard/indicators.ts';
import type { Territory, TerritoryDetail } from '../../api/territories/schema.ts';
import type { Indicator } from './asked.ts';
import { cell } from './figures.ts';
import { holdersOf } from './holders.ts';
import { DEFINITIONS_URL, territoryUrl } from './urls.ts';
import { words } from './words.ts';

const said = words.compare;

interface Props {
  readonly place: TerritoryDetail;
}

const has = ({ levels }: Indicator, level: Territory['level']) =>
  (levels as readonly string[]).includes(level);

const rankOf = ({ ranking }: TerritoryDetail, id: IndicatorId) => {
  const found = ranking.ranks[id];
  return found && found.of > 1 ? said.rankOf(found) : '–';
};

/** Every figure of a territory beside those of what holds it, each with its definition and its rank. */
export function Comparison({ place }: Props) {
  const { ranking } = place;
  const holders = [...holdersOf(place)].reverse();
  return (
    <section aria-labelledby="comparer">
      <h2 id="comparer">{said.heading}</h2>
      <table class="figures-table stacked">
        <caption>{said.caption(place.nom)}</caption>
        <thead>
          <tr>
            <th scope="col">{said.figure}</th>
            <th scope="col">{place.nom}</th>
            {place.level !== 'france' && <th scope="col">{said.rank}</th>}
            {holders.map(({ level, code, nom }) => (
              <th key={`${level} ${code}`} scope="col">
                {nom}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {indicators
            .filter((one) => has(one, place.level))
            .map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  <a href={`${DEFINITIONS_URL}#${one.id}`}>{one.nom}</a>
                </th>
                <td data-label={place.nom}>
                  <strong>{cell(one, place.indicators[one.id])}</strong>
                </td>
                {place.level !== 'france' && <td data-label={said.rank}>{rankOf(place, one.id)}</td>}
                {holders.map((holder) => (
                  <td key={`${holder.level} ${holder.code}`} data-label={holder.nom}>
                    {has(one, holder.level) ? cell(one, holder.indicators[one.id]) : '–'}
                  </td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
      {(place.indicators.share_estimated ?? 0) > 0 && (
        <p class="fine">{said.estimated(place.indicators.share_estimated ?? 0)}</p>
      )}
      {place.level !== 'france' && <p class="fine">{said.among(ranking.among.nom, place.level)}</p>}
    </section>
  );
}

/** What one compares with one's neighbours. */
const compared: readonly IndicatorId[] = ['venues', 'venues_per_10000', 'metres_venue', 'share_beyond_5km'];
const columns = indicators.filter(({ id }) => compared.includes(id));

/** A territory beside those around it, the nearest first. */
export function Neighbours({ place }: Props) {
  const { neighbours } = place;
  if (neighbours.length === 0) return null;
  return (
    <section aria-labelledby="voisins">
      <h2 id="voisins">{words.neighbours.heading}</h2>
      <table class="figures-table stacked">
        <caption>{words.neighbours.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.neighbours.name}</th>
            {columns.map(({ id, nom }) => (
              <th key={id} scope="col">
                {nom}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[place, ...neighbours].map((row, index) => (
            <tr key={row.code} class={index === 0 ? 'row-own' : undefined}>
              <th scope="row">
                {index === 0 ? <strong>{row.nom}</strong> : <a href={territoryUrl(row)}>{row.nom}</a>}{' '}
                {index === 0 && <span class="fine">({words.neighbours.here})</span>}
              </th>
              {columns.map((one) => (
                <td key={one.id} data-label={one.nom}>
                  {cell(one, row.indicators[one.id])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
