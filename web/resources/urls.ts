import { slugOf } from '../venues/names.ts';

/** The page of a resource. */
export const resourceUrl = ({
  resource,
  title,
}: {
  readonly resource: number;
  readonly title: string;
}): string => `/ressources/${resource}/${slugOf(title)}`;

/** Where something that was asked for is followed. */
export const uptakeUrl = (uptake: number): string => `/ressources/suivi/${uptake}`;

/** The page of an organisation. */
export const organisationUrl = ({
  organisation,
  nom,
}: {
  readonly organisation: number;
  readonly nom: string;
}): string => `/partenaires/${organisation}/${slugOf(nom)}`;
