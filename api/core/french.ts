/** « du Mans », « des Abymes », « de L'Haÿ-les-Roses », « d'Amiens », « de Lille ». */
export function ofTown(nom: string): string {
  const name = nom.replace(/ Arrondissement$/, '');
  if (/^Les? /.test(name)) return name.replace(/^Le /, 'du ').replace(/^Les /, 'des ');
  return /^[AEIOUYÂÀÉÈÊÎÏÔŒ]/.test(name) ? `d’${name}` : `de ${name}`;
}
