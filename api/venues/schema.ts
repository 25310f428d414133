import { z } from 'zod';
import { decimal, isLatitude, isLongitude, near } from '../core/position.ts';
import { type Opening, openingSchema, openQuery } from '../hours/schema.ts';
import { communeCode, departementCode } from '../places/schema.ts';
import { type FieldName, fieldNames, hasVocabulary } from '../standard/fields.ts';
import { needs } from '../standard/needs.ts';
import { PRESENT, presenceFields } from '../standard/presence.ts';
import { type VocabularyField, vocabularies } from '../standard/vocabularies.ts';
import { type AnsweringStop, answeringStop } from '../stops/schema.ts';

/** Most venues one answer holds, and how many when nothing is asked. */
export const LIMIT_MAX = 100;
export const LIMIT_DEFAULT = 20;
/** In metres: beyond, « proche » means nothing and the search costs more than the nearest one. */
export const RADIUS_MAX = 100_000;

/** The lists one can filter on; OR inside one, AND between them. */
export const filterFields = [
  'services',
  'publics_specifiquement_adresses',
  'prise_en_charge_specifique',
  'frais_a_charge',
  'modalites_acces',
  'modalites_accompagnement',
  'dispositif_programmes_nationaux',
  'formations_labels',
  'typologie',
  'itinerance',
] as const satisfies readonly VocabularyField[];

/** Every criterion that a venue's facets answer. */
export const facetFields = ['need', ...filterFields, ...presenceFields] as const;
export type FacetField = (typeof facetFields)[number];

/** west,south,east,north; west greater than east crosses the antimeridian (RFC 7946). */
export const bbox = z
  .string('une seule valeur « ouest,sud,est,nord » est attendue.')
  .transform((text, context) => {
    const sides = text.split(',').map((part) => (decimal.test(part.trim()) ? Number(part) : Number.NaN));
    const [west, south, east, north] = sides as [number, number, number, number];
    const fits =
      sides.length === 4 && isLongitude(west) && isLongitude(east) && isLatitude(south) && isLatitude(north);
    if (fits && south <= north) return { west, south, east, north };
    context.addIssue('« ouest,sud,est,nord » en degrés est attendu, par exemple 2.9,50.5,3.3,50.8.');
    return z.NEVER;
  })
  .meta({ description: 'Rectangle « ouest,sud,est,nord » en degrés.', examples: ['2.9,50.5,3.3,50.8'] });

/** Repeated parameters and `|` inside one are the same list. */
const listOf = <Value extends string>(values: readonly Value[], description: string) =>
  z
    .union([z.string(), z.array(z.string()).max(50)])
    .transform((given, context) => {
      const asked = [given].flat().flatMap((text) => text.split('|'));
      const unknown = asked.find((value) => !(values as readonly string[]).includes(value));
      if (unknown === undefined) return asked as Value[];
      context.addIssue(
        `« ${unknown} » n’est pas une valeur du standard. Valeurs possibles : ${values.join(' ; ')}.`,
      );
      return z.NEVER;
    })
    .meta({
      description: `${description} Une ou plusieurs valeurs, répétées ou séparées par « | » : ${values.length > 20 ? 'voir le dictionnaire du standard' : values.join(' ; ')}.`,
      examples: [values[0] as string],
    });

const facetFilters = {
  need: listOf(needs, 'Besoin servi : acceder (démarches, accès, matériel), apprendre, creer.').optional(),
  services: listOf(vocabularies.services, 'Services proposés.').optional(),
  publics_specifiquement_adresses: listOf(
    vocabularies.publics_specifiquement_adresses,
    'Publics spécifiquement adressés.',
  ).optional(),
  prise_en_charge_specifique: listOf(
    vocabularies.prise_en_charge_specifique,
    'Prise en charge spécifique.',
  ).optional(),
  frais_a_charge: listOf(vocabularies.frais_a_charge, 'Frais à charge.').optional(),
  modalites_acces: listOf(vocabularies.modalites_acces, 'Modalités d’accès.').optional(),
  modalites_accompagnement: listOf(
    vocabularies.modalites_accompagnement,
    'Modalités d’accompagnement.',
  ).optional(),
  dispositif_programmes_nationaux: listOf(
    vocabularies.dispositif_programmes_nationaux,
    'Dispositifs et programmes nationaux.',
  ).optional(),
  formations_labels: listOf(vocabularies.formations_labels, 'Formations et labels.').optional(),
  typologie: listOf(vocabularies.typologie, 'Type de lieu.').optional(),
  itinerance: listOf(vocabularies.itinerance, 'Itinérance.').optional(),
  prise_rdv: listOf([PRESENT], 'Rendez-vous en ligne.').optional(),
  fiche_acces_libre: listOf([PRESENT], 'Fiche d’accessibilité sur Acceslibre.').optional(),
  atelier: listOf([PRESENT], 'Un atelier ou un évènement y a lieu cette semaine.').optional(),
  poste: listOf([PRESENT], 'Un poste parrainé ou une mission d’engagement y est à pourvoir.').optional(),
  ordinateur: listOf([PRESENT], 'Des ordinateurs y sont remis à des foyers qui en manquent.').optional(),
  competence: listOf(
    [PRESENT],
    'Une compétence au moins de chaque domaine du référentiel y est enseignée, par ses services ou par un atelier à venir.',
  ).optional(),
  fonds: listOf([PRESENT], 'Le fonds y aide un projet, ou l’a aidé jusqu’à son compte rendu.').optional(),
  label: listOf(
    [PRESENT],
    'Lieu de référence : il remplit les critères obligatoires de la version en vigueur.',
  ).optional(),
};

/** What selects venues, the same for the list, the exports and the pages. */
const filters = {
  near: near.optional(),
  radius: z.coerce
    .number('un nombre de mètres est attendu.')
    .positive('un nombre de mètres supérieur à zéro est attendu.')
    .max(RADIUS_MAX, 'au plus 100 000 mètres (100 km).')
    .optional()
    .meta({ description: 'Distance maximale en mètres autour de « near », 100 000 au plus.' }),
  bbox: bbox.optional(),
  commune: communeCode.optional().meta({ description: 'Code INSEE de la commune.', examples: ['59350'] }),
  departement: departementCode.optional().meta({ description: 'Numéro du département.', examples: ['59'] }),
  q: z
    .string()
    .trim()
    .min(2, 'deux lettres au moins sont attendues.')
    .max(200, '200 caractères au plus.')
    .optional()
    .meta({
      description: 'Nom du lieu, à peu près : ni accents, ni majuscules, ni fautes de frappe ne comptent.',
    }),
  open: openQuery.optional(),
  unsure: z.stringbool('« true » ou « false » est attendu.').optional().meta({
    description: 'Avec « open » : garder aussi les lieux dont on ne sait pas s’ils seront ouverts.',
  }),
  updated_since: z.iso
    .date('une date AAAA-MM-JJ est attendue.')
    .optional()
    .meta({ description: 'Mis à jour ce jour-là ou depuis.', examples: ['2026-01-01'] }),
  ...facetFilters,
};

/** What the directory adds to the standard's fields, in the order of its answers. */
export const ownFields = [
  'number',
  'departement',
  'location_approximate',
  'demonstration',
  'version',
  'needs',
  'closed_on',
  'notice',
  'label',
  'position',
  'distance',
  'opening',
  'stop',
] as const;
const everyField: readonly string[] = [...fieldNames, ...ownFields];

/** `fields=nom,commune`: what each venue is to say, and nothing else. */
const sparse = z
  .string('une seule liste de champs est attendue.')
  .transform((text, context) => {
    const asked = text.split(/[,|]/).map((name) => name.trim());
    const unknown = asked.find((name) => !everyField.includes(name));
    if (unknown === undefined) return asked;
    context.addIssue(`« ${unknown} » n’est pas un champ. Champs possibles : ${everyField.join(', ')}.`);
    return z.NEVER;
  })
  .meta({
    description: 'Les seuls champs à donner, séparés par des virgules ; tous sans ce paramètre.',
    examples: ['id,nom,commune'],
  });

const radiusNeedsNear = ({ near, radius }: { near?: unknown; radius?: unknown }) =>
  radius === undefined || near !== undefined;
const radiusMessage = { path: ['radius'], message: 'n’a de sens qu’avec « near ».' };

export const exportQuery = z.strictObject(filters).refine(radiusNeedsNear, radiusMessage);
/** A tile is a box by itself. */
const { bbox: _box, ...outsideBoxes } = filters;
export const tileFilters = z.strictObject(outsideBoxes);
/** Of the files whose venues are objects. */
export const sparseExportQuery = z
  .strictObject({ ...filters, fields: sparse.optional() })
  .refine(radiusNeedsNear, radiusMessage);
export const feedQuery = z
  .strictObject({
    ...filters,
    title: z
      .string()
      .trim()
      .max(200, '200 caractères au plus.')
      .optional()
      .meta({ description: 'Titre du flux.' }),
  })
  .refine(radiusNeedsNear, radiusMessage);
/** In metres: what « near » means for numbers beside filters, where nothing else bounds them. */
export const COUNTS_RADIUS = 20_000;
export const listQuery = z
  .strictObject({
    ...filters,
    limit: z.coerce
      .number(`un nombre entre 1 et ${LIMIT_MAX} est attendu.`)
      .int(`un nombre entier entre 1 et ${LIMIT_MAX} est attendu.`)
      .min(1, `un nombre entre 1 et ${LIMIT_MAX} est attendu.`)
      .max(LIMIT_MAX, `un nombre entre 1 et ${LIMIT_MAX} est attendu.`)
      .default(LIMIT_DEFAULT)
      .meta({ description: 'Nombre de lieux par réponse.' }),
    cursor: z
      .string()
      .max(200)
      .optional()
      .meta({ description: 'Suite d’une liste : la valeur « next » de la réponse précédente.' }),
    format: z
      .enum(['json', 'geojson'], '« json » ou « geojson » est attendu.')
      .optional()
      .meta({ description: 'Prime sur l’en-tête Accept.' }),
    fields: sparse.optional(),
  })
  .refine(radiusNeedsNear, radiusMessage);

export const venueParams = z.object({ id: z.string().min(1).max(300) });
export const venueQuery = z.strictObject({
  near: near.optional(),
  format: z.enum(['json', 'geojson'], '« json » ou « geojson » est attendu.').optional(),
  fields: sparse.optional(),
});

export type Filters = z.output<typeof exportQuery>;
export const pointsQuery = z.strictObject({ bbox: bbox.optional() });
export type VenueQuery = z.output<typeof venueQuery>;
export type ListQuery = z.output<typeof listQuery>;

type ListField = VocabularyField | 'courriels' | 'site_web' | 'autres_formations_labels';
type TextField = Exclude<FieldName, ListField | 'latitude' | 'longitude'>;
type RequiredText = 'id' | 'nom' | 'commune' | 'code_postal' | 'adresse' | 'source';

/** A venue as the API gives it: the standard's 32 fields by their own names, then ours. */
export type Venue = { readonly [Name in ListField]: readonly string[] } & {
  readonly [Name in Exclude<TextField, RequiredText>]: string | null;
} & { readonly [Name in RequiredText]: string } & {
  /** Of the address; null when only the commune is known. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** Short and permanent: the order of lists without a place. */
  readonly number: number;
  readonly departement: string;
  /** True when `position` is the middle of the commune. */
  readonly location_approximate: boolean;
  readonly demonstration: boolean;
  readonly version: number;
  readonly needs: readonly (typeof needs)[number][];
  /** YYYY-MM-DD, where it is closed for good. */
  readonly closed_on: string | null;
  readonly notice: Notice | null;
  readonly label: Label | null;
  /** [longitude, latitude]: where the map shows it. */
  readonly position: readonly [number, number] | null;
  /** Metres on the ellipsoid from `near`, when asked. */
  readonly distance?: number | null;
  /** At the moment of the answer; null in files, which are read later. */
  readonly opening: Opening | null;
  /** Of a venue that moves: where it was found, else where it goes next. `position` and `opening` are its. */
  readonly stop: AnsweringStop | null;
};

export interface VenueList {
  readonly venues: readonly Venue[];
  /** The cursor of what follows, null at the end. */
  readonly next: string | null;
}

const text = z.string().nullable();
const listFields: readonly string[] = ['courriels', 'site_web', 'autres_formations_labels'];
const schemaOf = (name: FieldName) => {
  if (hasVocabulary(name)) return z.array(z.enum(vocabularies[name]));
  if (listFields.includes(name)) return z.array(z.string());
  if (name === 'latitude' || name === 'longitude') return z.number().nullable();
  return ['id', 'nom', 'commune', 'code_postal', 'adresse', 'source'].includes(name) ? z.string() : text;
};

const noticeSchema = z
  .strictObject({
    kind: z.enum(['closed', 'moving', 'other']).meta({ description: 'Fermé un temps, déménage, autre.' }),
    text: z.string(),
    from: z.string().meta({ description: 'AAAA-MM-JJ, premier jour.' }),
    until: z.string().meta({ description: 'AAAA-MM-JJ, dernier jour.' }),
    horaires: z.string().nullable().meta({ description: 'Les horaires, cette fermeture comprise.' }),
  })
  .meta({ description: 'Ce qui n’est vrai que pour un temps.' });
export type Notice = z.output<typeof noticeSchema>;

const labelSchema = z
  .strictObject({
    labelled_on: z
      .string()
      .meta({ description: 'AAAA-MM-JJ : le premier jour du label, sans interruption depuis.' }),
    version: z.int().meta({ description: 'La version des critères : voir /api/reference/versions.' }),
  })
  .meta({
    description: 'Lieu de référence (article 12), d’après les critères en vigueur ; null sans label.',
  });
type Label = z.output<typeof labelSchema>;

/** What the documentation says of a venue, and what tests hold every answer against. */
export const venueSchema = z.strictObject({
  number: z.number().int().meta({ description: 'Numéro court et permanent, l’ordre des listes sans lieu.' }),
  ...Object.fromEntries(fieldNames.map((name) => [name, schemaOf(name)])),
  departement: z.string().meta({ description: 'Numéro du département, d’après l’adresse.' }),
  location_approximate: z.boolean().meta({ description: 'La position est celle de la commune.' }),
  demonstration: z.boolean().meta({ description: 'Donnée de démonstration.' }),
  version: z
    .number()
    .int()
    .meta({ description: 'Monte à chaque changement ; une écriture dit celle qu’elle a lue.' }),
  needs: z.array(z.enum(needs)).meta({
    description: 'Besoins servis, d’après les services et le type : acceder, apprendre, creer.',
  }),
  closed_on: z.string().nullable().meta({ description: 'Fermé pour de bon depuis ce jour.' }),
  notice: noticeSchema.nullable(),
  label: labelSchema.nullable(),
  position: z
    .tuple([z.number(), z.number()])
    .nullable()
    .meta({ description: '[longitude, latitude] où la carte le montre ; celle de la commune à défaut.' }),
  distance: z
    .number()
    .nullable()
    .optional()
    .meta({ description: 'Mètres depuis « near », sur l’ellipsoïde WGS84.' }),
  opening: openingSchema
    .nullable()
    .meta({ description: 'Ouvert ou non au moment de la réponse ; null dans les fichiers.' }),
  stop: answeringStop
    .nullable()
    .meta({ description: 'D’un lieu itinérant : l’arrêt où il a été trouvé, ou le prochain.' }),
});
export const venueListSchema = z.strictObject({ venues: z.array(venueSchema), next: z.string().nullable() });
const feature = z.strictObject({
  type: z.literal('Feature'),
  id: z.string(),
  geometry: z
    .strictObject({ type: z.literal('Point'), coordinates: z.tuple([z.number(), z.number()]) })
    .nullable(),
  properties: venueSchema.omit({ position: true, opening: true, stop: true }),
});
export const venueFeatureSchema = feature;
export const venueCollectionSchema = z.strictObject({
  type: z.literal('FeatureCollection'),
  next: z.string().nullable().optional(),
  features: z.array(feature),
});

/** `GET /api/points`: one column an array, the same place in each being the same venue. */
export interface Points {
  readonly version: string;
  /** False, and the columns empty, when there are more than 50,000: ask for a smaller box. */
  readonly complete: boolean;
  readonly id: readonly string[];
  /** Degrees × 100,000, each the difference from the one before: half the bytes once compressed. */
  readonly lon: readonly number[];
  readonly lat: readonly number[];
  /** Facet numbers of api/standard/facets.ts: `sets[set[i]]`, as few venues have a combination of their own. */
  readonly set: readonly number[];
  readonly sets: readonly (readonly number[])[];
  /** Numbers that `GET /api/timetables` tells the open ones of; 0 where the hours are unknown. */
  readonly timetable: readonly number[];
  /** Of the last update, counted from January 2000 which is 1; 0 where it is unknown. */
  readonly month: readonly number[];
  readonly approximate: readonly (0 | 1)[];
}

const numbers = z.record(z.string(), z.int());
export const countsSchema = z.strictObject({
  total: z.int().meta({ description: 'Lieux que gardent tous les filtres.' }),
  radius: z.number().nullable().meta({ description: 'Mètres autour de « near » où l’on a compté.' }),
  values: z.record(z.enum(facetFields), numbers).meta({
    description:
      'Pour chaque valeur de chaque filtre : les lieux qu’elle laisserait, les autres filtres restant.',
  }),
  open: z.strictObject({ now: z.int(), weekend: z.int() }),
  recent: z.int().meta({ description: 'Mis à jour depuis un an, ou depuis « updated_since ».' }),
  without: numbers.meta({ description: 'Pour chaque filtre donné : les lieux qui resteraient sans lui.' }),
  only: numbers.meta({ description: 'Pour chaque filtre donné : les lieux qu’il laisserait seul.' }),
});
export type Counts = z.output<typeof countsSchema>;

export const departementSchema = z.strictObject({
  code: z.string(),
  nom: z.string(),
  region: z.string(),
  venues: z.number().int().meta({ description: 'Nombre de lieux du département.' }),
  invented: z.int().meta({ description: 'Ceux qui sont des données de démonstration.' }),
  demonstration: z
    .boolean()
    .meta({ description: 'Au moins un de ces lieux est une donnée de démonstration.' }),
  lon: z.number().nullable().meta({ description: 'Milieu du département, en degrés WGS84.' }),
  lat: z.number().nullable(),
});
export type Departement = z.output<typeof departementSchema>;
