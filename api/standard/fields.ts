import { type VocabularyField, vocabularies } from './vocabularies.ts';

/**
 * How a field's cell is read and kept: `text` one string, `list` strings separated by `|`, `choice` a list
 * whose values come from the vocabulary of the same name, `number` decimal degrees WGS84, `date` YYYY-MM-DD.
 */
export type FieldKind = 'text' | 'list' | 'choice' | 'number' | 'date';

export interface Field {
  readonly name: FieldName;
  readonly kind: FieldKind;
  readonly required: boolean;
  /** What a person reads beside the value. */
  readonly label: string;
  /** What the whole cell (`text`) or each value (`list`) must match. */
  readonly pattern?: RegExp;
  readonly maxLength?: number;
}

/** The 32 columns of the national standard v1.0.2, in its order. */
export const fieldNames = [
  'id',
  'pivot',
  'nom',
  'commune',
  'code_postal',
  'code_insee',
  'adresse',
  'complement_adresse',
  'latitude',
  'longitude',
  'typologie',
  'telephone',
  'courriels',
  'site_web',
  'horaires',
  'presentation_resume',
  'presentation_detail',
  'source',
  'itinerance',
  'structure_parente',
  'date_maj',
  'services',
  'publics_specifiquement_adresses',
  'prise_en_charge_specifique',
  'frais_a_charge',
  'dispositif_programmes_nationaux',
  'formations_labels',
  'autres_formations_labels',
  'modalites_acces',
  'modalites_accompagnement',
  'fiche_acces_libre',
  'prise_rdv',
] as const;
export type FieldName = (typeof fieldNames)[number];

const text = (label: string, more: Partial<Field> = {}) => ({ kind: 'text', label, ...more }) as const;
const list = (label: string, more: Partial<Field> = {}) => ({ kind: 'list', label, ...more }) as const;
const choice = (label: string) => ({ kind: 'choice', label }) as const;

const definitions: Record<FieldName, Omit<Field, 'name' | 'required'>> = {
  id: text('Identifiant'),
  pivot: text('SIRET, RNA ou RIDET', { pattern: /^[a-zA-Z0-9]{9,14}$/ }),
  nom: text('Nom'),
  commune: text('Commune'),
  code_postal: text('Code postal', { pattern: /^\d{5}$/ }),
  code_insee: text('Code INSEE', { pattern: /^([013-9]\d|2[AB1-9])\d{3}$/ }),
  adresse: text('Adresse'),
  complement_adresse: text("Complément d'adresse"),
  latitude: { kind: 'number', label: 'Latitude' },
  longitude: { kind: 'number', label: 'Longitude' },
  typologie: choice('Type de lieu'),
  telephone: text('Téléphone', {
    pattern: /^(\+33|\+590|\+594|\+262|\+596|\+269|\+687|\+689|\+508|\+681)(\d){6,9}$/,
  }),
  courriels: list('Courriels'),
  site_web: list('Sites web'),
  horaires: text('Horaires'),
  presentation_resume: text('Présentation en bref', { maxLength: 280 }),
  presentation_detail: text('Présentation'),
  source: text('Structure qui a collecté la donnée'),
  itinerance: choice('Itinérance'),
  structure_parente: text('Structure parente'),
  date_maj: { kind: 'date', label: 'Mise à jour' },
  services: choice('Services'),
  publics_specifiquement_adresses: choice('Publics spécifiquement adressés'),
  prise_en_charge_specifique: choice('Prise en charge spécifique'),
  frais_a_charge: choice('Frais à charge'),
  dispositif_programmes_nationaux: choice('Dispositifs et programmes nationaux'),
  formations_labels: choice('Formations et labels'),
  autres_formations_labels: list('Autres formations et labels'),
  modalites_acces: choice("Modalités d'accès"),
  modalites_accompagnement: choice("Modalités d'accompagnement"),
  fiche_acces_libre: text('Fiche Acceslibre'),
  prise_rdv: text('Prise de rendez-vous'),
};

const requiredFields: readonly FieldName[] = [
  'id',
  'pivot',
  'nom',
  'commune',
  'code_postal',
  'adresse',
  'date_maj',
];

export const fields: readonly Field[] = fieldNames.map((name) => ({
  name,
  required: requiredFields.includes(name),
  ...definitions[name],
}));

export const hasVocabulary = (name: string): name is VocabularyField => Object.hasOwn(vocabularies, name);
