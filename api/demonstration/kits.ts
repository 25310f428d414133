import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { levels } from '../standard/school-week.ts';
import { pdfPage } from './page.ts';

const isNew = sql(import.meta.url, 'kits-new.sql');
const addKits = sql(import.meta.url, 'add-kits.sql');
const addFiles = sql(import.meta.url, 'add-files.sql');
const publish = sql(import.meta.url, 'publish.sql');
const validateKits = sql(import.meta.url, 'validate-kits.sql');

const NOT_REAL =
  'Mallette de démonstration : elle n’existe pas, et personne n’a validé ce qui y est dit validé.';

interface Kit {
  readonly title: string;
  readonly description: string;
  readonly form: 'Mallette' | 'Cours';
  readonly subjects: readonly string[];
  readonly skills: readonly string[];
  readonly ages: readonly (typeof levels)[number][];
  readonly chapters: readonly string[];
  /** Whether all who must have validated it have. */
  readonly validated: boolean;
}

/** For the primary school, an hour a chapter: what the lessons of invented pilots use. */
const kits: readonly Kit[] = [
  {
    title: 'L’informatique sans ordinateur',
    description:
      'Des cartes, un quadrillage au sol et des corps qui bougent : ce qu’est un ordre, une boucle, un message, avant de toucher une machine. Pour une classe entière, sans préparation technique.',
    form: 'Mallette',
    subjects: ['Culture numérique et informatique', 'Code et robotique'],
    skills: ['1.2', '5.3'],
    ages: ['CE2', 'CM1'],
    chapters: [
      'Qui décide ? Ce qui est programmé autour de nous',
      'Donner un ordre, et un seul',
      'Le robot, c’est moi',
      'Refaire sans répéter : la boucle',
      'Si… alors… sinon',
      'Chercher l’erreur à deux',
      'Trier des cartes, de moins en moins de gestes',
      'Une image en petits carrés',
      'Écrire un secret, le lire',
      'Notre exposition aux familles',
    ],
    validated: true,
  },
  {
    title: 'Mes premiers programmes',
    description:
      'D’un personnage qui avance à un jeu que l’on montre : dix séances sur ordinateur, deux élèves par machine, avec un logiciel libre. Chaque séance finit par quelque chose qui marche.',
    form: 'Cours',
    subjects: ['Code et robotique'],
    skills: ['5.3'],
    ages: ['CM1', 'CM2'],
    chapters: [
      'Faire avancer un personnage',
      'Tourner, recommencer',
      'Quand on appuie sur une touche',
      'Un décor et des bords',
      'Compter les points',
      'Deux personnages qui se parlent',
      'Un piège, et comment l’éviter',
      'Réparer le programme d’un autre',
      'Inventer son niveau',
      'Montrer son jeu',
    ],
    validated: true,
  },
  {
    title: 'Comment voyage un message',
    description:
      'De la main levée au câble sous la mer : une maquette d’internet en ficelle et en enveloppes, puis les vraies adresses, les vraies machines, et ce qu’elles gardent de nous.',
    form: 'Mallette',
    subjects: ['Culture numérique et informatique'],
    skills: ['1.2', '4.2'],
    ages: ['CE2', 'CM1', 'CM2'],
    chapters: [
      'Passer un mot dans la classe',
      'Une adresse pour chacun',
      'Le message en morceaux',
      'Quand un chemin est coupé',
      'Où sont les machines ?',
      'Ce que le réseau garde de nous',
      'Un mot de passe qui tient',
      'Notre internet de ficelle',
    ],
    validated: true,
  },
  {
    title: 'Chercher, vérifier, citer',
    description:
      'Une question par séance, de la cour de récréation au journal : trouver qui parle, depuis quand, avec quelle preuve, et dire d’où vient ce que l’on a pris. Des images fabriquées y sont démontées.',
    form: 'Mallette',
    subjects: ['Culture numérique et informatique', 'Image, son et fabrication'],
    skills: ['1.2', '3.4'],
    ages: ['CM2'],
    chapters: [
      'Une question, trois réponses',
      'Qui parle ?',
      'Depuis quand ?',
      'La même photo, deux histoires',
      'Une image qu’une machine a faite',
      'Rumeur de récréation',
      'Dire d’où cela vient',
      'Notre journal d’une page',
    ],
    validated: true,
  },
  {
    title: 'Ma voix, mon image, celles des autres',
    description:
      'Enregistrer, monter, montrer, et demander d’abord : une émission de trois minutes par groupe, avec l’accord de chacun, et ce que l’on fait quand quelqu’un ne veut plus.',
    form: 'Mallette',
    subjects: ['Image, son et fabrication', 'Parentalité numérique'],
    skills: ['3.3', '5.4'],
    ages: ['CE2', 'CM1', 'CM2'],
    chapters: [
      'Demander, et accepter un non',
      'Enregistrer une voix',
      'Couper, garder',
      'Une image qui ne montre personne',
      'Écrire trois minutes',
      'Enregistrer l’émission',
      'L’écouter ensemble',
      'Qui peut l’entendre ?',
    ],
    validated: false,
  },
];

/** How an hour goes, the same in each: what whoever comes for the first time asks. */
const HOUR =
  'Une heure : 10 minutes pour se souvenir de la séance d’avant, 25 à chercher par deux ou par quatre, 15 à montrer et à comparer, 10 pour écrire avec ses mots ce qu’on garde.';
const needs: Readonly<Record<Kit['form'], string>> = {
  Mallette:
    'Ce qu’il faut : la mallette (un jeu de cartes pour quatre élèves, un quadrillage, des feutres), une salle où l’on peut pousser les tables.',
  Cours:
    'Ce qu’il faut : un ordinateur pour deux élèves, le logiciel installé avant la séance, un vidéoprojecteur ; une clé qui garde ce que chacun a fait.',
};
const WHO =
  'Qui fait quoi : l’enseignant tient la classe, l’animateur mène, le volontaire passe de table en table et ne fait pas à la place.';

const fileOf = ({ title, description, form, chapters }: Kit) => {
  const numbered = chapters.map((chapter, index) => `Séance ${index + 1}. ${chapter}.`);
  const page = pdfPage(title, [NOT_REAL, description, needs[form], HOUR, WHO, ...numbered]);
  return { title, name: 'demonstration.pdf', base64: page.toString('base64') };
};

const rowOf = ({ title, description, form, subjects, skills, ages, chapters }: Kit) => ({
  title,
  description,
  audience: 'Classes de CE2, CM1 et CM2, et qui y vient',
  details: {
    form,
    subjects,
    skills,
    ages,
    chapters,
    level: 'Débutant',
    minutes: chapters.length * 60,
    licence: 'CC BY-SA 4.0',
    publics: ['Jeunes', 'Celles et ceux qui accompagnent'],
    school: ['École primaire'],
    edition: '1re édition',
  },
});

/** Kits that invented organisations made, most of them validated by all who must; beside invented practices, once. */
export async function fillKits(client: Queryable, acting: (act: string) => Promise<unknown>): Promise<void> {
  const [answer] = await client.query<{ is_new: boolean }>(isNew);
  if (!answer?.is_new) return;
  await acting('create');
  await client.query(addKits, [JSON.stringify(kits.map(rowOf))]);
  await client.query(addFiles, [JSON.stringify(kits.map(fileOf))]);
  await acting('publish');
  await client.query(publish);
  // A validation, as a lesson, is of a version that the history knows.
  await client.query('set constraints record_resource immediate');
  await client.query('set constraints record_resource deferred');
  await acting('validate');
  await client.query(validateKits, [kits.filter(({ validated }) => validated).map(({ title }) => title)]);
}
