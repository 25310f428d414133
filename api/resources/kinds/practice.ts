import { levels } from '../../standard/school-week.ts';
import { subjects } from '../../standard/subjects.ts';
import type { Kind } from './kind.ts';
import { offered } from './lives.ts';
import { taughtSkills } from './taught.ts';

const forPrimary = { name: 'school', value: 'École primaire' };

/** Article 2 and the preamble: lessons learnt, and the toolbox of those who help. */
export const practice: Kind = {
  kind: 'practice',
  name: 'Bonne pratique ou outil',
  lead: 'Un guide, une mallette, une séance, un logiciel ou un cours, pour celles et ceux qui accompagnent.',
  owners: ['organisation', 'venue', 'party'],
  reaches: true,
  details: [
    {
      name: 'form',
      kind: 'choice',
      label: 'Forme',
      values: ['Guide', 'Mallette', 'Séance clé en main', 'Logiciel', 'Cours', 'Retour d’expérience'],
      required: true,
    },
    {
      name: 'subjects',
      kind: 'choices',
      label: 'Sujets',
      values: subjects,
      required: true,
    },
    {
      name: 'level',
      kind: 'choice',
      label: 'Niveau',
      values: ['Débutant', 'Intermédiaire', 'Avancé', 'Tous niveaux'],
      required: true,
    },
    { name: 'minutes', kind: 'number', label: 'Durée, en minutes', min: 5, max: 6000 },
    {
      name: 'licence',
      kind: 'choice',
      label: 'Licence',
      values: [
        'Licence Ouverte 2.0',
        'CC0',
        'CC BY 4.0',
        'CC BY-SA 4.0',
        'CC BY-NC-SA 4.0',
        'Logiciel libre',
        'Tous droits réservés',
      ],
      required: true,
    },
    {
      name: 'publics',
      kind: 'choices',
      label: 'Publics',
      values: [
        'Tout public',
        'Seniors',
        'Jeunes',
        'Familles',
        'Demandeurs d’emploi',
        'Personnes peu à l’aise avec l’écrit',
        'Personnes en situation de handicap',
        'Celles et ceux qui accompagnent',
      ],
    },
    {
      name: 'school',
      kind: 'choices',
      label: 'Pour l’école',
      hint: 'Un contenu scolaire est dit « pas encore validé pour l’école » tant que les parties et un organisme habilité ne l’ont pas validé.',
      values: ['École primaire', 'Collège', 'Lycée'],
    },
    {
      name: 'ages',
      kind: 'choices',
      label: 'Classes',
      hint: 'Pour l’école primaire : les classes des pilotes scolaires auxquelles la mallette convient.',
      values: levels,
      beside: forPrimary,
    },
    {
      name: 'chapters',
      kind: 'lines',
      label: 'Séance par séance',
      hint: 'Pour l’école primaire : une ligne par séance, dans l’ordre. Les classes qui ont commencé gardent celles de l’édition avec laquelle elles ont commencé.',
      max: 200,
      beside: forPrimary,
    },
    taughtSkills,
    {
      name: 'link',
      kind: 'link',
      label: 'Où le trouver',
      hint: 'L’adresse d’une page. Vous pourrez aussi joindre un fichier au brouillon : il faut l’un ou l’autre pour publier.',
    },
    {
      name: 'edition',
      kind: 'text',
      label: 'Édition',
      hint: 'Comme « 2e édition, mars 2026 ». Une fois publiée avec un fichier, elle se nomme en joignant le suivant.',
      max: 80,
    },
  ],
  oneOf: {
    names: ['link', 'file'],
    message: 'une adresse où le trouver est attendue, ou un fichier joint.',
  },
  life: offered,
};
