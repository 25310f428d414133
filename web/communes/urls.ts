import { slugOf } from '../venues/names.ts';

/** The page of a commune. */
export const communeUrl = ({
  code_insee,
  nom,
}: {
  readonly code_insee: string;
  readonly nom: string;
}): string => `/communes/${code_insee}/${slugOf(nom)}`;

/** The page of those who would set up a school pilot in a commune. */
export const pilotUrl = (commune: Parameters<typeof communeUrl>[0]): string =>
  `${communeUrl(commune)}/pilote`;

/** The page of a département. */
export const departementUrl = (code: string, nom: string): string => `/departements/${code}/${slugOf(nom)}`;
