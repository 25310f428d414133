import type { trades } from './trades.ts';

type Trade = (typeof trades)[number];

/** What a very small firm may need to go on with in its digital transition, and who helps with it. */
export interface FirmNeed {
  /** In addresses. */
  readonly need: string;
  readonly name: string;
  readonly lead: string;
  /** Of organisations that do it with the firm, or for it. */
  readonly trades: readonly Trade[];
  /** Of the framework: what someone of the firm can learn to do it themselves. */
  readonly skills: readonly string[];
}

/** In the order in which most firms come to them. */
export const firmNeeds: readonly FirmNeed[] = [
  {
    need: 'etre-trouve',
    name: 'Être trouvé en ligne',
    lead: 'Une fiche juste sur les cartes et les annuaires, des réseaux que l’on tient vraiment.',
    trades: ['Web et communication'],
    skills: ['1.1', '3.2', '3.3'],
  },
  {
    need: 'site',
    name: 'Avoir un site, et le tenir à jour',
    lead: 'Quelques pages claires, lisibles par tous et sur un téléphone, que l’on change soi-même.',
    trades: ['Web et communication', 'Conception et accessibilité numérique'],
    skills: ['3.1', '3.3', '3.4'],
  },
  {
    need: 'vendre-en-ligne',
    name: 'Vendre ou prendre rendez-vous en ligne',
    lead: 'Une boutique, un agenda ou un paiement à distance, et les règles qui vont avec.',
    trades: ['Développement et logiciels', 'Web et communication'],
    skills: ['1.4', '4.1', '4.4'],
  },
  {
    need: 'factures',
    name: 'Facturer et déclarer en ligne',
    lead: 'Devis, factures électroniques et déclarations : choisir l’outil, s’y retrouver, garder les preuves.',
    trades: ['Assistance aux utilisateurs', 'Développement et logiciels'],
    skills: ['1.3', '1.4', '5.2'],
  },
  {
    need: 'securite',
    name: 'Se protéger des arnaques et des pannes',
    lead: 'Mots de passe, messages piégés, sauvegardes : ce qui arrête une petite entreprise, et comment l’éviter.',
    trades: ['Cybersécurité', 'Réseaux et systèmes'],
    skills: ['4.1', '4.2', '4.3'],
  },
  {
    need: 'donnees-personnelles',
    name: 'Protéger les données de ses clients',
    lead: 'Savoir ce que l’on garde, le dire, le protéger, l’effacer : ce que demande le RGPD à une petite équipe.',
    trades: ['Droit et données personnelles', 'Cybersécurité'],
    skills: ['4.4'],
  },
  {
    need: 'clients-et-stocks',
    name: 'Suivre ses clients, ses stocks et ses chiffres',
    lead: 'Un tableau bien tenu ou un logiciel simple, pour décider avec ce que l’on sait déjà.',
    trades: ['Données', 'Développement et logiciels'],
    skills: ['1.3', '1.4'],
  },
  {
    need: 'travailler-ensemble',
    name: 'Travailler à plusieurs, aussi à distance',
    lead: 'Documents partagés, agenda commun, réunions en ligne, sans rien perdre.',
    trades: ['Réseaux et systèmes', 'Gestion de projet', 'Assistance aux utilisateurs'],
    skills: ['2.2', '2.3', '2.4'],
  },
  {
    need: 'materiel',
    name: 'S’équiper, réparer, faire durer',
    lead: 'Des machines qui suffisent, neuves ou reconditionnées, et quelqu’un à appeler quand elles s’arrêtent.',
    trades: ['Matériel et reconditionnement', 'Assistance aux utilisateurs'],
    skills: ['5.1', '5.4'],
  },
  {
    need: 'former',
    name: 'Former son équipe',
    lead: 'Les gestes de base pour chacun, et quelqu’un qui sait les montrer aux autres.',
    trades: ['Formation et pédagogie'],
    skills: ['2.1', '3.1', '5.3'],
  },
];
