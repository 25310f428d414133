import { type Need, needSigns, needs } from './needs.ts';
import { PRESENT, type PresenceField, presenceFields } from './presence.ts';
import { type VocabularyField, vocabularies, vocabularyFields } from './vocabularies.ts';

/**
 * A facet is a small number for one value of one closed list. The search table keeps a venue's facets in one
 * `int[]` under one index, and the file of all points carries the same numbers to the browser.
 */
export interface Facet {
  readonly facet: number;
  readonly field: VocabularyField | PresenceField | 'need';
  readonly value: string;
  /** The needs that this value is a sign of. */
  readonly needs: readonly Need[];
}

/** Where each list begins; 100 apart, but for the 92 codes of `typologie`. */
const firstFacet: Readonly<Record<Facet['field'], number>> = {
  need: 1,
  label: 20,
  fonds: 30,
  competence: 40,
  prise_rdv: 50,
  fiche_acces_libre: 60,
  atelier: 70,
  poste: 80,
  ordinateur: 90,
  services: 100,
  publics_specifiquement_adresses: 200,
  prise_en_charge_specifique: 300,
  frais_a_charge: 400,
  dispositif_programmes_nationaux: 500,
  formations_labels: 600,
  modalites_acces: 700,
  modalites_accompagnement: 800,
  itinerance: 900,
  typologie: 1000,
};

function signsOf(field: Facet['field'], value: string): Need[] {
  if (field !== 'services' && field !== 'typologie') return [];
  return needs.filter((need) => (needSigns[need][field] as readonly string[]).includes(value));
}

const facetsOf = (field: Facet['field'], values: readonly string[]): Facet[] =>
  values.map((value, index) => ({
    facet: firstFacet[field] + index,
    field,
    value,
    needs: signsOf(field, value),
  }));

/** Every facet there is; what the database's `vocabulary` table holds. */
export const facets: readonly Facet[] = [
  ...facetsOf('need', needs),
  ...presenceFields.flatMap((field) => facetsOf(field, [PRESENT])),
  ...vocabularyFields.flatMap((field) => facetsOf(field, vocabularies[field])),
];

const facetNumbers = new Map(facets.map(({ field, value, facet }) => [`${field}\n${value}`, facet]));

/** The number of a value, or undefined when the standard does not know it. */
export const facetNumber = (field: Facet['field'], value: string): number | undefined =>
  facetNumbers.get(`${field}\n${value}`);
