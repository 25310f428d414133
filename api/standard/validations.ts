/** What a practice is validated for. */
export const purposes = ['contenu scolaire', 'contenu technique', 'pédagogie', 'accessibilité'] as const;
