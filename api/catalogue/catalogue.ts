import type { Archive } from '../archives/schema.ts';
import { ETALAB, STANDARD_SCHEMA } from '../standard/table-schema.ts';
import { type Dataset, type Distribution, datasetsOf, type Service, services } from './datasets.ts';
import { iri, type Name, type Thing, text, type Value } from './graph.ts';

const EU = 'http://publications.europa.eu/resource/authority/';
const FRANCE = `${EU}country/FRA`;
const FRENCH = `${EU}language/FRA`;
const IANA = 'https://www.iana.org/assignments/media-types/';

/** What the catalogue is made from. */
export interface CatalogueSetting {
  readonly origin: string;
  readonly publisher: { readonly name: string; readonly contact: string };
  /** When what is public last changed. */
  readonly changedAt: Date;
  /** Days of the oldest and the newest venue. */
  readonly temporal: { readonly from: string; readonly to: string } | undefined;
  /** The last one. */
  readonly archive: Archive | undefined;
  /** Whether this build answers at a path. */
  readonly has: (path: string) => boolean;
}

const moment = (date: Date): Value => ({ value: date.toISOString(), type: 'xsd:dateTime' });
const day = (date: string): Value => ({ value: date, type: 'xsd:date' });

type Said = readonly [Name, readonly Value[]];

/** Addresses of the things that the catalogue speaks of. */
const idsOf = (origin: string) => ({
  catalogue: `${origin}/catalogue`,
  publisher: `${origin}/catalogue#publisher`,
  contact: `${origin}/catalogue#contact`,
  dataset: (name: string) => `${origin}/catalogue#${name}`,
  file: (path: string) => `${origin}/catalogue#file:${path}`,
  service: (name: string) => `${origin}/catalogue#service-${name}`,
});

const licensed = (origin: string): Said[] => [
  ['dct:publisher', [iri(idsOf(origin).publisher)]],
  ['dct:license', [iri(ETALAB)]],
];

/** What only a file that is ready has. */
const madeOf = ({ compressed, bytes }: Distribution): Said[] => [
  ...(compressed ? ([['dcat:compressFormat', [iri(IANA + compressed)]]] satisfies Said[]) : []),
  ...(bytes === undefined
    ? []
    : ([['dcat:byteSize', [{ value: String(bytes), type: 'xsd:nonNegativeInteger' }]]] satisfies Said[])),
];

function fileThing(origin: string, file: Distribution, { title, conformsTo }: Dataset): Thing {
  const { path, holds = title, form, mediaType, format } = file;
  const address = origin + path;
  return {
    id: idsOf(origin).file(path),
    type: 'dcat:Distribution',
    says: [
      ['dct:title', [text(`${holds}, ${form}`)]],
      ['dcat:accessURL', [iri(address)]],
      ['dcat:downloadURL', [iri(address)]],
      ['dcat:mediaType', [iri(IANA + mediaType)]],
      ['dct:format', [iri(`${EU}file-type/${format}`)]],
      ['dct:license', [iri(ETALAB)]],
      ...madeOf(file),
      ...(conformsTo && mediaType === 'text/csv'
        ? ([['dct:conformsTo', [iri(conformsTo)]]] satisfies Said[])
        : []),
    ],
  };
}

function datasetThings(dataset: Dataset, setting: CatalogueSetting): Thing[] {
  const { origin, changedAt, temporal, has } = setting;
  const ids = idsOf(origin);
  const kept = dataset.distributions.filter(({ path, route = path }) => has(route));
  const period = `${ids.dataset(dataset.name)}-period`;
  const lasts = dataset.name === 'venues' ? temporal : undefined;
  const about: Thing = {
    id: ids.dataset(dataset.name),
    type: 'dcat:Dataset',
    says: [
      ['dct:title', [text(dataset.title)]],
      ['dct:description', [text(dataset.description)]],
      ['dct:identifier', [{ value: ids.dataset(dataset.name), type: 'xsd:string' }]],
      ['dcat:keyword', dataset.keywords.map(text)],
      ['dcat:theme', dataset.themes.map((theme) => iri(`${EU}data-theme/${theme}`))],
      ['dct:spatial', [iri(FRANCE)]],
      ['dct:language', [iri(FRENCH)]],
      ['dct:modified', [moment(changedAt)]],
      ['dct:accrualPeriodicity', [iri(`${EU}frequency/${dataset.frequency}`)]],
      ['dct:accessRights', [iri(`${EU}access-right/PUBLIC`)]],
      ['dcat:landingPage', [iri(`${origin}/donnees`)]],
      ['dcat:contactPoint', [iri(ids.contact)]],
      ...(lasts ? ([['dct:temporal', [iri(period)]]] satisfies Said[]) : []),
      ...(dataset.conformsTo ? ([['dct:conformsTo', [iri(dataset.conformsTo)]]] satisfies Said[]) : []),
      ...licensed(origin),
      ['dcat:distribution', kept.map(({ path }) => iri(ids.file(path)))],
    ],
  };
  return [
    about,
    ...kept.map((file) => fileThing(origin, file, dataset)),
    ...(lasts ? [periodThing(period, lasts)] : []),
  ];
}

const periodThing = (id: string, { from, to }: { readonly from: string; readonly to: string }): Thing => ({
  id,
  type: 'dct:PeriodOfTime',
  says: [
    ['dcat:startDate', [day(from)]],
    ['dcat:endDate', [day(to)]],
  ],
});

function serviceThing(service: Service, datasets: readonly Dataset[], origin: string): Thing {
  const ids = idsOf(origin);
  const served = datasets.filter(({ name }) => !service.serves || service.serves === name);
  return {
    id: ids.service(service.name),
    type: 'dcat:DataService',
    says: [
      ['dct:title', [text(service.title)]],
      ['dcat:endpointURL', [iri(origin + service.path)]],
      ['dcat:endpointDescription', [iri(origin + service.description)]],
      ['dcat:servesDataset', served.map(({ name }) => iri(ids.dataset(name)))],
      ['dct:accessRights', [iri(`${EU}access-right/PUBLIC`)]],
      ['dcat:contactPoint', [iri(ids.contact)]],
      ...(service.conformsTo ? ([['dct:conformsTo', [iri(service.conformsTo)]]] satisfies Said[]) : []),
      ...licensed(origin),
    ],
  };
}

function whoThings({ origin, publisher: { name, contact } }: CatalogueSetting): Thing[] {
  const ids = idsOf(origin);
  const reach: Said = contact.startsWith('mailto:')
    ? ['vcard:hasEmail', [iri(contact)]]
    : ['vcard:hasURL', [iri(contact)]];
  return [
    { id: ids.publisher, type: 'foaf:Agent', says: [['foaf:name', [text(name)]]] },
    { id: ids.contact, type: 'vcard:Kind', says: [['vcard:fn', [text(name)]], reach] },
  ];
}

/** Standards and licences said by their addresses alone are things too, and of these kinds (DCAT-AP). */
const known = (conformsTo: readonly string[]): Thing[] => [
  { id: ETALAB, type: 'dct:LicenseDocument', says: [['dct:title', [text('Licence Ouverte 2.0 (Etalab)')]]] },
  ...conformsTo.map((id): Thing => ({ id, type: 'dct:Standard', says: [['dct:title', [text(id)]]] })),
];

/** All that is published, how it is had, and under which terms (DCAT-AP), as a national catalogue harvests it. */
export function catalogueThings(setting: CatalogueSetting): Thing[] {
  const { origin, changedAt, archive, has } = setting;
  const ids = idsOf(origin);
  const datasets = datasetsOf(STANDARD_SCHEMA, archive).filter(({ distributions }) =>
    distributions.some(({ path }) => has(path)),
  );
  const offered = services.filter(({ path }) => has(path));
  const standards = [...datasets, ...offered].flatMap(({ conformsTo }) => conformsTo ?? []);
  return [
    {
      id: ids.catalogue,
      type: 'dcat:Catalog',
      says: [
        ['dct:title', [text('Nouvelle Proximité : données ouvertes')]],
        [
          'dct:description',
          [
            text(
              'Les données ouvertes de l’annuaire des lieux de médiation numérique et de ce qui s’y fait.',
            ),
          ],
        ],
        ['dct:language', [iri(FRENCH)]],
        ['dct:spatial', [iri(FRANCE)]],
        ['dct:modified', [moment(changedAt)]],
        ['foaf:homepage', [iri(`${origin}/donnees`)]],
        ['dcat:themeTaxonomy', [iri(`${EU}data-theme`)]],
        ...licensed(origin),
        ['dcat:dataset', datasets.map(({ name }) => iri(ids.dataset(name)))],
        ['dcat:service', offered.map(({ name }) => iri(ids.service(name)))],
      ],
    },
    ...datasets.flatMap((dataset) => datasetThings(dataset, setting)),
    ...offered.map((service) => serviceThing(service, datasets, origin)),
    ...whoThings(setting),
    ...known([...new Set(standards)]),
  ];
}
