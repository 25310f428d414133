import type { Queryable } from '../../db/database.ts';
import type { Address, ResolvedCommune } from '../places/schema.ts';

/** How a row of a file ends: exactly one of these, so that their counts add up to the rows read. */
export const endings = ['added', 'changed', 'unchanged', 'kept', 'refused'] as const;
export type Ending = (typeof endings)[number];

/**
 * What may be said of a cell. A repair changed the value and nothing was guessed; a warning left the value out,
 * or left it as it was, because mending it would have been a guess.
 */
export const noteKinds = {
  html: ['repair', 'Balises et entités HTML retirées'],
  invisible: ['repair', 'Espaces insécables et caractères invisibles'],
  spaces: ['repair', 'Espaces superflues et sauts de ligne'],
  pivot_filler: ['repair', 'SIRET de remplissage, tenu pour inconnu'],
  pivot_form: ['repair', 'Séparateurs retirés du SIRET'],
  postcode: ['repair', 'Code postal rétabli'],
  commune_postcode: ['repair', 'Code postal ou boîte postale retirés de la commune'],
  commune_cedex: ['repair', 'CEDEX retiré de la commune'],
  commune_arrondissement: ['repair', 'Arrondissement écrit en toutes lettres'],
  commune_name: ['repair', 'Commune écrite comme au code officiel géographique'],
  commune_former: ['repair', 'Ancienne commune remplacée par celle d’aujourd’hui'],
  commune_from_postcode: ['repair', 'Commune retrouvée par son code postal'],
  code_insee: ['repair', 'Code INSEE retrouvé par la commune et le code postal'],
  code_insee_form: ['repair', 'Code INSEE rétabli'],
  coordinates_form: ['repair', 'Écriture des coordonnées'],
  coordinates_swapped: ['repair', 'Latitude et longitude remises dans l’ordre'],
  coordinates_missing: ['repair', 'Position absente : centre de la commune, position approximative'],
  phone: ['repair', 'Téléphone mis au format international'],
  mail: ['repair', 'Adresse de courriel nettoyée'],
  web: ['repair', 'Adresse web complétée ou nettoyée'],
  separator: ['repair', 'Séparateur de liste'],
  repeated: ['repair', 'Valeur répétée dans une liste'],
  vocabulary: ['repair', 'Valeur écrite comme dans le standard'],
  date_form: ['repair', 'Date mise au format du standard'],
  date_filler: ['repair', 'Date de remplissage, tenue pour inconnue'],
  summary_long: ['repair', 'Présentation de plus de 280 caractères, entière dans le détail'],
  encoding: ['warning', 'Le fichier n’est pas en UTF-8 : lu comme Windows-1252'],
  column_unknown: ['warning', 'Colonne hors du standard, laissée de côté'],
  pivot_missing: ['warning', 'SIRET absent'],
  pivot_invalid: ['warning', 'SIRET, RNA ou RIDET mal formé, laissé de côté'],
  postcode_special: ['warning', 'Code postal hors du répertoire (CEDEX ?), gardé tel quel'],
  code_insee_invalid: ['warning', 'Code INSEE mal formé, laissé de côté'],
  commune_unknown: ['warning', 'Commune introuvable au code officiel géographique, gardée telle quelle'],
  commune_ambiguous: ['warning', 'Commune homonyme, code INSEE non deviné'],
  commune_mismatch: ['warning', 'Le nom de commune n’est pas celui du code INSEE'],
  coordinates_invalid: ['warning', 'Coordonnées illisibles, incomplètes ou hors du globe'],
  coordinates_far: ['warning', 'Position à plus de 100 km de la commune : centre de la commune'],
  position_unknown: ['warning', 'Lieu sans position : ni coordonnées ni commune reconnue'],
  phone_invalid: ['warning', 'Téléphone non reconnu, laissé de côté'],
  phone_extra: ['warning', 'Plusieurs numéros ou un texte : seul le premier numéro est gardé'],
  mail_invalid: ['warning', 'Courriel invalide, laissé de côté'],
  web_invalid: ['warning', 'Adresse web invalide, laissée de côté'],
  vocabulary_unknown: ['warning', 'Valeur hors du standard, laissée de côté'],
  date_missing: ['warning', 'Date de mise à jour absente : tenue pour inconnue'],
  date_invalid: ['warning', 'Date illisible ou à venir : tenue pour inconnue'],
} as const satisfies Record<string, readonly ['repair' | 'warning', string]>;
export type NoteKind = keyof typeof noteKinds;

/** What a repair says of one cell: `before` as the file wrote it, `after` what is kept ('' for nothing). */
export interface Finding {
  readonly kind: NoteKind;
  readonly before: string;
  readonly after: string;
}

/** A mended value and all that was done to it. */
export interface Repaired<Value> {
  readonly value: Value;
  readonly findings: readonly Finding[];
}

/** A finding and where it was made. `line` is the file's first line of the row, or the rank of a JSON record. */
export interface Note extends Finding {
  readonly line: number;
  readonly id: string;
  readonly field: string;
}

/** Longitude, latitude in degrees WGS84. */
export type Position = readonly [longitude: number, latitude: number];

/** One answer an address, in order. Given as an argument: what knows communes is another feature. */
export type ResolveCommunes = (
  client: Queryable,
  addresses: readonly Address[],
) => Promise<readonly ResolvedCommune[]>;

/** Works out when venues open, from the hours that came with them; known by another feature, too. */
export type ReadTimetables = (client: Queryable) => Promise<unknown>;

/** How one row ended. */
export interface RowEnding {
  readonly line: number;
  readonly id: string;
  readonly ending: Ending;
  /** The venue's own id in the directory, where the row met or made one. */
  readonly venue: string | null;
  /** Why it was refused. */
  readonly reason?: string;
}

export interface ImportReport {
  /** File or address read. */
  readonly origin: string;
  /** What rows without a `source` were given. */
  readonly source: string;
  readonly dry_run: boolean;
  readonly started_at: string;
  readonly finished_at: string;
  readonly read: number;
  readonly counts: Readonly<Record<Ending, number>>;
  /** False only if this program is wrong: each row read has exactly one ending. */
  readonly adds_up: boolean;
  readonly repairs: readonly Note[];
  readonly warnings: readonly Note[];
  readonly rows: readonly RowEnding[];
  /** Demonstration venues still in the directory. */
  readonly demonstration: number;
}
