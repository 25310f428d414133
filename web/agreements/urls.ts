/** Where agreements are, for everyone. */
export const AGREEMENTS_URL = '/gouvernance/accords';
/** Where those entitled keep them. */
export const OWN_AGREEMENTS_URL = '/mon-espace/gouvernance/accords';

export const agreementUrl = (slug: string): string => `${AGREEMENTS_URL}/${slug}`;
export const ownAgreementUrl = (slug: string): string => `${OWN_AGREEMENTS_URL}/${slug}`;

/** Its text as it was or will be on a day. */
export const textUrl = (slug: string, day: string): string =>
  `${agreementUrl(slug)}?${new URLSearchParams({ le: day })}#texte`;
export const pdfUrl = (slug: string, digest: string): string => `/api/agreements/${slug}/files/${digest}`;
