import type { FieldName } from './fields.ts';

/** Fields that are no lists and tell something by being there at all. */
export const presenceFields = ['prise_rdv', 'fiche_acces_libre'] as const satisfies readonly FieldName[];
export type PresenceField = (typeof presenceFields)[number];
/** The one value of such a field. */
export const PRESENT = 'oui';
