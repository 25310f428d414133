import { slugOf } from '../venues/names.ts';

/** The page of a date of an event. */
export const eventUrl = ({ sitting, title }: { readonly sitting: number; readonly title: string }): string =>
  `/ateliers/${sitting}/${slugOf(title)}`;
