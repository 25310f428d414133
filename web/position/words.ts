import { count, fr } from '../words/typeset.ts';

/** Of where a venue or a stop is: French alone, as in web/people/words.ts. */
export const words = {
  legend: fr`Position sur la carte`,
  hint: fr`Si l’adresse change, cherchez-la de nouveau : la position ne suit pas d’elle-même.`,
  find: fr`Chercher cette adresse`,
  finding: fr`Recherche…`,
  found: (value: number) =>
    value === 0
      ? fr`Aucun endroit trouvé pour cette adresse : déplacez le repère, ou écrivez la latitude et la longitude.`
      : fr`${count(value, 'endroit trouvé', 'endroits trouvés')} : choisissez le bon.`,
  fallback: fr`L’adresse exacte n’a pas pu être cherchée : voici des communes, par leur centre.`,
  failed: fr`La recherche d’adresse n’est pas disponible en ce moment : déplacez le repère, ou écrivez la latitude et la longitude.`,
  choose: fr`Prendre cette position`,
  stale: fr`L’adresse a changé, la position n’a pas été changée. Cherchez l’adresse, ou déplacez le repère.`,
  pin: fr`Repère du lieu`,
  pinHelp: fr`Faites glisser le repère, ou déplacez-le avec les flèches du clavier ; avec Majuscule, à plus grands pas.`,
  at: (lat: string, lon: string) => fr`Latitude ${lat}, longitude ${lon}.`,
  closer: 'Agrandir la carte',
  farther: 'Réduire la carte',
  noMap: fr`La carte ne peut pas s’afficher ici : la latitude et la longitude suffisent.`,
  degreesHint: fr`En degrés, comme 50,6371 ; avec la longitude.`,
  rough: fr`Seulement au milieu de la commune : cette position n’est qu’approximative. Cherchez l’adresse, ou déplacez le repère jusqu’à l’endroit exact.`,
};
