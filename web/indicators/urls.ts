export const INDICATORS_URL = '/gouvernance/indicateurs';
export const WORK_URL = '/mon-espace/gouvernance/indicateurs';
/** The address of an indicator, for good. */
export const indicatorUrl = (code: string): string => `${INDICATORS_URL}/${code}`;
export const workUrl = (code: string): string => `${WORK_URL}/${code}`;
