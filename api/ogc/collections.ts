import { sql } from '../../db/sql.ts';
import { kinds } from '../resources/kinds/kinds.ts';
import { facetNumber } from '../standard/facets.ts';
import { fields, hasVocabulary, type Field as StandardField } from '../standard/fields.ts';
import { type Indicator, indicators } from '../standard/indicators.ts';
import { needs } from '../standard/needs.ts';
import { vocabularies } from '../standard/vocabularies.ts';
import type { Field, FieldType } from './fields.ts';

/** What a collection's features are in time. */
export interface Temporal {
  readonly from: Field;
  readonly to: Field;
  /** Whether an absent end is one that does not end; else a feature without it has no time. */
  readonly open: boolean;
}

/** A set of features, and where the database has them. */
export interface Collection {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Statement of its rows: `key`, `geometry`, and the columns of its fields. `$1` is the present moment. */
  readonly source: string;
  /** The same rows with their `key`, `geometry` and times alone: what counts, bounds and copies everything. */
  readonly narrow: string;
  /** Stable, and unique in `source`: what pages go on after. */
  readonly keyType: 'bigint' | 'text';
  /** A field that is the key too, of another table that `source` joins. */
  readonly joinedBy?: string;
  /** The field that a feature is known by. */
  readonly idField: string;
  readonly geometryType: 'Point' | 'Geometry';
  readonly temporal?: Temporal;
  readonly fields: readonly Field[];
  /** What its page shows of each feature, the first being its name. */
  readonly shown: readonly string[];
  /** Where its features have a page of their own. */
  readonly page?: (id: string) => string;
}

const field = (name: string, type: FieldType, title: string, more: Partial<Field> = {}): Field => ({
  name,
  type,
  title,
  ...more,
});
const demonstration = field('demonstration', 'boolean', 'Donnée de démonstration');
const approximate = field('location_approximate', 'boolean', 'La position est celle de la commune');

const venueTypes: Readonly<Record<StandardField['kind'], FieldType>> = {
  text: 'text',
  list: 'list',
  choice: 'list',
  number: 'number',
  date: 'date',
};

/** What the database lets no venue lack; the standard asks for more. */
const always: readonly string[] = ['id', 'nom', 'commune', 'code_postal', 'adresse'];

function ofStandard({ name, kind, label }: StandardField): Field {
  const type = venueTypes[kind];
  if (name === 'date_maj') return field(name, type, label, { column: 'day_of_update' });
  if (!hasVocabulary(name)) return field(name, type, label, { always: always.includes(name) });
  return field(name, type, label, {
    values: vocabularies[name],
    facetOf: (value) => facetNumber(name, value),
  });
}

const venueFields = [
  ...fields.map(ofStandard),
  field('number', 'integer', 'Numéro permanent dans l’annuaire', { always: true }),
  field('departement', 'text', 'Département'),
  field('needs', 'list', 'Besoins servis', { values: needs, facetOf: (value) => facetNumber('need', value) }),
  approximate,
  demonstration,
  field('version', 'integer', 'Version'),
  field('notice', 'object', 'Ce qui n’est vrai que pour un temps'),
];

const resourceFields = [
  field('resource', 'integer', 'Numéro'),
  field('kind', 'text', 'Genre', { values: kinds.map(({ kind }) => kind) }),
  field('title', 'text', 'Titre'),
  field('description', 'text', 'Description'),
  field('organisation', 'text', 'Organisation'),
  field('venue', 'text', 'Identifiant du lieu qui la propose'),
  field('party', 'text', 'Partie à la convention'),
  field('conditions', 'text', 'Conditions'),
  field('audience', 'text', 'Public'),
  field('starts_on', 'date', 'À partir du'),
  field('ends_on', 'date', 'Jusqu’au'),
  field('reach', 'text', 'Portée', { values: ['venues', 'circle', 'departements', 'everywhere'] }),
  field('venues', 'list', 'Identifiants des lieux concernés'),
  field('departements', 'list', 'Départements'),
  field('radius', 'integer', 'Rayon en mètres'),
  field('quantity', 'integer', 'Quantité'),
  field('left_over', 'integer', 'Quantité restante'),
  field('details', 'object', 'Ce que chaque genre dit en plus'),
  demonstration,
  field('updated_on', 'date', 'Mise à jour'),
];

const eventFields = [
  field('sitting', 'integer', 'Numéro'),
  field('resource', 'integer', 'Numéro de l’évènement'),
  field('title', 'text', 'Titre'),
  field('description', 'text', 'Description'),
  field('theme', 'text', 'Thème'),
  field('audience', 'text', 'Public'),
  field('conditions', 'text', 'Conditions'),
  field('bring', 'text', 'À apporter'),
  field('access', 'text', 'Accès'),
  field('organiser', 'text', 'Organisateur'),
  field('from', 'text', 'Début, à l’heure du lieu'),
  field('to', 'text', 'Fin, à l’heure du lieu'),
  field('starts_at', 'moment', 'Début'),
  field('ends_at', 'moment', 'Fin'),
  field('time_zone', 'text', 'Fuseau horaire'),
  field('places', 'integer', 'Nombre de places'),
  field('availability', 'text', 'Places restantes', { values: ['open', 'few', 'full'] }),
  field('venue', 'text', 'Identifiant du lieu', { column: 'venue_id' }),
  field('label', 'text', 'Nom du lieu'),
  field('adresse', 'text', 'Adresse'),
  field('code_postal', 'text', 'Code postal'),
  field('commune', 'text', 'Commune'),
  approximate,
  demonstration,
];

const pilotFields = [
  field('pilot', 'integer', 'Numéro'),
  field('campaign', 'integer', 'Numéro de la campagne'),
  field('code_insee', 'text', 'Code INSEE'),
  field('nom', 'text', 'Commune'),
  field('departement', 'text', 'Département'),
  field('region', 'text', 'Région'),
  field('state', 'text', 'État', { values: ['approved', 'running', 'done'] }),
  field('schools', 'integer', 'Nombre d’écoles'),
  field('classes', 'integer', 'Nombre de classes'),
  field('pupils', 'integer', 'Nombre d’élèves'),
  demonstration,
];

/** « Distance au lieu le plus proche (m) », but « Lieux », which says its unit. */
const titleOf = ({ nom, unit }: Indicator) =>
  nom.toLowerCase().startsWith(unit.toLowerCase()) ? nom : `${nom} (${unit})`;
const figures = indicators.map((one) => field(one.id, 'number', titleOf(one), { within: 'indicators' }));
const communeFields = [
  field('code_insee', 'text', 'Code INSEE'),
  field('nom', 'text', 'Nom'),
  field('population', 'integer', 'Population'),
  field('departement', 'text', 'Département'),
  field('region', 'text', 'Région'),
  field('epci', 'text', 'Code de l’intercommunalité'),
  field('codes_postaux', 'list', 'Codes postaux'),
  field('location_approximate', 'boolean', 'La position est estimée'),
  ...figures,
];

const named = (all: readonly Field[], name: string): Field => {
  const found = all.find((one) => one.name === name);
  if (!found) throw new Error(`no field ${name}`);
  return found;
};
const between = (all: readonly Field[], from: string, to: string, open: boolean): Temporal => ({
  from: named(all, from),
  to: named(all, to),
  open,
});

const source = (file: string) => sql(import.meta.url, file);

const whole = (one: Omit<Collection, 'narrow'>): Collection => ({ ...one, narrow: one.source });

/** Every collection, in the order that it is shown. */
export const collections: readonly Collection[] = [
  {
    id: 'venues',
    title: 'Lieux de médiation numérique',
    description:
      'Les lieux de l’annuaire, dans les champs du standard national (v1.0.2) et sous leurs noms. Un lieu itinérant est là où il s’arrête la prochaine fois ; un lieu fermé pour de bon n’y est plus.',
    source: source('venues.sql'),
    narrow: source('venues-narrow.sql'),
    keyType: 'bigint',
    joinedBy: 'number',
    idField: 'id',
    geometryType: 'Point',
    temporal: between(venueFields, 'date_maj', 'date_maj', false),
    fields: venueFields,
    shown: ['nom', 'commune', 'adresse', 'code_postal', 'date_maj'],
    page: (id) => `/lieux/${encodeURIComponent(id)}`,
  },
  whole({
    id: 'resources',
    title: 'Ressources des partenaires et des lieux',
    description:
      'Ce que des organisations et des lieux proposent ou cherchent : compétences, matériel, offres, missions. La géométrie réunit les lieux concernés, à défaut le milieu du rayon, à défaut l’adresse de qui propose.',
    source: source('resources.sql'),
    keyType: 'bigint',
    idField: 'resource',
    geometryType: 'Geometry',
    temporal: between(resourceFields, 'starts_on', 'ends_on', true),
    fields: resourceFields,
    shown: ['title', 'kind', 'organisation', 'updated_on'],
  }),
  whole({
    id: 'events',
    title: 'Ateliers et évènements à venir',
    description: 'Chaque date d’un atelier ou d’un évènement qui n’est pas passée, là où elle se tient.',
    source: source('events.sql'),
    keyType: 'bigint',
    idField: 'sitting',
    geometryType: 'Point',
    temporal: between(eventFields, 'starts_at', 'ends_at', false),
    fields: eventFields,
    shown: ['title', 'commune', 'label', 'from', 'availability'],
  }),
  whole({
    id: 'pilots',
    title: 'Communes de l’expérimentation à l’école',
    description: 'Les communes retenues dans une campagne de l’expérimentation, et ce qu’elles y engagent.',
    source: source('pilots.sql'),
    keyType: 'bigint',
    idField: 'pilot',
    geometryType: 'Point',
    fields: pilotFields,
    shown: ['nom', 'departement', 'state', 'schools', 'classes', 'pupils'],
  }),
  {
    id: 'communes',
    title: 'Communes',
    description:
      'Les communes de France, avec leur population et les indicateurs de leur territoire, tels qu’ils ont été calculés en dernier (définitions : /api/indicators).',
    source: source('communes.sql'),
    narrow: source('communes-narrow.sql'),
    keyType: 'text',
    idField: 'code_insee',
    geometryType: 'Point',
    fields: communeFields,
    shown: ['nom', 'departement', 'population', 'venues', 'metres_venue'],
    page: (id) => `/communes/${id}`,
  },
];

export const collectionOf = (id: string): Collection | undefined => collections.find((one) => one.id === id);
