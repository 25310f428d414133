/** Where a skill is in the page of the framework. */
export const anchorOf = (skill: string): string => `c-${skill.replace('.', '-')}`;

/** The skill in the version in force. */
export const skillUrl = (skill: string): string => `/referentiel#${anchorOf(skill)}`;

/** Who teaches skills, near a place as one types it. */
export const teachingUrl = (skills: readonly string[], where: string): string =>
  `/referentiel/ou-apprendre?${new URLSearchParams([
    ...skills.map((skill) => ['competence', skill]),
    ...(where ? [['ou', where]] : []),
  ])}`;
