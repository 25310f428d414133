import type { VocabularyField } from './vocabularies.ts';

/** The fields of a venue of which a criterion may ask that they be filled; `position` is an exact one. */
export const filledFields = [
  'horaires',
  'telephone',
  'courriels',
  'site_web',
  'prise_rdv',
  'presentation_resume',
  'presentation_detail',
  'services',
  'typologie',
  'frais_a_charge',
  'modalites_acces',
  'modalites_accompagnement',
  'publics_specifiquement_adresses',
  'prise_en_charge_specifique',
  'dispositif_programmes_nationaux',
  'formations_labels',
  'autres_formations_labels',
  'itinerance',
  'structure_parente',
  'pivot',
  'fiche_acces_libre',
  'date_maj',
  'position',
] as const;

/** Those of which a criterion may ask for one of some values. */
export const choiceFields = [
  'services',
  'frais_a_charge',
  'modalites_acces',
  'modalites_accompagnement',
  'publics_specifiquement_adresses',
  'prise_en_charge_specifique',
  'dispositif_programmes_nationaux',
  'formations_labels',
  'itinerance',
  'typologie',
] as const satisfies readonly VocabularyField[];
