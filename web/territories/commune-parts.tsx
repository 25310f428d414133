import { criteria } from '../../api/standard/indicators.ts';
import type { Gaps, TerritoryDetail } from '../../api/territories/schema.ts';
import { calm, venueUrl } from '../venues/names.ts';
import { fr } from '../words/typeset.ts';
import { distance } from './figures.ts';
import { type Passages, stopInWords } from './passages.ts';
import { DEFINITIONS_URL, gapsUrl, territoryUrl } from './urls.ts';
import { words } from './words.ts';

interface Props {
  readonly place: TerritoryDetail;
}

/** The nearest venue of a commune by each thing that one may look for. */
export function Nearest({ place, passages }: Props & { readonly passages: Passages }) {
  const said = words.nearest;
  if (place.level !== 'commune') return null;
  const found = new Map(place.nearest.map((one) => [one.criterion, one]));
  return (
    <section aria-labelledby="proches">
      <h2 id="proches">{said.heading}</h2>
      <table class="figures-table stacked nearest-table">
        <caption>{said.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{said.criterion}</th>
            <th scope="col">{said.distance}</th>
            <th scope="col" class="cell-text">
              {said.venue}
            </th>
          </tr>
        </thead>
        <tbody>
          {criteria.map((criterion) => {
            const one = found.get(criterion);
            const stop = one && stopInWords(one, passages);
            const notes = [stop, one?.location_approximate && said.approximate].filter(Boolean);
            return (
              <tr key={criterion}>
                <th scope="row">
                  <a href={`${DEFINITIONS_URL}#metres_${criterion}`}>{said.criteria[criterion]}</a>
                </th>
                <td>{one ? distance(one.metres) : '–'}</td>
                <td class="cell-text">
                  {one ? <a href={venueUrl(one)}>{said.at(calm(one.nom), one.commune)}</a> : said.none}
                  {notes.length > 0 && <span class="fine"> ({notes.join(fr` ; `)})</span>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** Schools far from a venue whose animator would come. */
export function Schools({ place: { schools } }: Props) {
  const said = words.schools;
  return (
    <section aria-labelledby="ecoles">
      <h2 id="ecoles">{said.heading}</h2>
      <p>{schools.total === 0 ? said.none : said.count(schools.total, schools.far)}</p>
      {schools.list.length > 0 && (
        <details>
          <summary>{said.list}</summary>
          <ul class="points">
            {schools.list.map(({ uai, nom, commune, metres }) => (
              <li key={uai}>{said.line(calm(nom), commune, metres)}</li>
            ))}
          </ul>
        </details>
      )}
      <p>
        <a href="/pilotes">{said.pilot}</a>
      </p>
    </section>
  );
}

/** Where to open the next venue: what comes first, and where the whole list is. */
export function NextVenue({ place, gaps }: Props & { readonly gaps: Gaps | undefined }) {
  const said = words.gaps;
  const holder =
    place.level === 'commune' || place.level === 'epci'
      ? place.parents.findLast(({ level }) => level === 'departement')
      : place;
  const rows = gaps?.rows.slice(0, 3) ?? [];
  return (
    <section aria-labelledby="ou-ouvrir">
      <h2 id="ou-ouvrir">{said.title}</h2>
      {place.level === 'commune' ? (
        <p>{said.here(place.indicators.gain_10km ?? 0)}</p>
      ) : rows.length === 0 ? (
        <p>{said.none}</p>
      ) : (
        <ol class="points">
          {rows.map((row) => (
            <li key={row.code}>
              <a href={territoryUrl({ level: 'commune', code: row.code })}>{row.nom}</a> : {said.first(row)}
            </li>
          ))}
        </ol>
      )}
      <p>
        <a class="button" href={gapsUrl(holder ?? place)}>
          {said.all}
        </a>
      </p>
    </section>
  );
}
