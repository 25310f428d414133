import type { Kind } from './kind.ts';
import { offered } from './lives.ts';

/** Article 2 and the preamble: lessons learnt, and the toolbox of those who help. */
export const practice: Kind = {
  kind: 'practice',
  name: 'Bonne pratique ou outil',
  lead: 'Un guide, une mallette, une séance, un logiciel ou un cours, pour celles et ceux qui accompagnent.',
  owners: ['organisation', 'venue', 'party'],
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
      values: [
        'Démarches administratives',
        'Premiers pas',
        'Smartphone et tablette',
        'Courriel et messageries',
        'Sécurité et arnaques',
        'Parentalité numérique',
        'Emploi et insertion',
        'Culture numérique et informatique',
        'Code et robotique',
        'Image, son et fabrication',
        'Accessibilité et handicap',
        'Animation d’un lieu',
      ],
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
    { name: 'link', kind: 'link', label: 'Où le trouver', required: true },
    { name: 'edition', kind: 'text', label: 'Édition', hint: 'Comme « 2e édition, mars 2026 ».', max: 80 },
  ],
  life: offered,
};
