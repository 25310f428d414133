import type { ComponentChildren } from 'preact';
import type { CollectionView, View } from '../../api/ogc/schema.ts';
import type { Page } from '../render.tsx';
import { Section } from '../ui/text-page.tsx';
import {
  Collections,
  collectionUrl,
  FeatureRow,
  Frame,
  itemsUrl,
  Properties,
  Table,
  Value,
} from './parts.tsx';
import { words } from './words.ts';

type Of<Kind extends View['kind']> = Extract<View, { readonly kind: Kind }>;
type Body<Kind extends View['kind']> = (view: Of<Kind>) => ComponentChildren;

const data = ['/donnees', words.toData] as const;
const home = ['/ogc', words.home] as const;
const all = ['/ogc/collections', words.collections] as const;
const way = ({ id, title }: CollectionView) => [data, home, all, [collectionUrl(id), title]] as const;

function Landing({ address, collections }: Of<'landing'>) {
  return (
    <Frame title={`${words.title} (${words.standard})`} trail={[data]}>
      <p class="lead">{words.lead}</p>
      <p>
        {words.address} <code>{address}</code>
      </p>
      <Section id="collections" title={words.collections}>
        <Collections collections={collections} />
      </Section>
      <Section id="usage" title={words.use}>
        <ul class="addresses">
          <li>
            <a href="/ogc/api?f=html">{words.api}</a>
          </li>
          <li>
            <a href="/ogc/api?f=json">{words.openapi}</a>
          </li>
          <li>
            <a href="/ogc/conformance?f=html">{words.conformance}</a>
          </li>
          <li>
            <a href="/ogc?f=json">{words.asJson}</a>
          </li>
        </ul>
      </Section>
    </Frame>
  );
}

const Systems = ({ systems }: Pick<CollectionView, 'systems'>) => (
  <Section id="systemes" title={words.systems}>
    <p>{words.systemsLead}</p>
    <ul class="points">
      {systems.map(({ uri, title }) => (
        <li key={uri}>
          {title} : <code>{uri}</code>
        </li>
      ))}
    </ul>
  </Section>
);

const One = ({ collection }: Of<'collection'>) => (
  <Frame title={collection.title} trail={[data, home, all]}>
    <p class="lead">{collection.description}</p>
    <p>{words.holds(collection.count)}.</p>
    <p class="actions">
      <a class="button button-primary" href={`${itemsUrl(collection.id)}?f=html`}>
        {words.items}
      </a>
    </p>
    <ul class="addresses">
      <li>
        <a href={`${collectionUrl(collection.id)}/queryables?f=html`}>{words.filterable}</a>
      </li>
      <li>
        <a href={`${collectionUrl(collection.id)}/sortables?f=html`}>{words.sortable}</a>
      </li>
      <li>
        <a href={`${collectionUrl(collection.id)}?f=json`}>{words.asJson}</a>
      </li>
    </ul>
    <Systems systems={collection.systems} />
  </Frame>
);

const PropertyList = ({ of, collection }: Of<'properties'>) => (
  <Frame title={`${collection.title} : ${titleOf(of)}`} trail={way(collection)}>
    <Properties
      properties={collection.properties.filter((one) =>
        of === 'sortables' ? one.isSortable : one.isQueryable,
      )}
    />
    <p>
      <a href={`${collectionUrl(collection.id)}/${of}?f=json`}>{words.asJson}</a>
    </p>
  </Frame>
);
const titleOf = (of: 'queryables' | 'sortables') =>
  (of === 'sortables' ? words.sortable : words.filterable).toLowerCase();

/** « +nom » and « nom » are the same order; a plus that nobody encoded is read as a space. */
const orderIn = ({ sortby = '' }: Of<'items'>['asked']) => sortby.trim().replace(/^\+/, '');

/** Either way of each property; an order by several, which an address alone can say, stays as it was asked. */
function SortField({ collection, asked }: Pick<Of<'items'>, 'collection' | 'asked'>) {
  const order = orderIn(asked);
  const sortable = collection.properties.filter(({ isSortable }) => isSortable);
  const isOffered = sortable.some(({ name }) => name === order.replace(/^-/, ''));
  return (
    <div class="field">
      <label for="sortby">{words.sortLabel}</label>
      <select id="sortby" name="sortby">
        <option value="">{words.unsorted}</option>
        {order && !isOffered && (
          <option value={order} selected>
            {order}
          </option>
        )}
        {['', '-'].map((sign) => (
          <optgroup key={sign} label={sign ? words.descending : words.ascending}>
            {sortable.map(({ name, title }) => (
              <option key={name} value={sign + name} selected={sign + name === order}>
                {words.sortedBy(title, sign === '-')}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}

/** A form has one condition and one order; what else was asked goes with them. */
function FilterForm({ collection, asked }: Pick<Of<'items'>, 'collection' | 'asked'>) {
  const { filter, sortby: _, cursor: __, f: ___, ...others } = asked;
  return (
    <form class="plain-form" action={itemsUrl(collection.id)} method="get">
      <input type="hidden" name="f" value="html" />
      {Object.entries(others).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div class="field">
        <label for="filter">{words.filterLabel}</label>
        <p class="field-hint" id="filter-hint">
          {words.filterHint}
        </p>
        <input id="filter" name="filter" value={filter} aria-describedby="filter-hint" />
      </div>
      <SortField collection={collection} asked={asked} />
      <button class="button" type="submit">
        {words.filter}
      </button>
      <ul class="addresses">
        <li>
          <a href={`${collectionUrl(collection.id)}/queryables?f=html`}>{words.filterable}</a>
        </li>
        {filter && (
          <li>
            <a href={`${itemsUrl(collection.id)}?f=html`}>{words.unfiltered}</a>
          </li>
        )}
      </ul>
    </form>
  );
}

/** What changes how features are given, and not which. */
const presenting: ReadonlySet<string> = new Set(['f', 'limit', 'cursor', 'crs', 'sortby']);

/** Where the site has the same venues as files: undefined where it cannot ask for them as the service can. */
function filesOf({ id }: CollectionView, asked: Of<'items'>['asked']): string | undefined {
  const criteria = Object.entries(asked).filter(([name, value]) => value && !presenting.has(name));
  if (id !== 'venues' || criteria.some(([name]) => name !== 'departement')) return undefined;
  return `/donnees${criteria.length > 0 ? `?${new URLSearchParams(criteria)}` : ''}#exports`;
}

type PagingProps = Pick<Of<'items'>, 'next' | 'first' | 'asJson'> & { readonly files: string | undefined };

/** The way on: without scripts, a page after another. */
const Paging = ({ next, first, asJson, files }: PagingProps) => (
  <nav aria-label={words.pages}>
    <ul class="addresses">
      {next && (
        <li>
          <a href={next} rel="next">
            {words.next}
          </a>
        </li>
      )}
      {first && (
        <li>
          <a href={first}>{words.first}</a>
        </li>
      )}
      <li>
        <a href={asJson}>{words.asGeojson}</a>
      </li>
      {files && (
        <li>
          <a href={files}>{words.otherForms}</a>
        </li>
      )}
    </ul>
  </nav>
);

const titlesOf = ({ properties }: CollectionView, shown: readonly string[]) =>
  shown.map((name) => properties.find((one) => one.name === name)?.title ?? name);

const Items = (view: Of<'items'>) => {
  const { collection, features, shown, matched, asked } = view;
  const columns = titlesOf(collection, shown);
  return (
    <Frame title={words.itemsOf(collection.title)} trail={way(collection)}>
      <FilterForm {...view} />
      <p role="status">{features.length > 0 ? words.matched(features.length, matched) : words.none}</p>
      {features.length > 0 && (
        <Table columns={columns}>
          {features.map((feature) => (
            <FeatureRow
              key={feature.id}
              of={collection.id}
              feature={feature}
              shown={shown}
              columns={columns}
            />
          ))}
        </Table>
      )}
      <Paging {...view} files={filesOf(collection, asked)} />
    </Frame>
  );
};

const isSaid = (value: unknown) =>
  value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);

const Feature = ({ collection, feature, name, page }: Of<'feature'>) => (
  <Frame title={name} trail={[...way(collection), [`${itemsUrl(collection.id)}?f=html`, words.items]]}>
    {page && (
      <p>
        <a href={page}>{words.sitePage}</a>
      </p>
    )}
    <dl class="examples">
      {collection.properties
        .filter(({ name }) => isSaid(feature.properties[name]))
        .map(({ name, title }) => (
          <div key={name}>
            <dt>
              {title} (<code>{name}</code>)
            </dt>
            <dd>
              <Value value={feature.properties[name]} />
            </dd>
          </div>
        ))}
      <div>
        <dt>{words.geometry}</dt>
        <dd>{feature.geometry ? JSON.stringify(feature.geometry) : words.noGeometry}</dd>
      </div>
    </dl>
    <p>
      <a href="?f=json">{words.asJson}</a>
    </p>
  </Frame>
);

const Conformance = ({ classes }: Of<'conformance'>) => (
  <Frame title={words.conformance} trail={[data, home]}>
    <p class="lead">{words.conformanceLead}</p>
    <ul class="points">
      {classes.map((uri) => (
        <li key={uri}>
          <code>{uri}</code>
        </li>
      ))}
    </ul>
    <p>
      <a href="?f=json">{words.asJson}</a>
    </p>
  </Frame>
);

const gdal = (address: string) => `ogrinfo "OAPIF:${address}"\nogr2ogr lieux.gpkg "OAPIF:${address}" venues`;
const examples = [
  "/ogc/collections/venues/items?filter=A_CONTAINS(frais_a_charge, ('Gratuit'))&sortby=-date_maj",
  '/ogc/collections/venues/items?departement=59&crs=http://www.opengis.net/def/crs/EPSG/0/2154',
  '/ogc/collections/events/items?datetime=../2030-01-01&limit=10',
];

const Guide = ({ address, collections }: Of<'api'>) => (
  <Frame title={words.api} trail={[data, home]}>
    <Section id="logiciels" title={words.use}>
      <p>
        {words.useQgis} <code>{address}</code>
      </p>
      <p>{words.useGdal}</p>
      <pre class="sample">{gdal(address)}</pre>
      <p>{words.whileReading}</p>
    </Section>
    <Section id="parametres" title={words.parametersTitle}>
      <dl class="examples">
        {words.parameters.map(([name, meaning]) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Section>
    <Section id="exemples" title={words.examples}>
      <ul class="points">
        {examples.map((address) => (
          <li key={address}>
            <a href={address}>
              <code>{address}</code>
            </a>
          </li>
        ))}
      </ul>
    </Section>
    <Section id="collections" title={words.collections}>
      <Collections collections={collections} />
    </Section>
    <p>
      <a href="/ogc/api?f=json">{words.openapi}</a>
    </p>
  </Frame>
);

const List = ({ collections }: Of<'collections'>) => (
  <Frame title={words.collections} trail={[data, home]}>
    <Collections collections={collections} heading="h2" />
    <p>
      <a href="/ogc/collections?f=json">{words.asJson}</a>
    </p>
  </Frame>
);

const bodies: { readonly [Kind in View['kind']]: Body<Kind> } = {
  landing: (view) => <Landing {...view} />,
  collections: (view) => <List {...view} />,
  collection: (view) => <One {...view} />,
  properties: (view) => <PropertyList {...view} />,
  items: (view) => <Items {...view} />,
  feature: (view) => <Feature {...view} />,
  conformance: (view) => <Conformance {...view} />,
  api: (view) => <Guide {...view} />,
};

function titleOfView(view: View): string {
  if (view.kind === 'feature') return view.name;
  if ('collection' in view) return view.collection.title;
  return view.kind === 'api' ? words.api : words.standard;
}

/** A view of the service as a page of the site. */
export const ogcPage = (view: View): Page => ({
  here: '/donnees',
  head: {
    title: `${titleOfView(view)} · ${words.title}`,
    description: words.lead,
    ...(view.kind === 'landing' && { path: '/ogc', frenchOnly: true as const }),
  },
  styles: ['data', 'text', 'form'],
  body: (bodies[view.kind] as Body<typeof view.kind>)(view as never),
});

/** What was refused, and why. */
export const ogcErrorPage = (status: number, detail: string): Page => ({
  status,
  head: { title: `${words.refusedTitle} · ${words.title}`, description: words.refusedTitle },
  styles: ['data', 'text'],
  body: (
    <Frame title={words.refusedTitle} trail={[data, home]}>
      <p class="error-sentence">{detail}</p>
      <p>
        <a href="/ogc">{words.back}</a>
      </p>
    </Frame>
  ),
});
