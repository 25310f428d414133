import { type NoteKind as CellKind, noteKinds as cellKinds, type Finding } from '../../sources/schema.ts';

const schoolKinds = {
  uai_form: ['repair', 'Identifiant écrit comme à l’annuaire national'],
  code_former: ['repair', 'Ancienne commune remplacée par celle d’aujourd’hui'],
  code_arrondissement: ['repair', 'Arrondissement retrouvé par le code postal'],
  commune_found: ['repair', 'Commune retrouvée par son nom et son code postal'],
  postcode_left: ['warning', 'Code postal mal formé, laissé de côté'],
  pupils_left: ['warning', 'Nombre d’élèves illisible, laissé de côté'],
  opening_left: ['warning', 'État inconnu : tenue pour ouverte'],
  cut: ['warning', 'Texte trop long, coupé'],
} as const satisfies Record<string, readonly ['repair' | 'warning', string]>;

/** What may be said of a cell: that of any import, and what is a school's own. */
export const noteKinds = { ...cellKinds, ...schoolKinds };
export type NoteKind = CellKind | keyof typeof schoolKinds;

/** A finding and where it was made. */
export interface Note extends Omit<Finding, 'kind'> {
  readonly kind: NoteKind;
  readonly line: number;
  readonly uai: string;
  readonly field: string;
}
