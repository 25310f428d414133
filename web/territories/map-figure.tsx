import { askedParams, viewUrl } from './asked.ts';
import { entriesOf, toneOf } from './legend.ts';
import { type Plot, Shapes } from './map/choropleth.tsx';
import { OUTLINES_CREDIT } from './map/outlines.ts';
import { DEFINITIONS_URL, named, territoryUrl, withQuery } from './urls.ts';
import type { View } from './view.ts';
import { words } from './words.ts';

const said = words.map;

/** What a map shows, of what, by what. */
export const titleOf = ({ place, asked }: View): string =>
  place.level === 'commune'
    ? said.titleAround(asked.indicator.nom, place.nom)
    : said.title(asked.indicator.nom, place.nom, asked.level);

const paint = ({ shade, own }: Plot) => ({
  class: ['shape', shade ? `shade-${shade}` : 'shade-none', ...(own ? ['shape-own'] : [])].join(' '),
});

/** Shapes that have no figure are hatched, not pale. */
export const Hatch = () => (
  <defs>
    <pattern id="hachures" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <path class="hatch" d="M0 0v6" />
    </pattern>
  </defs>
);

export function Legend({ view }: { readonly view: View }) {
  const { classes, asked, plots } = view;
  const without = plots.filter(({ shade }) => shade === undefined).length;
  return (
    <ul class="map-legend" aria-label={said.legend}>
      {entriesOf(classes, asked).map(({ shade, text, many }) => (
        <li key={shade}>
          <span class={`swatch shade-${shade}`} aria-hidden="true">
            {shade}
          </span>
          {text} <span class="fine">({said.territories(many)})</span>
        </li>
      ))}
      {without > 0 && (
        <li>
          <span class="swatch shade-none" aria-hidden="true" />
          {said.none} <span class="fine">({said.territories(without)})</span>
        </li>
      )}
    </ul>
  );
}

/** The map itself, on a page with its table or alone in a frame. */
export function MapDrawing({ view, alone }: { readonly view: View; readonly alone?: true }) {
  const { drawing, plots, asked } = view;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing of links, which no fieldset is
    <svg
      class={`territory-map tone-${toneOf(asked)}`}
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      role="group"
      aria-label={alone ? said.groupAlone(asked.level) : said.group(asked.level)}
    >
      <Hatch />
      <Shapes drawing={drawing} plots={plots} paint={paint} id="carte" />
    </svg>
  );
}

/** The address of a view as a file. */
const fileUrl = ({ place, asked }: View, file: string) =>
  viewUrl(`${territoryUrl(place)}/${file}`, asked, place);

const views = ['comparison', 'nearest', 'months', 'schools'] as const;

/** The tables of a view, each with its name: of a commune, all that its page shows. */
function tablesOf({ place, asked }: View): readonly (readonly [address: string, name: string])[] {
  if (place.level === 'commune')
    return views.map((view) => [
      withQuery(`/api/territories/commune/${place.code}.csv`, { view }),
      said.csvViews[view],
    ]);
  const within = place.level === 'france' ? undefined : named(place);
  return [[withQuery('/api/territories.csv', { level: asked.level, within }), said.csv]];
}

/** Where to take a view from. */
export const Takeaway = ({ view }: { readonly view: View }) => (
  <p class="takeaway">
    <a href={fileUrl(view, 'carte.svg')} download>
      {said.svg}
    </a>
    <a href={fileUrl(view, 'carte.png')} download>
      {said.png}
    </a>
    {tablesOf(view).map(([address, name]) => (
      <a key={address} href={address} download>
        {name}
      </a>
    ))}
  </p>
);

/** The map of a view with its legend, and what tells it apart from the truth. */
export function MapFigure({ view }: { readonly view: View }) {
  return (
    <section class="map-part" aria-labelledby="carte-titre">
      <h2 id="carte-titre">{titleOf(view)}</h2>
      <details class="fine">
        <summary>{said.definition}</summary>
        <p>{view.asked.indicator.definition}</p>
        <p>
          <a href={`${DEFINITIONS_URL}#${view.asked.indicator.id}`}>{words.definitions.see}</a>
        </p>
      </details>
      <p>
        <a class="map-skip" href="#tableau">
          {said.skip}
        </a>
      </p>
      <div class={`tone-${toneOf(view.asked)}`}>
        <MapDrawing view={view} />
        {/* Scripts alone fill it (in-step.ts). */}
        <p class="map-readout" hidden>
          {said.readout}
        </p>
        <Legend view={view} />
      </div>
      <p class="fine">
        {view.place.level === 'commune' && `${said.around(view.place.neighbours.length)} `}
        {view.drawing.approximate && `${said.approximate} `}
        {OUTLINES_CREDIT}.
      </p>
      <Takeaway view={view} />
    </section>
  );
}

/** The parameters of a view as hidden fields of a form, but those that the form asks. */
export const Carried = ({ view, but }: { readonly view: View; readonly but: readonly string[] }) => (
  <>
    {Object.entries(askedParams(view.asked, view.place)).map(
      ([name, value]) =>
        value !== undefined &&
        !but.includes(name) && <input key={name} type="hidden" name={name} value={value} />,
    )}
  </>
);
