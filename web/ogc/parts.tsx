import type { ComponentChildren } from 'preact';
import type { CollectionView, FeatureView, PropertyView } from '../../api/ogc/schema.ts';
import { words } from './words.ts';

export const collectionUrl = (id: string): string => `/ogc/collections/${id}`;
export const itemsUrl = (id: string): string => `${collectionUrl(id)}/items`;
export const itemUrl = (id: string, feature: string): string =>
  `${itemsUrl(id)}/${encodeURIComponent(feature)}`;

type Step = readonly [href: string, name: string];

interface FrameProps {
  readonly title: string;
  readonly trail: readonly Step[];
  readonly children: ComponentChildren;
}

/** A page of the service, and the way to it. */
export const Frame = ({ title, trail, children }: FrameProps) => (
  <div class="data-page">
    <header>
      <nav aria-label={words.trail}>
        <ul class="way">
          {trail.map(([href, name]) => (
            <li key={href}>
              <a href={href}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
      <h1>{title}</h1>
    </header>
    {children}
  </div>
);

/** A wide table scrolls, with the keyboard too; on a phone each line is a few of text. */
export const Table = ({ columns, children }: { columns: readonly string[]; children: ComponentChildren }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, with the keyboard too
  <section class="table-scroll" tabIndex={0} aria-label={words.table}>
    <table class="by-line">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  </section>
);

/** Names, meanings and forms of properties. */
export const Properties = ({ properties }: { readonly properties: readonly PropertyView[] }) => (
  <Table columns={[words.property, words.meaning, words.kind]}>
    {properties.map(({ name, title, type }) => (
      <tr key={name}>
        <th scope="row">
          <code>{name}</code>
        </th>
        <td>{title}</td>
        <td>{words.kinds[type] ?? type}</td>
      </tr>
    ))}
  </Table>
);

interface CollectionsProps {
  readonly collections: readonly CollectionView[];
  /** Level of their names: under a title of their own, or not. */
  readonly heading?: 'h2' | 'h3';
}

/** Each collection, how many features it has and the way to them. */
export const Collections = ({ collections, heading: Heading = 'h3' }: CollectionsProps) => (
  <ul class="points">
    {collections.map(({ id, title, description, count }) => (
      <li key={id}>
        <Heading class="collection-name">
          <a href={collectionUrl(id)}>{title}</a> ({words.holds(count)})
        </Heading>
        <p>{description}</p>
      </li>
    ))}
  </ul>
);

/** A value as a person reads it. */
export function Value({ value }: { readonly value: unknown }) {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return <>{value ? words.yes : words.no}</>;
  if (Array.isArray(value)) return <>{value.join(', ')}</>;
  return <>{typeof value === 'object' ? JSON.stringify(value) : String(value)}</>;
}

interface FeatureRowProps {
  readonly of: string;
  readonly feature: FeatureView;
  readonly shown: readonly string[];
  /** What `shown` is called. */
  readonly columns: readonly string[];
}

/** A feature in a list: its name leads to it. */
export const FeatureRow = ({ of, feature, shown: [name = '', ...others], columns }: FeatureRowProps) => (
  <tr>
    <th scope="row">
      <a href={itemUrl(of, String(feature.id))}>
        <Value value={feature.properties[name] ?? feature.id} />
      </a>
    </th>
    {others.map((other, place) => (
      <td key={other} data-label={columns[place + 1]}>
        <Value value={feature.properties[other]} />
      </td>
    ))}
  </tr>
);
