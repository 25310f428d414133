import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';

const feedsNew = sql(import.meta.url, 'feeds-new.sql');
const addFeeds = sql(import.meta.url, 'add-feeds.sql');
const offersDue = sql(import.meta.url, 'offers-due.sql');
const addOffers = sql(import.meta.url, 'add-offers.sql');
const forgetOffers = sql(import.meta.url, 'forget-offers.sql');
const feedsRead = sql(import.meta.url, 'feeds-read.sql');
const publish = sql(import.meta.url, 'publish.sql');

interface Sample {
  readonly title: string;
  readonly contract: string;
  readonly description: string;
  readonly remote?: true;
}

/** What invented organisations look for, from the trades of this directory to those of its partners. */
const samples: readonly Sample[] = [
  {
    title: 'Médiatrice ou médiateur numérique',
    contract: 'CDI',
    description: 'Accueillir, aider aux démarches en ligne et animer des ateliers pour débutants.',
  },
  {
    title: 'Technicienne ou technicien de réseau',
    contract: 'CDI',
    description: 'Installer et entretenir les postes et le réseau d’une trentaine de petites communes.',
  },
  {
    title: 'Développeuse ou développeur web, en alternance',
    contract: 'Alternance',
    description: 'Deux ans dans une équipe de six personnes, avec une tutrice, jusqu’au diplôme.',
  },
  {
    title: 'Conseillère ou conseiller au téléphone',
    contract: 'CDD',
    description: 'Répondre à qui n’arrive pas à se connecter, et rester jusqu’à ce que cela marche.',
    remote: true,
  },
  {
    title: 'Reconditionneuse ou reconditionneur d’ordinateurs',
    contract: 'CDD d’insertion',
    description: 'Trier, effacer, réparer et tester des machines d’entreprises, en apprenant le métier.',
  },
  {
    title: 'Stage : accessibilité des sites publics',
    contract: 'Stage',
    description: 'Quatre mois pour relire des sites avec des personnes aveugles et malvoyantes.',
  },
  {
    title: 'Animatrice ou animateur de fablab',
    contract: 'CDD',
    description: 'Ouvrir l’atelier, montrer les machines, tenir un mercredi avec des enfants.',
  },
  {
    title: 'Analyste de données',
    contract: 'CDI',
    description: 'Tenir des chiffres que chacun comprend, et dire ce qu’ils ne disent pas.',
    remote: true,
  },
  {
    title: 'Formatrice ou formateur bureautique',
    contract: 'CDI',
    description: 'Former par petits groupes des salariés qui n’ont jamais eu d’ordinateur au travail.',
  },
  {
    title: 'Assistante ou assistant de cybersécurité, en alternance',
    contract: 'Alternance',
    description: 'Aider des artisans et des mairies à ne plus se faire piéger par un courriel.',
  },
];

const given = JSON.stringify(samples);

/** A feed of offers for each invented organisation, which nothing ever fetches. Once, where there never was one. */
export async function fillFeeds(client: Queryable): Promise<void> {
  const [answer] = await client.query<{ is_new: boolean }>(feedsNew);
  if (answer?.is_new) await client.query(addFeeds);
}

/**
 * Puts new offers in those feeds every second week, and takes away those that ended long ago. In between, what ends is
 * closed as any other offer is.
 * @param acting says what is done
 */
export async function keepOffers(
  client: Queryable,
  acting: (act: string) => Promise<unknown>,
  now: Date,
): Promise<void> {
  const [answer] = await client.query<{ due: boolean }>(offersDue, [now]);
  if (!answer?.due) return;
  await client.query(forgetOffers, [now]);
  await acting('create');
  await client.query(addOffers, [now, given]);
  await acting('publish');
  await client.query(publish);
  await client.query(feedsRead, [now]);
}
