import type { Archives } from '../../api/archives/schema.ts';
import { type Field, fields, hasVocabulary } from '../../api/standard/fields.ts';
import { vocabularies } from '../../api/standard/vocabularies.ts';
import { Island } from '../island.tsx';
import type { Page } from '../render.tsx';
import type { Request } from '../routes.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { DemonstrationBanner } from '../venues/demonstration.tsx';
import { fileUrl, formats } from '../venues/formats.ts';
import { type Pages, usePages, useWords } from '../words/words.tsx';
import { ArchivesSection, FollowSection } from './archives.tsx';

/** Mean bytes of a venue in each file, as measured on 13,418 published ones. */
const BYTES = { csv: 520, geojson: 1_350 } as const;

/** The two that have a button of their own come first. */
const programs: Partial<Record<string, string>> = {
  XLSX: 'Excel, LibreOffice',
  GeoJSONL: 'GeoJSON Text Sequences',
  FGB: 'FlatGeobuf (QGIS, GDAL)',
};
/** For the road and for globes: without what is nowhere. */
const onlyLocated: ReadonlySet<string> = new Set(['GPX', 'KML']);
const tiles = [
  ['/tiles/style.json', 'MapLibre'],
  ['/tiles/venues.json', 'TileJSON (Mapbox Vector Tiles)'],
] as const;
const otherFormats = formats.filter((format) => format !== 'CSV' && format !== 'GeoJSON');

interface Props {
  readonly origin: string;
  /** Criteria of a search with their « ? », or nothing for the whole directory. */
  readonly query: string;
  /** How many the files hold. */
  readonly venues: number;
  readonly demonstration: boolean;
  readonly archives: Archives;
  /** YYYY-MM-DD */
  readonly day: string;
}

function Exports({ venues, query }: Props) {
  const { data: words } = usePages();
  const live = useWords();
  return (
    <section aria-labelledby="exports">
      <h2 id="exports">{words.exports}</h2>
      {query && (
        <p>
          {words.ofSearch} <a href={live.at('/donnees#exports')}>{words.whole}</a>
        </p>
      )}
      <ul class="downloads">
        <li>
          <a class="button button-primary" href={fileUrl('CSV', query)} download>
            {words.csv}
          </a>
          <p>{words.csvMore}</p>
          <p class="fine">{words.size(venues, BYTES.csv)}</p>
        </li>
        <li>
          <a class="button button-primary" href={fileUrl('GeoJSON', query)} download>
            {words.geojson}
          </a>
          <p>{words.geojsonMore}</p>
          <p class="fine">{words.size(venues, BYTES.geojson)}</p>
        </li>
      </ul>
      <h3>{words.formats}</h3>
      <ul class="addresses">
        {otherFormats.map((format) => (
          <li key={format}>
            <a href={fileUrl(format, query)} download>
              <code>{fileUrl(format, query)}</code>
            </a>{' '}
            {onlyLocated.has(format) ? `(${words.onlyLocated})` : programs[format]}
          </li>
        ))}
        {tiles.map(([path, program]) => (
          <li key={path}>
            <a href={path + query}>
              <code>{path + query}</code>
            </a>{' '}
            {program}
          </li>
        ))}
      </ul>
      <h3>{words.partTitle}</h3>
      <p>{words.part}</p>
      <ul class="addresses">
        {['/api/venues.csv?departement=59', '/api/venues.geojson?commune=93066&need=apprendre'].map(
          (path) => (
            <li key={path}>
              <a href={path}>
                <code>{path}</code>
              </a>
            </li>
          ),
        )}
      </ul>
    </section>
  );
}

const territories = ['/api/territories.csv', '/api/territories', '/api/indicators'] as const;

/** What is worked out of venues, place by place. */
function Territories() {
  const { data: words, footer } = usePages();
  return (
    <section aria-labelledby="territoires">
      <h2 id="territoires">{footer.territories}</h2>
      <p>{words.others.territories}</p>
      <p class="actions">
        <a class="button" href="/territoires" hreflang="fr">
          {words.seeTerritories}
        </a>
      </p>
      <ul class="addresses">
        {territories.map((path) => (
          <li key={path}>
            <a href={path} download>
              <code>{path}</code>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

const others = [
  ['events', ['/api/events.csv', '/api/events.geojson']],
  ['partners', ['/api/partners.csv', '/api/partners.geojson']],
  ['resources', ['/api/resources.csv', '/api/resources.geojson']],
  ['toolbox', ['/api/toolbox.csv', '/api/toolbox.json']],
  ['framework', ['/api/framework.csv', '/api/framework']],
  ['fund', ['/api/fund/ledger.csv', '/api/fund']],
  ['schools', ['/api/schools.csv', '/api/schools.geojson']],
  ['pilots', ['/api/pilots.csv', '/api/pilots/review.csv', '/api/pilots', '/api/pilots/review']],
  ['jobs', ['/api/jobs.csv', '/api/jobs.geojson', '/api/jobs.jsonld']],
  [
    'ordi',
    ['/api/points-de-collecte.csv', '/api/points-de-collecte.geojson', '/api/ordi.csv', '/api/ordi-mois.csv'],
  ],
] as const;

/** What is public besides venues. */
function Others() {
  const {
    data: { others: words },
  } = usePages();
  return (
    <section aria-labelledby="autres">
      <h2 id="autres">{words.title}</h2>
      <p>{words.lead}</p>
      <dl class="examples">
        {others.map(([name, paths]) => (
          <div key={name}>
            <dt>{words[name]}</dt>
            {paths.map((path) => (
              <dd key={path}>
                <a href={path} download>
                  <code>{path}</code>
                </a>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}

const more = ['api', 'quality', 'dictionary', 'validator', 'catalogue'] as const;
const morePaths = {
  api: '/donnees/api',
  quality: '/donnees/qualite',
  dictionary: '/donnees/dictionnaire',
  validator: '/donnees/validateur',
  catalogue: '/catalogue.ttl',
} as const;

/** What is said of the data, in French for those who program. */
function More() {
  const { data: words } = usePages();
  return (
    <section aria-labelledby="plus">
      <h2 id="plus">{words.more.title}</h2>
      <ul class="addresses">
        {more.map((name) => (
          <li key={name}>
            <a href={morePaths[name]} hreflang="fr">
              {words.more[name]}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Licence({ origin, day }: Props) {
  const { data: words, embed } = usePages();
  const sentence = words.attribution(`${origin}/donnees`, day);
  return (
    <section aria-labelledby="licence">
      <h2 id="licence">{words.licence}</h2>
      <p>{words.licenceText}</p>
      <p>
        <a href="https://www.etalab.gouv.fr/licence-ouverte-open-licence/" rel="noreferrer">
          {words.licenceLink}
        </a>
      </p>
      <p>{words.attributionLead}</p>
      <p class="attribution">{sentence}</p>
      <Island
        name="CopyButton"
        component={CopyButton}
        props={{ text: sentence, label: embed.copy, done: embed.copied }}
      />
    </section>
  );
}

const examplesIn = (words: Pages['data']) =>
  [
    [words.examples.near, '/api/venues?near=3.0635,50.6372&limit=10'],
    [words.examples.need, '/api/venues?departement=59&need=apprendre&frais_a_charge=Gratuit'],
    [words.examples.name, '/api/venues?q=mediatheque'],
    [words.examples.geojson, '/api/venues?bbox=2.9,50.5,3.3,50.8&format=geojson'],
  ] as const;

function ApiSection({ origin }: Props) {
  const { data: words } = usePages();
  return (
    <section aria-labelledby="api">
      <h2 id="api">{words.api}</h2>
      <p>{words.apiText}</p>
      <p class="actions">
        <a class="button" href="/api/documentation">
          {words.apiDocumentation}
        </a>
        <a class="button" href="/openapi.json">
          {words.openapi}
        </a>
        <a class="button" href="/ogc" hreflang="fr">
          {words.featuresService}
        </a>
      </p>
      <h3>{words.seeExamples}</h3>
      <dl class="examples">
        {examplesIn(words).map(([what, path]) => (
          <div key={path}>
            <dt>{what}</dt>
            <dd>
              <a href={path}>
                <code>{origin + path}</code>
              </a>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function formOf(words: Pages['data'], { name, kind }: Field): string {
  const form = words.kinds[kind];
  return hasVocabulary(name) ? `${form}, ${words.values(vocabularies[name].length)}` : form;
}

function Fields() {
  const { data: words } = usePages();
  return (
    <section aria-labelledby="champs">
      <h2 id="champs">{words.fields}</h2>
      <p>{words.fieldsText}</p>
      <p>
        {words.fieldsGap}{' '}
        <a href={morePaths.quality} hreflang="fr">
          {words.more.quality}
        </a>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, with the keyboard too */}
      <section class="table-scroll" tabIndex={0} aria-label={words.table}>
        <table class="by-line">
          <thead>
            <tr>
              <th scope="col">{words.field}</th>
              <th scope="col">{words.meaning}</th>
              <th scope="col">{words.kind}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <tr key={field.name}>
                <th scope="row">
                  <code>{field.name}</code>
                </th>
                <td>
                  {field.label}
                  {field.required && <span class="required"> ({words.required})</span>}
                </td>
                <td data-label={words.kind}>{formOf(words, field)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function DataPage(props: Props) {
  const { data: words } = usePages();
  return (
    <div class="data-page">
      <header>
        <h1>{words.title}</h1>
        <p class="lead">{words.intro}</p>
        <DemonstrationBanner shown={props.demonstration} />
      </header>
      <Exports {...props} />
      <Territories />
      <FollowSection />
      <ArchivesSection {...props.archives} origin={props.origin} />
      <Others />
      <Licence {...props} />
      <More />
      <ApiSection {...props} />
      <Fields />
    </div>
  );
}

const downloads = [
  ['csv', 'text/csv'],
  ['geojson', 'application/geo+json'],
] as const;

/** The directory as search engines for data sets know it. */
const datasetOf = (origin: string, words: Pages['data']) => ({
  '@context': 'https://schema.org',
  '@type': 'Dataset',
  '@id': `${origin}/catalogue#venues`,
  name: 'Lieux de médiation numérique',
  description: `${words.intro} ${words.csvMore}`,
  url: `${origin}/donnees`,
  license: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence',
  isAccessibleForFree: true,
  creator: { '@type': 'Organization', name: 'Nouvelle Proximité', url: origin },
  spatialCoverage: { '@type': 'Country', name: 'France' },
  includedInDataCatalog: { '@type': 'DataCatalog', '@id': `${origin}/catalogue`, url: `${origin}/catalogue` },
  distribution: downloads.map(([ending, encodingFormat]) => ({
    '@type': 'DataDownload',
    encodingFormat,
    contentUrl: `${origin}/api/venues.${ending}`,
  })),
});

/** How many venues a search keeps; undefined where it cannot be understood: the page then tells of them all. */
const countOf = (api: Request['api'], query: URLSearchParams): Promise<number | undefined> =>
  query.size === 0
    ? Promise.resolve(undefined)
    : api.counts(query).then(
        ({ total }) => total,
        () => undefined,
      );

/** `/donnees`: how to take the data away, all of it or what a search keeps. */
export async function dataPage({ url, api, now, words: { live, pages } }: Request): Promise<Page> {
  const [departements, kept, archives] = await Promise.all([
    api.departements(),
    countOf(api, url.searchParams),
    api.archives(),
  ]);
  const props = {
    origin: url.origin,
    query: kept === undefined ? '' : url.search,
    venues: kept ?? departements.reduce((sum, { venues }) => sum + venues, 0),
    demonstration: departements.some(({ demonstration }) => demonstration),
    archives,
    day: now.toISOString().slice(0, 10),
  };
  return {
    here: '/donnees',
    head: {
      title: `${pages.data.title} · ${live.site.name}`,
      description: pages.data.intro,
      path: '/donnees',
      jsonLd: datasetOf(url.origin, pages.data),
      catalogue: true,
    },
    styles: ['data'],
    body: <DataPage {...props} />,
  };
}
