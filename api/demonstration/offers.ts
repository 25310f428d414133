/** What partners offer and venues look for, in words and in what the declaration of its kind asks. */
export interface Sample {
  readonly title: string;
  readonly description: string;
  readonly details: Readonly<Record<string, unknown>>;
}

type Said = readonly [title: string, description: string];

const skill = ([title, description]: Said, presence: string, ...trades: string[]): Sample => ({
  title,
  description,
  details: { trades, presence },
});
const training = (said: Said, presence: string): Sample => ({
  ...skill(said, presence),
  details: { trades: ['Formation et pédagogie'], presence, trains: true },
});
const good = (
  [title, description]: Said,
  [condition, handing, wiped]: readonly [string, string, string],
  ...things: string[]
): Sample => ({ title, description, details: { things, condition, handing, wiped } });
const need = ([title, description]: Said, wants: string, ...trades: string[]): Sample => ({
  title,
  description,
  details: { trades, wants },
});

const [HERE, AWAY, EITHER] = ['Dans le lieu', 'À distance', 'L’un ou l’autre'];
const renewed = ['Reconditionné', 'Livré au lieu', 'Oui, avec certificat'] as const;
const used = ['D’occasion, en état de marche', 'À retirer chez nous', 'Oui'] as const;
const bare = ['D’occasion, en état de marche', 'À retirer chez nous', 'Sans objet'] as const;
const fresh = ['Neuf', 'Livré au lieu', 'Sans objet'] as const;

export const skills: readonly Sample[] = [
  skill(
    [
      'Une équipe pour parler de mots de passe et d’arnaques',
      'Deux personnes viennent animer des séances courtes, avec de vrais exemples de messages.',
    ],
    HERE,
    'Cybersécurité',
    'Formation et pédagogie',
  ),
  training(
    [
      'Former des animateurs municipaux au premier code',
      'Deux demi-journées pour celles et ceux du périscolaire : mener une séance en classe, sans écran puis avec.',
    ],
    HERE,
  ),
  skill(
    [
      'Remettre le réseau d’un lieu d’aplomb',
      'Une journée sur place pour le câblage, le Wi-Fi et les postes du public.',
    ],
    HERE,
    'Réseaux et systèmes',
  ),
  skill(
    [
      'Relire et refaire le site d’un lieu',
      'Une personne du métier aide à écrire un site simple, lisible par tous.',
    ],
    AWAY,
    'Web et communication',
    'Conception et accessibilité numérique',
  ),
  skill(
    [
      'Des salariés pour une permanence du samedi',
      'Deux samedis par mois, pour répondre aux questions de tous les jours.',
    ],
    HERE,
    'Assistance aux utilisateurs',
  ),
  skill(
    [
      'Une développeuse pour un club de code',
      'Six séances avec des enfants de huit à douze ans, jusqu’au jeu montré aux familles.',
    ],
    HERE,
    'Développement et logiciels',
    'Formation et pédagogie',
  ),
  skill(
    [
      'Un audit d’accessibilité de votre site',
      'Une liste courte de ce qui bloque, et une demi-journée pour le corriger avec vous.',
    ],
    AWAY,
    'Conception et accessibilité numérique',
  ),
  skill(
    [
      'Un métier du numérique raconté aux jeunes',
      'Une heure de rencontre, sans diaporama, avec quelqu’un qui a changé de voie.',
    ],
    EITHER,
    'Formation et pédagogie',
  ),
  skill(
    [
      'Vos données personnelles en règle',
      'Le registre, les formulaires, les durées : une journée avec une juriste.',
    ],
    EITHER,
    'Droit et données personnelles',
  ),
  skill(
    [
      'Réparer et remettre en état votre parc',
      'Un technicien trie, répare et réinstalle, et montre comment recommencer sans lui.',
    ],
    HERE,
    'Matériel et reconditionnement',
    'Réseaux et systèmes',
  ),
  skill(
    [
      'Des tableaux pour suivre la fréquentation',
      'Un tableur simple, qui compte sans nommer personne, fait avec celles et ceux qui le rempliront.',
    ],
    AWAY,
    'Données',
    'Gestion de projet',
  ),
  skill(
    [
      'Construire un robot de bout en bout',
      'Deux mercredis pour découper, souder et programmer, avec des élèves ingénieurs.',
    ],
    HERE,
    'Robotique et fabrication numérique',
  ),
  training(
    [
      'Préparer vos animateurs aux images et aux rumeurs',
      'Une journée pour ceux qui vont en classe : ce que les enfants voient, et comment en parler avec eux.',
    ],
    EITHER,
  ),
  skill(
    [
      'Monter un projet de lieu',
      'Le budget, le calendrier et le dossier de demande, relus par une cheffe de projet.',
    ],
    EITHER,
    'Gestion de projet',
  ),
];

export const goods: readonly Sample[] = [
  good(
    [
      'Ordinateurs portables remis en état',
      'Quatre à huit ans, disque neuf, système libre installé, garantis six mois.',
    ],
    renewed,
    'Ordinateurs portables',
  ),
  good(
    [
      'Écrans et claviers d’un déménagement de bureaux',
      'En état de marche, à venir chercher par lots de cinq.',
    ],
    bare,
    'Écrans',
    'Imprimantes et périphériques',
  ),
  good(
    ['Tablettes pour des ateliers itinérants', 'Avec leurs housses et un meuble de charge.'],
    fresh,
    'Tablettes',
  ),
  good(
    ['Postes fixes pour une salle', 'Dix postes pareils, avec écran, clavier et souris.'],
    renewed,
    'Ordinateurs fixes',
    'Écrans',
  ),
  good(
    ['Smartphones pour s’exercer', 'Sans carte SIM, remis à zéro, pour des séances de prise en main.'],
    renewed,
    'Téléphones',
  ),
  good(
    ['Une imprimante partagée et son papier', 'Laser, noir et blanc, recto verso, avec deux cartouches.'],
    used,
    'Imprimantes et périphériques',
  ),
  good(
    ['Licences d’un lecteur d’écran', 'Pour cinq postes, avec une prise en main à distance.'],
    fresh,
    'Logiciels et licences',
  ),
  good(
    ['Une imprimante 3D et ses bobines', 'Montée par nos élèves, avec le guide qu’ils en ont fait.'],
    used,
    'Robots et fabrication numérique',
  ),
  good(
    ['Robots à programmer, par lot de six', 'Pour des enfants de six à dix ans, avec leurs défis.'],
    fresh,
    'Robots et fabrication numérique',
  ),
  good(
    ['Bureaux et chaises d’un plateau', 'Six bureaux réglables et leurs chaises, démontés.'],
    bare,
    'Mobilier',
  ),
  good(
    ['Casques et caméras pour la visio', 'Dix ensembles, pour des rendez-vous à distance au calme.'],
    bare,
    'Imprimantes et périphériques',
  ),
  good(
    ['Vidéoprojecteur et grand écran', 'Pour une salle de quinze personnes, avec son câble et son pied.'],
    used,
    'Écrans',
  ),
];

export const needs: readonly Sample[] = [
  need(
    [
      'Un avis sur la sécurité de nos postes',
      'Douze postes en libre accès : que changer, et dans quel ordre ?',
    ],
    'Un conseil',
    'Cybersécurité',
    'Réseaux et systèmes',
  ),
  need(
    [
      'Un logiciel de réservation des postes',
      'Simple pour le public, sans compte à créer, et qui tienne sur notre matériel.',
    ],
    'Une solution',
    'Développement et logiciels',
  ),
  need(
    [
      'De l’aide pour rendre nos ateliers accessibles',
      'Nous recevons des personnes malvoyantes et aimerions mieux faire.',
    ],
    'Un service',
    'Conception et accessibilité numérique',
    'Formation et pédagogie',
  ),
  need(
    ['Un Wi-Fi qui tienne trente personnes', 'Il tombe dès que la salle est pleine ; les murs ont un mètre.'],
    'Un service',
    'Réseaux et systèmes',
  ),
  need(
    [
      'Quelqu’un pour former nos bénévoles',
      'Huit bénévoles, deux soirées, pour accueillir sans faire à la place.',
    ],
    'Un service',
    'Formation et pédagogie',
    'Assistance aux utilisateurs',
  ),
  need(
    ['Refaire la page de nos horaires', 'Personne ne la trouve, et elle ne se lit pas sur un téléphone.'],
    'Un service',
    'Web et communication',
  ),
  need(
    ['Où faire réparer vingt portables', 'Ils ont dix ans ; lesquels valent la peine, et qui s’en charge ?'],
    'Un conseil',
    'Matériel et reconditionnement',
  ),
  need(
    ['Des idées pour un fablab de poche', 'Une pièce de douze mètres carrés et l’envie d’y fabriquer.'],
    'Un conseil',
    'Robotique et fabrication numérique',
  ),
  need(
    [
      'Compter nos visites sans nommer personne',
      'Nos financeurs demandent des chiffres, nous ne voulons pas de fichier.',
    ],
    'Une solution',
    'Données',
    'Droit et données personnelles',
  ),
  need(
    ['Un regard sur nos formulaires', 'Sont-ils en règle, et comprend-on ce que l’on signe ?'],
    'Un conseil',
    'Droit et données personnelles',
  ),
  need(
    ['Préparer l’ouverture d’un second lieu', 'Un calendrier, un budget, et ce que nous oublions.'],
    'Un conseil',
    'Gestion de projet',
  ),
  need(
    ['Un affichage des ateliers dans la vitrine', 'Un vieil écran et notre agenda : les faire se parler.'],
    'Une solution',
    'Développement et logiciels',
    'Web et communication',
  ),
];
