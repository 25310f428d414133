export const REVIEWS_URL = '/gouvernance/bilans';
/** The review of a year; another version than the last by its number. */
export const reviewUrl = (year: number, version?: number): string =>
  `${REVIEWS_URL}/${year}${version === undefined ? '' : `?version=${version}`}`;
export const reviewWorkUrl = (year: number): string => `/mon-espace/gouvernance/bilans/${year}`;
