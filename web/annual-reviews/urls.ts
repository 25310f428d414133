export const REVIEWS_URL = '/gouvernance/bilans';
interface Named {
  readonly agreement: string;
  /** Another than the last. */
  readonly version?: number;
}

const queryOf = (name: string, { agreement, version }: Named) =>
  new URLSearchParams([[name, agreement], ...(version === undefined ? [] : [['version', String(version)]])]);

/** The review of a year of an agreement. @param ending `.pdf` for the same on paper */
export const reviewUrl = (year: number, of: Named, ending = ''): string =>
  `${REVIEWS_URL}/${year}${ending}?${queryOf('accord', of)}`;
/** The same for programs. @param ending `.csv` for its figures alone */
export const reviewDataUrl = (year: number, of: Named, ending = ''): string =>
  `/api/governance/reviews/${year}${ending}?${queryOf('agreement', of)}`;
/** Where it is drawn, commented and adopted. */
export const reviewWorkUrl = (year: number, agreement: string): string =>
  `/mon-espace/gouvernance/bilans/${year}?accord=${agreement}`;
