import { type Chance, chanceOf } from './chance.ts';

/** Another than those of venues and partners: none changes the other. */
const SEED = 2015_05_31;
/** How many are the venue's own; the others are held there by an organisation from around. */
const OWN = 0.6;

type Theme = 'Accéder' | 'Apprendre' | 'Créer' | 'S’informer sur les métiers';
interface Sample {
  readonly title: string;
  readonly description: string;
  readonly details: {
    readonly theme: Theme;
    readonly skills?: readonly string[];
    readonly bring?: string;
    readonly access?: string;
  };
}

/** What some teach, of the framework of basic skills; the others are for another thing than learning. */
const teaching: Readonly<Record<string, readonly string[]>> = {
  'Premiers pas sur ordinateur': ['1.3', '5.1'],
  'Café tablettes et smartphones': ['2.2', '5.1'],
  'Créer son adresse électronique': ['2.1', '4.1'],
  'Arnaques : ne plus se faire avoir': ['4.1', '4.2'],
  'Appeler ses petits-enfants en vidéo': ['2.3'],
  'Les écrans en famille': ['1.2', '5.4'],
  'Ranger et sauver ses photos': ['1.3', '4.3'],
  'Permanence « mes démarches en ligne »': ['5.2'],
  'Écrire son CV et postuler': ['3.1', '2.1'],
  'Déclarer ses revenus sans stress': ['5.2'],
  'Réparer plutôt que jeter': ['5.4'],
  'Monter une petite vidéo': ['3.3', '3.4'],
};

const workshop = (theme: Theme, title: string, description: string, bring?: string): Sample => ({
  title,
  description,
  details: { theme, ...(bring && { bring }), ...(teaching[title] && { skills: teaching[title] }) },
});

const samples: readonly Sample[] = [
  workshop(
    'Apprendre',
    'Premiers pas sur ordinateur',
    'La souris, le clavier, les fenêtres, à son rythme et par petits groupes.',
  ),
  workshop(
    'Apprendre',
    'Café tablettes et smartphones',
    'On vient avec son appareil et ses questions ; on repart avec des réponses, et d’autres questions.',
    'Votre tablette ou votre téléphone, et son chargeur',
  ),
  workshop(
    'Apprendre',
    'Créer son adresse électronique',
    'Une adresse à soi, un mot de passe que l’on retrouve, un premier message avec une photo.',
    'Votre téléphone, pour recevoir un code',
  ),
  workshop(
    'Apprendre',
    'Arnaques : ne plus se faire avoir',
    'De vrais messages à trier ensemble, et quoi faire quand on a cliqué.',
  ),
  workshop(
    'Apprendre',
    'Appeler ses petits-enfants en vidéo',
    'Installer, appeler, se voir : l’essai se fait d’une salle à l’autre.',
    'Votre téléphone ou votre tablette',
  ),
  workshop(
    'Apprendre',
    'Les écrans en famille',
    'Un échange entre parents, avec des repères par âge et sans leçon.',
  ),
  workshop(
    'Apprendre',
    'Ranger et sauver ses photos',
    'Du téléphone à l’ordinateur, puis en deux copies.',
    'Votre téléphone, son câble, une clé USB',
  ),
  workshop(
    'Accéder',
    'Permanence « mes démarches en ligne »',
    'Impôts, CAF, ameli, carte grise : un quart d’heure chacun, avec quelqu’un à côté.',
    'Une pièce d’identité et vos identifiants, si vous en avez',
  ),
  workshop(
    'Accéder',
    'Écrire son CV et postuler',
    'Un modèle simple, relu à deux, enregistré et envoyé dans la matinée.',
    'Vos anciens CV, même sur papier',
  ),
  workshop(
    'Accéder',
    'Déclarer ses revenus sans stress',
    'Lire ce qui est prérempli, corriger, signer, garder la preuve.',
    'Votre dernier avis d’impôt',
  ),
  workshop(
    'Accéder',
    'Postes et imprimante en libre accès, avec quelqu’un',
    'Pour qui n’a pas d’ordinateur chez soi, ou n’ose pas seul.',
  ),
  workshop('Créer', 'Club de code', 'Scratch, puis de petits robots, pour les enfants de huit à douze ans.'),
  workshop(
    'Créer',
    'Réparer plutôt que jeter',
    'On ouvre, on nettoie, on change une pièce ; les bénévoles aident, chacun fait.',
    'L’appareil à réparer',
  ),
  workshop(
    'Créer',
    'Monter une petite vidéo',
    'Avec les images de son téléphone et un logiciel libre.',
    'Votre téléphone et quelques images',
  ),
  workshop(
    'S’informer sur les métiers',
    'Rencontre avec des gens du numérique',
    'Développeuse, technicien, graphiste : leur chemin, leurs journées, vos questions.',
  ),
];

/** A venue to hold one, and the organisation nearest to it. */
export interface Host {
  readonly venue: number;
  readonly organisation: number;
}

function workshopAt({ venue, organisation }: Host, chance: Chance) {
  const isOwn = chance.happens(OWN);
  const { details, ...said } = chance.pick(samples);
  return {
    ...said,
    details: {
      ...details,
      ...(chance.happens(0.4) && { access: chance.pick(['Plain-pied', 'Ascenseur', 'Boucle magnétique']) }),
    },
    at: venue,
    venue: isOwn ? venue : null,
    organisation: isOwn ? null : organisation,
    audience: chance.happens(0.3) ? chance.pick(['Débutants', 'Seniors', 'Familles', 'Adultes']) : null,
  };
}

/** Workshops that are not: the same on every machine. Their dates follow the days (dates.sql). */
export function demonstrationWorkshops(hosts: readonly Host[]): object[] {
  const chance = chanceOf(SEED);
  return hosts.map((host) => workshopAt(host, chance));
}
