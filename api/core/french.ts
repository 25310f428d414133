/** « du Mans », « des Abymes », « de L'Haÿ-les-Roses », « d'Amiens », « de Lille ». */
export function ofTown(nom: string): string {
  const name = nom.replace(/ Arrondissement$/, '');
  if (/^Les? /.test(name)) return name.replace(/^Le /, 'du ').replace(/^Les /, 'des ');
  return /^[AEIOUYÂÀÉÈÊÎÏÔŒ]/.test(name) ? `d’${name}` : `de ${name}`;
}

const dayIn = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });
/** « 30 juin 2026 ». @param day YYYY-MM-DD */
export const dayInWords = (day: string): string => dayIn.format(new Date(`${day}T00:00:00Z`));
