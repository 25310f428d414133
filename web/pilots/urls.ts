export const pilotUrl = (pilot: number): string => `/pilotes/${pilot}`;
export const choiceUrl = (campaign: number): string => `/pilotes/campagnes/${campaign}`;
