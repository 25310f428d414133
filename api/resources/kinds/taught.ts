import type { DetailField } from './kind.ts';

/** What the framework of basic skills (article 11) has of something that teaches. */
export const taughtSkills: DetailField = {
  name: 'skills',
  kind: 'skills',
  label: 'Compétences que cela enseigne',
  hint: 'Des compétences numériques de base : on vous trouvera par elles.',
};
