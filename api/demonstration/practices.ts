/** An invented practice: what it says, and what the declaration of its kind asks. */
export interface PracticeSample {
  readonly title: string;
  readonly description: string;
  /** Step by step, in the file that goes with it. */
  readonly steps: readonly string[];
  readonly audience?: string;
  readonly details: Readonly<Record<string, unknown>>;
}

type Said = readonly [title: string, description: string, steps: string];
interface About {
  readonly form?: string;
  readonly subjects: readonly string[];
  readonly level?: string;
  readonly minutes?: number;
  readonly licence?: string;
  readonly publics?: readonly string[];
  readonly audience?: string;
  readonly school?: readonly string[];
}

/** What a practice on a subject teaches, of the framework of basic skills. */
const skillsOf: Readonly<Record<string, readonly string[]>> = {
  'Démarches administratives': ['5.2', '1.1'],
  'Premiers pas': ['1.3', '5.1'],
  'Smartphone et tablette': ['2.2', '5.1'],
  'Courriel et messageries': ['2.1'],
  'Sécurité et arnaques': ['4.1', '4.2'],
  'Parentalité numérique': ['5.4'],
  'Emploi et insertion': ['3.1', '2.3'],
  'Culture numérique et informatique': ['1.2', '3.4'],
  'Code et robotique': ['5.3'],
  'Image, son et fabrication': ['3.3'],
  'Accessibilité et handicap': ['3.1'],
  'Animation d’un lieu': ['5.3', '4.4'],
};

const practice = ([title, description, steps]: Said, about: About): PracticeSample => {
  const {
    audience,
    form = 'Séance clé en main',
    level = 'Débutant',
    licence = 'CC BY-SA 4.0',
    ...rest
  } = about;
  return {
    title,
    description,
    steps: steps.split(' | '),
    ...(audience && { audience }),
    details: {
      form,
      level,
      licence,
      ...rest,
      skills: [...new Set(rest.subjects.flatMap((subject) => skillsOf[subject] ?? []))],
    },
  };
};

/** What those who help have to share, of everyday matters: each is of one organisation. */
export const practices: readonly PracticeSample[] = [
  practice(
    [
      'Choisir un mot de passe, et le retrouver',
      'Une heure pour passer du mot de passe collé sous le clavier à la phrase secrète : pourquoi long vaut mieux que compliqué, le carnet rangé à la maison, le gestionnaire pour qui le souhaite.',
      'Les mots de passe les plus courants, à deviner en groupe | Inventer une phrase secrète | Le carnet, le gestionnaire : choisir',
    ],
    { subjects: ['Sécurité et arnaques'], minutes: 60, publics: ['Seniors', 'Tout public'] },
  ),
  practice(
    [
      'Reconnaître l’hameçonnage (phishing)',
      'Vingt messages à trier, vrais et faux : colis en attente, amende, remboursement, compte bloqué. On regarde l’expéditeur, le lien et l’urgence, puis ce qu’il faut faire quand on a cliqué.',
      'Trier vingt messages par deux | Ce qui trahit un faux | J’ai cliqué : les quatre gestes de l’heure qui suit',
    ],
    {
      form: 'Mallette',
      subjects: ['Sécurité et arnaques', 'Courriel et messageries'],
      minutes: 120,
      publics: ['Tout public'],
    },
  ),
  practice(
    [
      'L’appel du faux conseiller bancaire',
      'Jeu de rôle à deux : les phrases de l’escroc, le code que l’on ne dicte jamais, raccrocher et rappeler soi-même sa banque au numéro de sa carte.',
      'Jouer l’appel | Repérer les phrases qui pressent | Écrire sa propre réponse',
    ],
    { subjects: ['Sécurité et arnaques'], minutes: 45, publics: ['Seniors'] },
  ),
  practice(
    [
      'Mon compte a été piraté : la première heure',
      'Une affiche et une fiche à suivre quand une messagerie ou un réseau social est volé : reprendre la main, fermer les sessions, prévenir ses proches, porter plainte.',
      'Changer le mot de passe | Fermer les autres sessions | Prévenir, garder les preuves, porter plainte',
    ],
    {
      form: 'Guide',
      subjects: ['Sécurité et arnaques'],
      level: 'Tous niveaux',
      licence: 'Licence Ouverte 2.0',
    },
  ),
  practice(
    [
      'Acheter en ligne sans mauvaise surprise',
      'Lire l’adresse d’un site marchand, trouver qui vend, payer avec une carte virtuelle, renvoyer : exercices sur de faux sites faits pour cela.',
      'Qui vend ? | Payer | Renvoyer, se faire rembourser',
    ],
    { subjects: ['Sécurité et arnaques'], minutes: 90, publics: ['Tout public'] },
  ),
  practice(
    [
      'Premiers pas sur une tablette',
      'Des fiches en grands caractères, une action par page : allumer, toucher, glisser, revenir en arrière, agrandir le texte, baisser le son. Pour des personnes âgées qui n’ont jamais touché un écran.',
      'Toucher, glisser, revenir | Agrandir ce qui est écrit | Écrire un mot à quelqu’un',
    ],
    {
      form: 'Guide',
      subjects: ['Premiers pas', 'Smartphone et tablette'],
      minutes: 60,
      publics: ['Seniors'],
    },
  ),
  practice(
    [
      'La souris et le clavier, sans peur',
      'Six petits jeux pour cliquer, glisser, écrire un accent et une arobase, à refaire chez soi sur n’importe quel ordinateur.',
      'Pointer et cliquer | Écrire, corriger, effacer | Les signes qui manquent toujours',
    ],
    { subjects: ['Premiers pas'], minutes: 90, publics: ['Seniors', 'Personnes peu à l’aise avec l’écrit'] },
  ),
  practice(
    [
      'Se repérer sur internet',
      'Ce qu’est une adresse, un onglet, un moteur de recherche, une publicité : chercher les horaires de sa mairie et savoir si la page est la bonne.',
      'Adresse ou recherche ? | Les onglets | Publicité ou réponse ?',
    ],
    {
      subjects: ['Premiers pas', 'Culture numérique et informatique'],
      minutes: 120,
      publics: ['Tout public'],
    },
  ),
  practice(
    [
      'Prendre en main son smartphone',
      'Huit séances d’une heure pour un petit groupe, chacun avec son téléphone Android ou iPhone : appeler, écrire un SMS, ranger ses applications, faire de la place, le Wi-Fi, la batterie.',
      'Appeler et répondre | Les réglages utiles | Installer et retirer une application',
    ],
    { form: 'Cours', subjects: ['Smartphone et tablette'], minutes: 480, publics: ['Seniors'] },
  ),
  practice(
    [
      'Faire de la place sur son téléphone',
      'Le téléphone est plein : trouver ce qui prend la place, vider les doublons, sauver ses photos ailleurs avant d’effacer.',
      'Regarder ce qui est plein | Sauvegarder | Effacer sans regret',
    ],
    { form: 'Guide', subjects: ['Smartphone et tablette'], minutes: 30, licence: 'CC BY 4.0' },
  ),
  practice(
    [
      'Créer son adresse électronique',
      'Choisir un nom qui restera, le mot de passe, l’adresse de secours, le numéro de téléphone ; envoyer et recevoir un premier courriel, joindre une photo. Un carnet à emporter.',
      'Choisir son adresse | Écrire, envoyer, répondre | Joindre un fichier',
    ],
    {
      subjects: ['Courriel et messageries', 'Premiers pas'],
      minutes: 90,
      publics: ['Tout public', 'Demandeurs d’emploi'],
    },
  ),
  practice(
    [
      'Ranger sa boîte aux lettres',
      'Trois mille messages non lus : se désabonner, classer, retrouver, reconnaître l’indésirable. On repart avec une boîte vide.',
      'Se désabonner | Des dossiers, peu | Retrouver un message',
    ],
    { subjects: ['Courriel et messageries'], level: 'Intermédiaire', minutes: 60 },
  ),
  practice(
    [
      'Appeler ses proches en vidéo',
      'Une visio de bout en bout, sur téléphone puis sur ordinateur : installer, se voir, s’entendre, couper le micro, et l’appel d’essai entre deux salles.',
      'Installer et ouvrir | L’appel d’essai | Quand on ne s’entend pas',
    ],
    {
      subjects: ['Courriel et messageries', 'Smartphone et tablette'],
      minutes: 60,
      publics: ['Seniors', 'Familles'],
    },
  ),
  practice(
    [
      'Écrire son CV en une matinée',
      'Un modèle simple, sans colonnes ni dessins, que lisent aussi les logiciels de tri ; la photo ou pas, les trous, l’enregistrer en PDF et le joindre à une candidature.',
      'Ce que l’on sait faire, à voix haute | Mettre en page | Enregistrer, nommer, envoyer',
    ],
    { subjects: ['Emploi et insertion'], minutes: 180, publics: ['Demandeurs d’emploi', 'Jeunes'] },
  ),
  practice(
    [
      'Chercher un emploi en ligne',
      'Créer ses alertes, lire une offre, postuler, suivre ses candidatures dans un tableau ; reconnaître la fausse annonce qui demande de l’argent.',
      'Deux ou trois alertes, pas plus | Répondre à une offre | Le tableau de suivi',
    ],
    { form: 'Cours', subjects: ['Emploi et insertion'], minutes: 240, publics: ['Demandeurs d’emploi'] },
  ),
  practice(
    [
      'S’actualiser chaque mois à France Travail',
      'Fiche à suivre pas à pas, avec les écrans, pour déclarer ses heures et joindre un bulletin de paie depuis un téléphone.',
      'Se connecter | Répondre aux questions | Joindre le justificatif',
    ],
    {
      form: 'Guide',
      subjects: ['Emploi et insertion', 'Démarches administratives'],
      minutes: 20,
      publics: ['Demandeurs d’emploi'],
    },
  ),
  practice(
    [
      'Un entretien d’embauche à distance',
      'Essayer sa caméra, choisir son fond et sa lumière, se présenter en deux minutes : simulation filmée, puis revue à deux.',
      'Préparer la pièce | La simulation | Se revoir',
    ],
    {
      subjects: ['Emploi et insertion'],
      level: 'Intermédiaire',
      minutes: 120,
      publics: ['Demandeurs d’emploi', 'Jeunes'],
    },
  ),
  practice(
    [
      'Déclarer ses impôts en ligne',
      'Mallette des permanences d’avril et de mai : première connexion à impots.gouv.fr, lire la déclaration de revenus préremplie, corriger, signer, garder la preuve.',
      'Les trois numéros de la première connexion | Lire ce qui est prérempli | Signer, puis corriger',
    ],
    {
      form: 'Mallette',
      subjects: ['Démarches administratives'],
      minutes: 90,
      licence: 'Licence Ouverte 2.0',
      publics: ['Tout public'],
    },
  ),
  practice(
    [
      'Son compte ameli : remboursements et carte Vitale',
      'Ouvrir son compte de l’Assurance maladie, lire un remboursement, télécharger une attestation de droits, mettre à jour sa carte Vitale.',
      'Créer son compte ameli | Trouver l’attestation | Écrire à sa caisse',
    ],
    {
      form: 'Guide',
      subjects: ['Démarches administratives'],
      minutes: 45,
      publics: ['Tout public', 'Seniors'],
    },
  ),
  practice(
    [
      'La CAF sur son téléphone',
      'Se connecter à l’espace de la CAF, trouver son quotient familial, déclarer ses ressources du trimestre, signaler un changement, envoyer un document photographié.',
      'Se connecter | Le quotient familial | Déclarer un changement',
    ],
    { subjects: ['Démarches administratives', 'Smartphone et tablette'], minutes: 60, publics: ['Familles'] },
  ),
  practice(
    [
      'FranceConnect, une clé pour toutes les portes',
      'À quoi sert le bouton, quel compte choisir, que faire quand l’identité n’est pas reconnue : diaporama et schéma à afficher à l’accueil.',
      'Le bouton, vu sur six sites | Choisir son compte | Quand cela refuse',
    ],
    {
      form: 'Guide',
      subjects: ['Démarches administratives'],
      level: 'Tous niveaux',
      minutes: 30,
      licence: 'Licence Ouverte 2.0',
    },
  ),
  practice(
    [
      'Aider sans faire à la place',
      'Ce que l’on peut faire et ce que l’on ne fait pas quand une personne tend ses identifiants : mandat, confidentialité, traces. Cas concrets à débattre entre collègues.',
      'Six situations | Le mandat | Ce que l’on note, ce que l’on efface',
    ],
    {
      subjects: ['Démarches administratives', 'Animation d’un lieu'],
      level: 'Tous niveaux',
      minutes: 180,
      publics: ['Celles et ceux qui accompagnent'],
      audience: 'Conseillers numériques, aidants, travailleurs sociaux',
    },
  ),
  practice(
    [
      'Les enfants et les écrans : un café des parents',
      'Deux heures pour parler du temps d’écran, du sommeil et des règles de la famille, sans jugement, avec les repères par âge et une charte à remplir chez soi.',
      'Le tour des habitudes | Les repères par âge | La charte de la famille',
    ],
    { subjects: ['Parentalité numérique'], level: 'Tous niveaux', minutes: 120, publics: ['Familles'] },
  ),
  practice(
    [
      'Le contrôle parental, appareil par appareil',
      'Le régler sur téléphone, console, tablette et box, et surtout en parler avec son enfant avant de l’activer.',
      'En parler | Régler | Revoir dans six mois',
    ],
    {
      form: 'Guide',
      subjects: ['Parentalité numérique', 'Sécurité et arnaques'],
      level: 'Intermédiaire',
      publics: ['Familles'],
    },
  ),
  practice(
    [
      'Réseaux sociaux : ce que j’y laisse',
      'Trois saynètes à débattre avec des adolescents, les réglages de confidentialité, le droit à l’image, le 3018 contre le cyberharcèlement.',
      'Débattre | Régler | Où demander de l’aide',
    ],
    {
      school: ['Collège'],
      subjects: ['Parentalité numérique', 'Culture numérique et informatique'],
      level: 'Tous niveaux',
      minutes: 90,
      publics: ['Jeunes'],
    },
  ),
  practice(
    [
      'Suivre la scolarité de son enfant en ligne',
      'L’espace numérique de travail pour des parents peu à l’aise avec l’écrit : notes, absences, messages à l’école, avec des captures et très peu de texte.',
      'Se connecter | Lire les messages | Répondre à l’école',
    ],
    {
      form: 'Guide',
      subjects: ['Parentalité numérique', 'Démarches administratives'],
      minutes: 45,
      publics: ['Familles', 'Personnes peu à l’aise avec l’écrit'],
    },
  ),
  practice(
    [
      'Trier et garder ses photos',
      'Passer les photos du téléphone à l’ordinateur, choisir, ranger par année, faire deux copies, en imprimer dix.',
      'Transférer | Choisir et ranger | Deux copies, pas une',
    ],
    {
      subjects: ['Image, son et fabrication', 'Smartphone et tablette'],
      minutes: 120,
      publics: ['Seniors', 'Tout public'],
    },
  ),
  practice(
    [
      'Raconter son quartier en vidéo',
      'Tourner au téléphone, monter avec un logiciel libre, mettre des sous-titres, demander l’accord des personnes filmées. Trois demi-journées.',
      'Écrire et tourner | Monter | Sous-titrer et montrer',
    ],
    {
      form: 'Cours',
      subjects: ['Image, son et fabrication'],
      level: 'Intermédiaire',
      minutes: 540,
      publics: ['Jeunes', 'Tout public'],
    },
  ),
  practice(
    [
      'Programmer un petit robot en famille',
      'Quatre défis pour parents et enfants, sans écran puis avec : avancer, tourner, éviter, danser.',
      'Sans écran : je suis le robot | Avancer et tourner | Éviter un obstacle',
    ],
    {
      form: 'Mallette',
      school: ['École primaire'],
      subjects: ['Code et robotique', 'Parentalité numérique'],
      level: 'Tous niveaux',
      minutes: 90,
      licence: 'CC BY 4.0',
      publics: ['Familles'],
    },
  ),
  practice(
    [
      'Premier jeu avec Scratch',
      'Six séances pour des enfants de huit à douze ans : un personnage, des touches, un score, et le jeu montré aux familles à la fin.',
      'Faire bouger | Compter les points | Montrer son jeu',
    ],
    {
      form: 'Cours',
      school: ['École primaire'],
      subjects: ['Code et robotique'],
      minutes: 360,
      licence: 'CC BY 4.0',
      publics: ['Jeunes'],
    },
  ),
  practice(
    [
      'Vérifier une information',
      'Retrouver d’où vient une image, qui parle, depuis quand : quinze rumeurs à classer, dont des images fabriquées par une intelligence artificielle.',
      'Quinze rumeurs | Remonter à la source | Ce que je partage',
    ],
    {
      school: ['École primaire', 'Collège'],
      subjects: ['Culture numérique et informatique'],
      level: 'Intermédiaire',
      minutes: 120,
      publics: ['Jeunes', 'Tout public'],
    },
  ),
  practice(
    [
      'Essayer une intelligence artificielle, et en douter',
      'Poser les mêmes questions à un robot conversationnel et à la bibliothécaire, comparer, repérer ce qui est inventé, ne rien lui confier de personnel.',
      'Demander | Vérifier | Ce que je ne lui dis pas',
    ],
    { subjects: ['Culture numérique et informatique'], level: 'Tous niveaux', minutes: 90 },
  ),
  practice(
    [
      'Rendre son téléphone lisible : vue, ouïe, gestes',
      'Agrandir, contraster, faire lire à voix haute, sous-titrer un appel, dicter : les réglages d’accessibilité pour des personnes malvoyantes ou malentendantes.',
      'Voir | Entendre | Toucher moins',
    ],
    {
      form: 'Guide',
      subjects: ['Accessibilité et handicap', 'Smartphone et tablette'],
      level: 'Tous niveaux',
      minutes: 60,
      publics: ['Personnes en situation de handicap', 'Seniors'],
    },
  ),
  practice(
    [
      'Des ateliers sans lecture',
      'Animer pour des personnes qui lisent peu ou pas : pictogrammes, voix, gestes, et ce que l’on n’écrit pas au tableau.',
      'Préparer sans texte | Montrer, refaire | Vérifier sans interroger',
    ],
    {
      form: 'Retour d’expérience',
      subjects: ['Accessibilité et handicap', 'Animation d’un lieu'],
      level: 'Tous niveaux',
      publics: ['Personnes peu à l’aise avec l’écrit', 'Celles et ceux qui accompagnent'],
      audience: 'Celles et ceux qui animent',
    },
  ),
  practice(
    [
      'Tenir une permanence sans rendez-vous',
      'Trois années d’une médiathèque rurale : la file, les quinze minutes par personne, le carnet de liaison, ce que l’on renvoie et vers qui.',
      'L’accueil | Le quart d’heure | Passer le relais',
    ],
    {
      form: 'Retour d’expérience',
      subjects: ['Animation d’un lieu'],
      level: 'Tous niveaux',
      publics: ['Celles et ceux qui accompagnent'],
    },
  ),
  practice(
    [
      'Donner une seconde vie à un ordinateur',
      'Diagnostiquer, nettoyer, changer un disque, installer Linux : une journée où chacun repart avec sa machine.',
      'Ouvrir et nettoyer | Changer le disque | Installer un système libre',
    ],
    {
      subjects: ['Animation d’un lieu', 'Culture numérique et informatique'],
      level: 'Avancé',
      minutes: 360,
      licence: 'CC BY 4.0',
    },
  ),
  practice(
    [
      'Des postes publics prêts chaque matin',
      'Un système libre qui s’efface à chaque fermeture, la réservation à l’accueil et l’impression : installation et entretien pas à pas.',
      'Installer | Effacer à chaque fermeture | Imprimer',
    ],
    {
      form: 'Logiciel',
      subjects: ['Animation d’un lieu'],
      level: 'Avancé',
      licence: 'Logiciel libre',
      publics: ['Celles et ceux qui accompagnent'],
    },
  ),
];
