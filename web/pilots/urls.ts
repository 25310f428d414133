export const pilotUrl = (pilot: number): string => `/pilotes/${pilot}`;
/** What those of a team write to one another. @param animator whose thread it is, rather than the commune's */
export const messagesUrl = (member: number, animator: number | string | null): string =>
  `/pilotes/equipe/${member}/messages${animator === null ? '' : `?${new URLSearchParams({ animateur: String(animator) })}`}`;
export const teamUrl = (pilot: number): string => `/pilotes/${pilot}/equipe`;
export const choiceUrl = (campaign: number): string => `/pilotes/campagnes/${campaign}`;
export const assignmentUrl = (campaign: number): string => `/pilotes/campagnes/${campaign}/equipes`;
export const reviewUrl = (campaign: number): string => `/pilotes/campagnes/${campaign}/bilan`;
export const storyUrl = (story: number): string => `/pilotes/recits/${story}`;
/** Where a commune, or a venue by its id, tells its year. */
export const tellUrl = (pilot: number, venue: string | null): string =>
  `/pilotes/${pilot}/recit${venue === null ? '' : `?${new URLSearchParams({ lieu: venue })}`}`;
export const feedbackUrl = (lesson: number, side: string): string =>
  `/pilotes/seances/${lesson}/avis?${new URLSearchParams({ pour: side })}`;
export const yearUrl = (pilot: number): string => `/pilotes/${pilot}/annee`;
export const lessonUrl = (lesson: number): string => `/pilotes/seances/${lesson}`;
export const certificateUrl = (resource: number): string => `/pilotes/attestation/${resource}`;
