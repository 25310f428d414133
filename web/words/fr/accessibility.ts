import type { Theme } from '../../accessibility/manual.ts';
import { count, enumerate, fr } from '../typeset.ts';

const themes: Readonly<Record<Theme, string>> = {
  images: 'Images',
  frames: 'Cadres',
  colours: 'Couleurs',
  multimedia: 'Multimédia',
  tables: 'Tableaux',
  links: 'Liens',
  scripts: 'Scripts',
  required: fr`Éléments obligatoires`,
  structure: fr`Structuration de l’information`,
  presentation: fr`Présentation de l’information`,
  forms: 'Formulaires',
  navigation: 'Navigation',
  consultation: 'Consultation',
};

export const accessibility = {
  title: fr`Déclaration d’accessibilité`,
  link: fr`Accessibilité : déclaration`,
  description: fr`Ce qui a été vérifié de l’accessibilité de ce site, ce qui ne l’a pas été, et à qui signaler un obstacle.`,
  commitment: (publisher: string) =>
    fr`${publisher} s’engage à rendre ce site accessible à tous, comme le demande l’article 47 de la loi n° 2005-102 du 11 février 2005.`,
  unnamed: fr`La structure qui publie ce site`,
  state: fr`État de conformité`,
  stateText: fr`Aucun audit complet du RGAA 4.1 n’a encore été fait par une personne dont c’est le métier. Faute de cet audit, la loi demande de dire : non conforme. Voici ce que nous savons malgré tout, sans l’embellir.`,
  automated: fr`Ce que vérifie la machine`,
  automatedText: (tool: string, date: string) =>
    fr`L’outil ${tool} passe sur chacune de ces pages, en clair et en sombre, sur un écran d’ordinateur et de téléphone. Dernier passage enregistré : ${date}.`,
  found: (violations: number) =>
    violations === 0
      ? fr`Aucun défaut trouvé.`
      : fr`${count(violations, 'défaut trouvé', 'défauts trouvés')} :`,
  rules: (value: number) => count(value, 'règle vérifiée', 'règles vérifiées'),
  undecided: (rules: readonly string[]) =>
    fr`Ce que l’outil ne sait pas juger seul, et qu’une personne doit regarder : ${enumerate(rules)}.`,
  limits: fr`Un outil ne voit qu’une partie des défauts. Le reste demande une personne.`,
  pages: fr`Pages vérifiées`,
  byTests: fr`Ce que rejouent nos essais`,
  byTestsList: [
    fr`tout le parcours au clavier seul : chercher, filtrer, ouvrir un lieu, la carte, le menu des langues ;`,
    fr`les pages sans JavaScript, en entier ;`,
    fr`l’affichage à 320 pixels de large, qui est aussi un texte agrandi quatre fois sur un écran ordinaire ;`,
    fr`la lecture de droite à gauche, en arabe ;`,
    fr`la liste, qui donne tout ce que donne la carte.`,
  ],
  themes: fr`Thème par thème`,
  theme: fr`Thème du RGAA`,
  how: fr`Comment il a été regardé`,
  themeNames: themes,
  checks: {
    tests: fr`par nos essais automatiques et par la lecture du code`,
    read: fr`par la lecture du code et des écrans`,
    none: fr`sans objet : il n’y en a pas`,
  },
  unchecked: fr`Ce qu’aucune personne n’a encore vérifié`,
  uncheckedList: [
    fr`la lecture avec NVDA, JAWS, VoiceOver ou TalkBack par quelqu’un qui s’en sert tous les jours ;`,
    fr`la commande vocale et les contacteurs ;`,
    fr`la compréhension de nos phrases par des personnes qui lisent peu, y compris en « facile à lire » ;`,
    fr`la justesse de nos traductions par des personnes dont c’est la langue.`,
  ],
  exempt: fr`Contenus qui ne dépendent pas de nous`,
  exemptText: fr`Le fond de carte n’a pas d’équivalent complet pour qui ne le voit pas : la liste, les adresses et les distances donnent la même chose en texte. Les noms, horaires et descriptions des lieux sont ceux que les lieux publient. Les sites et les fiches Acceslibre vers lesquels nous renvoyons ont leur propre déclaration.`,
  contact: fr`Signaler un obstacle`,
  contactText: fr`Une page vous arrête ? Dites-le : nous vous donnerons l’information autrement, et nous corrigerons.`,
  contactMissing: fr`La structure qui publie ce site n’a pas encore indiqué comment la joindre.`,
  write: (publisher = 'la structure qui publie ce site') => fr`Écrire à ${publisher}`,
  appeal: fr`Si rien ne change`,
  appealText: fr`Vous avez signalé un obstacle et la réponse ne vous convient pas ? Vous pouvez saisir le Défenseur des droits, gratuitement.`,
  appealLinks: {
    write: fr`Écrire au Défenseur des droits`,
    delegates: fr`Rencontrer un délégué près de chez vous`,
    post: fr`Par courrier, sans timbre : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07`,
  },
  established: (date: string) => fr`Déclaration établie le ${date} à partir de ces vérifications.`,
};
