import { trades } from '../../standard/trades.ts';
import type { Kind } from './kind.ts';
import { given, offered } from './lives.ts';

/** Article 2: people's working time, given. */
export const skills: Kind = {
  kind: 'skills',
  name: 'Mécénat de compétence',
  lead: 'Des journées de travail de vos salariés, données à des lieux.',
  owners: ['organisation'],
  counts: { one: 'journée', many: 'journées', label: 'Nombre de journées offertes' },
  reaches: true,
  dated: true,
  free: true,
  details: [
    { name: 'trades', kind: 'choices', label: 'Métiers', values: trades, required: true },
    {
      name: 'presence',
      kind: 'choice',
      label: 'Où cela se passe',
      values: ['Dans le lieu', 'À distance', 'L’un ou l’autre'],
      required: true,
    },
    { name: 'trains', kind: 'tick', label: 'Ces journées peuvent former des animateurs municipaux' },
  ],
  life: offered,
  uptake: {
    ...given,
    taker: 'venue',
    ask: 'Demander des journées',
    name: 'Demande de mécénat de compétence',
  },
};

/** Article 2: things, given. */
export const goods: Kind = {
  kind: 'goods',
  name: 'Mécénat en nature',
  lead: 'Du matériel ou des logiciels, donnés à des lieux.',
  owners: ['organisation'],
  counts: { one: 'unité', many: 'unités', label: 'Nombre d’unités offertes' },
  reaches: true,
  dated: true,
  free: true,
  details: [
    {
      name: 'things',
      kind: 'choices',
      label: 'Ce qui est donné',
      values: [
        'Ordinateurs portables',
        'Ordinateurs fixes',
        'Tablettes',
        'Téléphones',
        'Écrans',
        'Imprimantes et périphériques',
        'Logiciels et licences',
        'Robots et fabrication numérique',
        'Mobilier',
      ],
      required: true,
    },
    {
      name: 'condition',
      kind: 'choice',
      label: 'État',
      values: ['Neuf', 'Reconditionné', 'D’occasion, en état de marche'],
      required: true,
    },
    {
      name: 'handing',
      kind: 'choice',
      label: 'Remise',
      values: ['Livré au lieu', 'À retirer chez nous'],
      required: true,
    },
    {
      name: 'wiped',
      kind: 'choice',
      label: 'Données effacées',
      values: ['Oui, avec certificat', 'Oui', 'Sans objet'],
    },
  ],
  life: offered,
  uptake: { ...given, taker: 'venue', ask: 'Demander ce matériel', name: 'Demande de matériel' },
};
