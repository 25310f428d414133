export const pilotUrl = (pilot: number): string => `/pilotes/${pilot}`;
export const teamUrl = (pilot: number): string => `/pilotes/${pilot}/equipe`;
export const choiceUrl = (campaign: number): string => `/pilotes/campagnes/${campaign}`;
export const assignmentUrl = (campaign: number): string => `/pilotes/campagnes/${campaign}/equipes`;
export const yearUrl = (pilot: number): string => `/pilotes/${pilot}/annee`;
export const lessonUrl = (lesson: number): string => `/pilotes/seances/${lesson}`;
export const certificateUrl = (resource: number): string => `/pilotes/attestation/${resource}`;
