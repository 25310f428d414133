import { halfdays } from '../../standard/school-week.ts';
import type { Kind } from './kind.ts';
import { offered } from './lives.ts';

/** Article 5: a venue's animator who comes to a school near by, in a pilot; asked for by the pilot itself (api/pilots). */
export const animator: Kind = {
  kind: 'animator',
  name: 'Animateur de lieu volontaire pour l’école',
  lead: 'Votre animateur va dans une école des environs, une heure par semaine, avec une commune pilote.',
  owners: ['venue'],
  unaddressed: true,
  apart: true,
  free: true,
  details: [
    {
      name: 'halfdays',
      kind: 'choices',
      label: 'Quand il est disponible',
      values: halfdays,
      required: true,
    },
    {
      name: 'lessons',
      kind: 'number',
      label: 'Séances par semaine, au plus',
      required: true,
      min: 1,
      max: 10,
    },
    {
      name: 'km',
      kind: 'number',
      label: 'Jusqu’à combien de kilomètres',
      hint: 'À vol d’oiseau, de votre lieu à l’école.',
      required: true,
      min: 1,
      max: 100,
    },
    {
      name: 'trains',
      kind: 'tick',
      label: 'Il peut aussi former des animateurs municipaux',
    },
  ],
  life: offered,
};
