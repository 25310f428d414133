import type { vocabularies } from '../standard/vocabularies.ts';

type Value<Name extends keyof typeof vocabularies> = (typeof vocabularies)[Name][number];

/** What venues of one kind have in common. In `names`, {de} is « de Lille », « du Mans »; {person} a public name. */
export interface Kind {
  /** How many of a hundred venues are of this kind. */
  readonly weight: number;
  readonly typologie: readonly Value<'typologie'>[];
  readonly names: readonly string[];
  /** Most offer most of these, and now and then another. */
  readonly services: readonly Value<'services'>[];
  readonly programmes?: readonly Value<'dispositif_programmes_nationaux'>[];
  readonly frais?: Value<'frais_a_charge'>;
  readonly parent: string;
  readonly itinerant?: true;
  readonly about: string;
}

const access = 'Accès internet et matériel informatique';
const procedures = 'Aide aux démarches administratives';
const everyday = 'Maîtrise des outils numériques du quotidien';
const safety = 'Utilisation sécurisée du numérique';
const world = 'Compréhension du monde numérique';
const family = 'Parentalité et éducation avec le numérique';
const work = 'Insertion professionnelle via le numérique';
const leisure = 'Loisirs et créations numériques';
const equipment = 'Acquisition de matériel informatique à prix solidaire';

export const kinds: readonly Kind[] = [
  {
    weight: 20,
    typologie: ['BIB'],
    names: [
      'Médiathèque {de}',
      'Médiathèque {person}',
      'Bibliothèque {person}',
      'Bibliothèque municipale {de}',
    ],
    services: [access, everyday, world, leisure, family],
    programmes: ['Bibliothèques numérique de référence', 'Conseillers numériques'],
    parent: 'Ville {de}',
    about: 'Postes en accès libre, ateliers pour tous les âges et prêt de liseuses.',
  },
  {
    weight: 18,
    typologie: ['RFS'],
    names: ['France Services {de}', 'France Services {person}', 'Maison France Services {de}'],
    services: [procedures, access, everyday],
    programmes: ['France Services', 'Aidants Connect'],
    parent: 'Communauté de communes {de}',
    about: 'Accompagnement aux démarches en ligne, sans rendez-vous ou sur rendez-vous.',
  },
  {
    weight: 14,
    typologie: ['EPN'],
    names: ['Espace public numérique {de}', 'Espace public numérique {person}', 'Espace numérique {person}'],
    services: [access, everyday, safety, world, procedures],
    programmes: ['Conseillers numériques', 'Certification PIX'],
    parent: 'Ville {de}',
    about: 'Un lieu ouvert à tous pour découvrir, apprendre et pratiquer le numérique.',
  },
  {
    weight: 9,
    typologie: ['CCAS'],
    names: ['Centre communal d’action sociale {de}', 'CCAS {de}'],
    services: [procedures, access],
    programmes: ['Aidants Connect', "Point d'accès numérique CAF"],
    parent: 'Ville {de}',
    about: 'Aide aux démarches et orientation vers les services sociaux.',
  },
  {
    weight: 8,
    typologie: ['CS', 'CSC'],
    names: ['Centre social {person}', 'Centre socioculturel {person}', 'Centre social {de}'],
    services: [procedures, everyday, family, work, access],
    programmes: ['Conseillers numériques', 'Promeneurs du net'],
    parent: 'Association des habitants {de}',
    about: 'Ateliers en petits groupes, aide individuelle et accueil des familles.',
  },
  {
    weight: 7,
    typologie: ['FABLAB'],
    names: ['Fablab {de}', 'Fablab {person}', 'Atelier de fabrication numérique {de}'],
    services: [leisure, world, everyday],
    frais: 'Payant',
    parent: 'Les Bricoleurs du numérique {de}',
    about: 'Imprimantes 3D, découpe laser, électronique : on y apprend en faisant.',
  },
  {
    weight: 6,
    typologie: ['TIERS_LIEUX'],
    names: ['Tiers-lieu {person}', 'La Fabrique {de}', 'Le Comptoir {de}'],
    services: [leisure, work, access, everyday],
    frais: 'Gratuit sous condition',
    parent: 'Coopérative du tiers-lieu {de}',
    about: 'Espace de travail partagé, atelier et café associatif.',
  },
  {
    weight: 5,
    typologie: ['MUNI'],
    names: ['Mairie {de}'],
    services: [procedures, access],
    programmes: ['Aidants Connect'],
    parent: 'Commune {de}',
    about: 'Un poste et une personne pour vos démarches en ligne.',
  },
  {
    weight: 4,
    typologie: ['ML'],
    names: ['Mission locale {de}'],
    services: [work, everyday, procedures],
    programmes: ['Certification PIX', 'Conseillers numériques'],
    parent: 'Mission locale {de}',
    about: 'Accompagnement numérique vers l’emploi et la formation des jeunes.',
  },
  {
    weight: 3,
    typologie: ['ENM'],
    names: ['Bus numérique {de}', 'Bus France Services {de}'],
    services: [procedures, everyday, access],
    programmes: ['France Services', 'Conseillers numériques'],
    parent: 'Syndicat du numérique {de}',
    itinerant: true,
    about: 'Un véhicule équipé qui va de village en village : consultez le calendrier des passages.',
  },
  {
    weight: 3,
    typologie: ['RESSOURCERIE', 'ESS'],
    names: ['Ressourcerie numérique {de}', 'Atelier de réemploi {person}'],
    services: [equipment, safety],
    programmes: ['Emmaüs Connect', 'Relais numérique (Emmaüs Connect)'],
    frais: 'Gratuit sous condition',
    parent: 'Association du réemploi {de}',
    about: 'Ordinateurs reconditionnés à prix solidaire, réparation et conseils.',
  },
  {
    weight: 3,
    typologie: ['MJC', 'PIJ_BIJ'],
    names: ['MJC {person}', 'Bureau information jeunesse {de}'],
    services: [leisure, family, work, safety],
    programmes: ['Promeneurs du net', 'Grande école du numérique'],
    parent: 'Maison des jeunes et de la culture {de}',
    about: 'Jeux vidéo, son, image et codage pour les jeunes, et leurs parents.',
  },
];

/** Schools, squares and halls everywhere bear these names: nobody living. */
export const people = [
  'Simone-Veil', 'Jean-Moulin', 'Louise-Michel', 'Victor-Hugo', 'Marie-Curie', 'Olympe-de-Gouges',
  'Jules-Verne', 'George-Sand', 'Aimé-Césaire', 'Joséphine-Baker', 'Ada-Lovelace', 'Émile-Zola',
  'Germaine-Tillion', 'Léopold-Sédar-Senghor', 'Colette', 'Antoine-de-Saint-Exupéry', 'Rosa-Parks',
  'Jean-Jaurès', 'Sophie-Germain', 'Blaise-Pascal', 'Lucie-Aubrac', 'Molière', 'Alan-Turing', 'Jacques-Prévert',
]; // biome-ignore format: a list to read as one

export const streets = [
  'rue de la République', 'place de la Mairie', 'avenue Jean-Jaurès', 'rue des Écoles', 'rue Victor-Hugo',
  'place du Marché', 'rue du Moulin', 'avenue de la Gare', 'boulevard Gambetta', 'rue Pasteur',
  'allée des Tilleuls', 'rue de l’Église', 'chemin des Vignes', 'cours de la Liberté', 'impasse du Lavoir',
]; // biome-ignore format: a list to read as one

/** OpenStreetMap's opening_hours, as French venues write them, public and school holidays included. */
export const timetables = [
  'Mo-Fr 09:00-12:00,14:00-17:00; PH off',
  'Mo-Fr 08:30-12:30,13:30-17:30; PH off',
  'Tu-Sa 10:00-18:00; PH off',
  'Tu,Fr 14:00-18:30; We,Sa 10:00-12:30,14:00-18:00; PH off',
  'Mo-Th 09:00-17:00; Fr 09:00-16:00; PH off',
  'Mo,Tu,Th,Fr 09:00-12:00; We 14:00-17:00; PH off',
  'We 14:00-17:00; Sa 09:30-12:30; PH,SH off',
  'Tu-Fr 12:00-19:00; Sa 10:00-19:00; Su 14:00-18:00; PH off',
  'Th 17:00-21:00; Sa 14:00-19:00',
  'Mo-Fr 09:00-18:00; Sa 09:00-12:00; PH off; Aug 01-15 off',
];
