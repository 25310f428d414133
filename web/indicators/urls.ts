export const INDICATORS_URL = '/gouvernance/indicateurs';
export const WORK_URL = '/mon-espace/gouvernance/indicateurs';
/** Those of one agreement. */
export const agreementIndicatorsUrl = (slug: string): string => `${INDICATORS_URL}?accord=${slug}`;
/** The address of an indicator, for good. */
export const indicatorUrl = (code: string): string => `${INDICATORS_URL}/${code}`;
export const workUrl = (code: string): string => `${WORK_URL}/${code}`;
