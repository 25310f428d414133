import type { Theme } from '../../accessibility/manual.ts';
import { count, enumerate, fr } from '../typeset.ts';
import type { Pages } from '../words.tsx';

const themes: Readonly<Record<Theme, string>> = {
  images: 'Images',
  frames: fr`Cadres (une page dans la page)`,
  colours: 'Couleurs',
  multimedia: fr`Multimédia (son et vidéo)`,
  tables: 'Tableaux',
  links: 'Liens',
  scripts: fr`Scripts (petits programmes)`,
  required: fr`Éléments obligatoires`,
  structure: fr`Structuration de l’information (titres, listes)`,
  presentation: fr`Présentation de l’information`,
  forms: fr`Formulaires (cases à remplir)`,
  navigation: fr`Navigation (aller de page en page)`,
  consultation: fr`Consultation (lire les pages)`,
};

export const accessibility: Pages['accessibility'] = {
  title: fr`Déclaration d’accessibilité`,
  link: fr`Accessibilité : déclaration`,
  description: fr`Un site accessible est un site que tout le monde peut utiliser. Voici ce qui a été vérifié sur ce site. Voici ce qui n’a pas été vérifié. Voici à qui signaler un obstacle.`,
  commitment: (publisher: string) =>
    fr`${publisher} s’engage à rendre ce site accessible à tous : tout le monde doit pouvoir l’utiliser, avec ou sans handicap. La loi le demande : article 47 de la loi n° 2005-102 du 11 février 2005.`,
  unnamed: fr`L’organisme qui publie ce site`,
  state: fr`État de conformité : est-ce que le site suit les règles ?`,
  stateText: fr`Les règles sont dans le RGAA 4.1 (référentiel général d’amélioration de l’accessibilité). Un audit complet vérifie toutes ces règles. Une personne dont c’est le métier doit le faire. Cet audit n’est pas encore fait. Sans cet audit, la loi demande de dire : non conforme. Voici quand même ce que nous savons, sans l’embellir.`,
  automated: fr`Ce que vérifie la machine`,
  automatedText: (tool: string, date: string) =>
    fr`L’outil ${tool} vérifie chacune de ces pages, en clair et en sombre. Il les vérifie sur un écran d’ordinateur et sur un écran de téléphone. Dernière vérification enregistrée : ${date}.`,
  found: (violations: number) =>
    violations === 0
      ? fr`Aucun défaut trouvé.`
      : fr`${count(violations, 'défaut trouvé', 'défauts trouvés')} :`,
  rules: (value: number) => count(value, 'règle vérifiée', 'règles vérifiées'),
  undecided: (rules: readonly string[]) =>
    fr`L’outil ne sait pas tout juger seul. Une personne doit regarder : ${enumerate(rules)}.`,
  limits: fr`Un outil ne voit pas tous les défauts. Pour le reste, il faut une personne.`,
  pages: fr`Pages vérifiées`,
  byTests: fr`Ce que vérifient nos essais`,
  byTestsList: [
    fr`Tout le parcours avec le clavier seulement : chercher, filtrer, ouvrir un lieu, la carte, le menu des langues.`,
    fr`Les pages entières sans JavaScript.`,
    fr`L’affichage sur 320 pixels de large. C’est aussi un texte agrandi 4 fois sur un écran ordinaire.`,
    fr`La lecture de droite à gauche, en arabe.`,
    fr`La liste : elle donne tout ce que donne la carte.`,
  ],
  themes: fr`Thème par thème`,
  theme: fr`Thème du RGAA`,
  how: fr`Comment nous l’avons regardé`,
  themeNames: themes,
  checks: {
    tests: fr`par nos essais automatiques et par la lecture du code`,
    read: fr`par la lecture du code et des écrans`,
    none: fr`sans objet : il n’y en a pas`,
  },
  unchecked: fr`Ce qu’aucune personne n’a encore vérifié`,
  uncheckedList: [
    fr`La lecture avec NVDA, JAWS, VoiceOver ou TalkBack, par une personne qui les utilise tous les jours. Ces outils lisent l’écran à voix haute.`,
    fr`La commande par la voix. La commande avec des contacteurs (de gros boutons).`,
    fr`La compréhension de nos phrases par des personnes qui lisent peu, y compris en « facile à lire ».`,
    fr`La justesse de nos traductions, par des personnes dont c’est la langue.`,
  ],
  exempt: fr`Contenus qui ne dépendent pas de nous`,
  exemptText: fr`Le fond de carte : il n’a pas d’équivalent complet pour une personne qui ne le voit pas. La liste, les adresses et les distances donnent la même chose en texte. Les noms, les horaires et les descriptions des lieux : ce sont ceux que les lieux publient. Les autres sites et les pages Acceslibre : nous donnons des liens vers eux. Ils ont leur propre déclaration.`,
  contact: fr`Signaler un obstacle`,
  contactText: fr`Une page vous bloque ? Dites-le. Nous vous donnerons l’information autrement. Et nous corrigerons la page.`,
  contactMissing: fr`L’organisme qui publie ce site n’a pas encore dit comment le contacter.`,
  write: (publisher = 'l’organisme qui publie ce site') => fr`Écrire à ${publisher}`,
  appeal: fr`Si rien ne change`,
  appealText: fr`Vous avez signalé un obstacle et la réponse ne vous convient pas ? Vous pouvez saisir le Défenseur des droits : c’est lui demander de vous aider. C’est gratuit. Le Défenseur des droits défend les droits de chaque personne.`,
  appealLinks: {
    write: fr`Écrire au Défenseur des droits`,
    delegates: fr`Rencontrer un délégué près de chez vous`,
    post: fr`Envoyer une lettre, sans timbre : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07`,
  },
  established: (date: string) => fr`Déclaration faite le ${date}, à partir de ces vérifications.`,
};
