export const pilotUrl = (pilot: number): string => `/pilotes/${pilot}`;
export const teamUrl = (pilot: number): string => `/pilotes/${pilot}/equipe`;
export const choiceUrl = (campaign: number): string => `/pilotes/campagnes/${campaign}`;
export const assignmentUrl = (campaign: number): string => `/pilotes/campagnes/${campaign}/equipes`;
