import { type Field, type FieldName, fields } from '../../api/standard/fields.ts';
import type { words } from './words.ts';

export type Section = keyof typeof words.edit.sections;

/** Every field that can be changed, where someone who fills in the form looks for it. */
export const sections: Readonly<Record<Section, readonly FieldName[]>> = {
  when: ['horaires', 'itinerance'],
  place: ['nom', 'typologie', 'presentation_resume', 'presentation_detail', 'structure_parente', 'pivot'],
  where: ['adresse', 'complement_adresse', 'code_postal', 'commune', 'latitude', 'longitude'],
  reach: ['telephone', 'courriels', 'site_web', 'prise_rdv'],
  what: ['services', 'modalites_accompagnement'],
  who: [
    'frais_a_charge',
    'modalites_acces',
    'publics_specifiquement_adresses',
    'prise_en_charge_specifique',
    'fiche_acces_libre',
  ],
  networks: ['dispositif_programmes_nationaux', 'formations_labels', 'autres_formations_labels'],
};

/** The rest of the standard's 32: nobody writes them. */
export const keptFields = ['code_insee', 'date_maj', 'source', 'id'] as const satisfies readonly FieldName[];

export const fieldOf = (name: FieldName): Field => fields.find((field) => field.name === name) as Field;
export const labelOf = (name: string): string => fields.find((field) => field.name === name)?.label ?? name;

/** The fields of the form. */
export const shownFields: readonly Field[] = Object.values(sections).flat().map(fieldOf);
