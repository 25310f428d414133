/** The parties that approve what is told and shown in the convention's name (the chapter on communication). */
export const approvers = ['État', 'Syntec Numérique'] as const;
