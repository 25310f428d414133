/** The public accounts of a project that the fund helps. */
export const projectUrl = (uptake: number): string => `/fonds/projets/${uptake}`;
