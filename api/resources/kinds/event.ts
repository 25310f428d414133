import type { Kind } from './kind.ts';
import { offered } from './lives.ts';
import { taughtSkills } from './taught.ts';

/** Article 4: a workshop or an event; who comes registers for one of its dates (api/events). */
export const event: Kind = {
  kind: 'event',
  name: 'Atelier ou évènement',
  lead: 'Un rendez-vous daté, où l’on s’inscrit sans compte.',
  owners: ['organisation', 'venue'],
  details: [
    {
      name: 'theme',
      kind: 'choice',
      label: 'Ce que l’on y vient faire',
      values: ['Accéder', 'Apprendre', 'Créer', 'S’informer sur les métiers'],
      required: true,
    },
    taughtSkills,
    { name: 'bring', kind: 'text', label: 'Ce qu’il faut apporter', max: 300 },
    {
      name: 'access',
      kind: 'text',
      label: 'Accessibilité',
      hint: 'Plain-pied, boucle magnétique, langue des signes…',
      max: 300,
    },
  ],
  life: offered,
};
