/** What invented lessons say of themselves, by turns. */
export const lived = {
  reasons: [
    'L’animatrice est malade, personne n’a pu la remplacer.',
    'Le réseau de l’école est en panne.',
    'La classe est en sortie.',
    'La neige : le car ne passe pas.',
    'Grève à l’école.',
  ],
  incidents: ['matériel', 'salle', 'réseau'],
};

/** What communes and animators say of a session, by turns. */
export const feedback = {
  went_well: [
    'Tous ont fini avec quelque chose qui marche.',
    'Les élèves ont expliqué la séance aux absents sans qu’on le demande.',
    'Le jeu sans écran a fait parler ceux qui ne parlent pas.',
    'La fiche se lit en cinq minutes : rien à préparer.',
    'Les équipes de deux se sont aidées.',
    'Les familles en ont entendu parler le soir même.',
  ],
  to_change: [
    'Prévoir dix minutes de plus pour ranger.',
    'La consigne de la deuxième étape est trop longue pour des CE2.',
    'Il manque un exemple à montrer au tableau.',
    'Une version en grands caractères serait utile.',
  ],
};

const NOT_REAL = 'Ce récit est inventé : il fait partie des données de démonstration.';

/** What communes and venues tell of their year. */
export const stories = [
  {
    by: 'commune',
    title: 'Quatre classes, un couloir plein de robots',
    text: `Nous pensions manquer de machines ; nous manquions surtout de quelqu’un qui sache s’en servir avec des enfants. L’animatrice du lieu voisin est venue chaque mardi, avec un volontaire que son entreprise libère une heure.\n\nEn juin, les CM2 ont tenu l’atelier des CE2. C’est ce jour-là que le conseil municipal a voté la suite. ${NOT_REAL}`,
  },
  {
    by: 'commune',
    title: 'À La Réunion, un message qui traverse la mer',
    text: `Où passe un message quand il quitte l’île ? La classe a tendu une ficelle d’un bout à l’autre de la cour, puis l’a coupée. Il a fallu trouver un autre chemin : toute la leçon est là.\n\nLes lampes de la salle ont sauté deux fois, la séance a continué dehors. ${NOT_REAL}`,
  },
  {
    by: 'lieu',
    title: 'Ce que l’école a changé dans notre espace',
    text: `Nous recevions des adultes, un par un. Une heure par semaine devant vingt-quatre élèves nous a appris à tout dire en trois phrases, et nos ateliers du soir en sont meilleurs.\n\nDepuis le printemps, des parents poussent la porte avec leurs enfants : « c’est elle qui vient dans ma classe ». ${NOT_REAL}`,
  },
  {
    by: 'commune',
    title: 'Commencer sans salle informatique',
    text: `Notre école a deux classes et huit ordinateurs. La première mallette se fait sans écran : nous avons commencé dans le préau, avec des cartes et de la craie.\n\nQuand les machines prêtées sont arrivées, les élèves savaient déjà ce qu’ils voulaient leur demander. ${NOT_REAL}`,
  },
  {
    by: 'lieu',
    title: 'Deux volontaires, une RTT par mois',
    text: `Le plus difficile n’a pas été de trouver des volontaires, mais de leur trouver une heure. Leur entreprise a dit oui à une journée de RTT par mois, compensée : ils se relaient.\n\nIls disent qu’expliquer une boucle à une classe de CM1 est l’exercice le plus exigeant de leur métier. ${NOT_REAL}`,
  },
  {
    by: 'commune',
    title: 'Le mardi, on cherche d’où ça vient',
    text: `Une photo d’ours sur la place de la mairie a fait le tour de l’école. Les CM2 ont mis vingt minutes à trouver qu’une machine l’avait faite, et comment on le voit.\n\nDepuis, la question « qui parle, et depuis quand ? » revient dans toutes les matières. ${NOT_REAL}`,
  },
] as const;
