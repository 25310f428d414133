export const PUBLIC_URL = '/gouvernance/communication';
export const FOLLOW_URL = '/mon-espace/gouvernance/communication';
export const NEW_URL = `${FOLLOW_URL}/nouvelle`;
export const SIGNAL_URL = `${FOLLOW_URL}/signaler`;
export const CHECKLIST_URL = `${FOLLOW_URL}/liste`;
export const communicationUrl = (communication: number): string => `${FOLLOW_URL}/${communication}`;
