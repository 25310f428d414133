/** The criteria, for everyone. */
export const CRITERIA = '/gouvernance/criteres';
/** Where the parties and the operator write and adopt them. */
export const WRITING = '/mon-espace/gouvernance/criteres';
export const SIMULATION = `${WRITING}/simulation`;
export const anchorOf = (code: string): string => `critere-${code}`;
