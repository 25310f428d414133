import { slugOf } from '../venues/names.ts';

/** The page of a practice in the toolbox. */
export const practiceUrl = ({
  resource,
  title,
}: {
  readonly resource: number;
  readonly title: string;
}): string => `/boite-a-outils/${resource}/${slugOf(title)}`;

/** Where its file is joined. */
export const fileUrl = (resource: number): string => `/boite-a-outils/${resource}/fichier`;
