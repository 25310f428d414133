import type { FieldName } from './fields.ts';

/** Fields that are no lists and tell something by being there at all. */
const fields = ['prise_rdv', 'fiche_acces_libre'] as const satisfies readonly FieldName[];
/** Those, and what partners bring that is there or not: the filters of `api/venues/schema.ts` say what each means. */
export const presenceFields = [
  ...fields,
  'atelier',
  'poste',
  'ordinateur',
  'competence',
  'fonds',
  'label',
] as const;
export type PresenceField = (typeof presenceFields)[number];
/** The one value of such a field. */
export const PRESENT = 'oui';
