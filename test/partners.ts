import type { FastifyInstance } from 'fastify';
import { kinds } from '../api/resources/kinds/kinds.ts';
import type { Database } from '../db/database.ts';
import { giveDelegate, signIn } from './people.ts';

/** An organisation whose page is public, as a moderator's decision would make it. @returns its number */
export async function addOrganisation(db: Database, nom: string, more: object = {}): Promise<number> {
  const [row] = await db.query<{ organisation: number }>(
    `insert into organisation (nom, kind, state, decided_at, trades, departements)
     select $1, coalesce($2::json ->> 'kind', 'entreprise'), 'published', now(),
       array(select json_array_elements_text(coalesce($2::json -> 'trades', '[]'))),
       array(select json_array_elements_text(coalesce($2::json -> 'departements', '[]')))
     returning organisation::int`,
    [nom, JSON.stringify(more)],
  );
  return row?.organisation ?? 0;
}

/** Someone who speaks for an organisation. @returns their cookie */
export async function signInDelegate(
  app: FastifyInstance,
  db: Database,
  mail: string,
  organisation: number,
): Promise<{ cookie: string }> {
  const cookie = await signIn(app, db, mail);
  await giveDelegate(db, mail, organisation);
  return cookie;
}

/** An offer of days, everywhere; `more` says what differs. */
export const daysOffered = (more: object = {}): object => ({
  kind: 'skills',
  title: 'Deux formateurs en cybersécurité',
  description: 'Nos équipes animent des séances sur les mots de passe et les arnaques.',
  reach: 'everywhere',
  quantity: 10,
  details: { trades: ['Cybersécurité'], presence: 'Dans le lieu' },
  ...more,
});

const details: Readonly<Record<string, object>> = {
  skills: { quantity: 10, details: { trades: ['Cybersécurité'], presence: 'Dans le lieu' } },
  goods: {
    quantity: 20,
    details: { things: ['Ordinateurs portables'], condition: 'Reconditionné', handing: 'Livré au lieu' },
  },
  need: { details: { trades: ['Réseaux et systèmes'], wants: 'Un conseil' } },
  event: { details: { theme: 'Apprendre' } },
  lot: { details: { laptop: 3, where: '3 rue de Lille, Lille', collect_by: '2026-09-30' } },
  pledge: { details: { amount: 1000, nature: 'Don' } },
  call: { details: { budget: 5000, criteria: 'Un projet qui aide des personnes.' } },
  job: { details: { link: 'https://exemple.fr/offre' } },
  post: {
    details: {
      project: 'Un bus numérique pour les villages du canton.',
      begins_on: '2026-09-01',
      months: 24,
      hours: 35,
      training: 'Deux mois à l’accueil et à la médiation.',
      qualification: 'Titre de conseiller en médiation numérique.',
    },
  },
  mission: {
    details: {
      objective: 'Accompagner les publics fragiles',
      begins_on: '2026-09-01',
      months: 8,
      hours: 24,
    },
  },
  practice: {
    details: {
      form: 'Guide',
      subjects: ['Sécurité et arnaques'],
      level: 'Débutant',
      licence: 'Licence Ouverte 2.0',
      link: 'https://exemple.fr/guide',
    },
  },
  campaign: { details: { year: 2026, places_least: 1, places_most: 2, criteria: 'L’équilibre.' } },
  animator: { details: { halfdays: ['mardi après-midi'], lessons: 2, km: 15, trains: true } },
  volunteer: {
    details: { trades: ['Formation et pédagogie'], availability: 'Le mardi soir', seen_by: ['Les lieux'] },
  },
};

/** A plausible resource of a kind, everywhere. */
export const resourceOf = (kind: string, more: object = {}): object => ({
  kind,
  title: `Essai de ${kind}`,
  description: 'Ce que nous apportons aux lieux qui le veulent.',
  ...(kinds.find((one) => one.kind === kind)?.reaches && { reach: 'everywhere' }),
  ...details[kind],
  ...more,
});
