import type { FastifyInstance } from 'fastify';
import type { Database } from '../../../db/database.ts';
import { LILLE, NOUMEA, PARIS, ROUBAIX, SAINT_DENIS_REUNION } from '../../places.ts';
import { addVenues } from '../../venues.ts';

interface Feature {
  readonly id: string | number;
  readonly geometry: { readonly type: string; readonly coordinates: readonly number[] } | null;
  readonly properties: Readonly<Record<string, unknown>>;
}
export interface Items {
  readonly numberMatched?: number;
  readonly numberReturned: number;
  readonly links: readonly { readonly rel: string; readonly href: string; readonly type: string }[];
  readonly features: readonly Feature[];
}

/** Venues far apart, unlike in all that filters know. */
export const addServed = (db: Database): Promise<void> =>
  addVenues(db, [
    {
      id: 'lille',
      at: LILLE,
      nom: 'Médiathèque',
      date_maj: '2026-05-01',
      services: ['Accès internet et matériel informatique', 'Loisirs et créations numériques'],
      frais_a_charge: ['Gratuit'],
      telephone: '+33320000000',
    },
    {
      id: 'roubaix',
      at: ROUBAIX,
      nom: 'médiathèque 100 %',
      commune: 'Roubaix',
      code_postal: '59100',
      code_insee: '59512',
      date_maj: '2025-05-01',
      services: ['Loisirs et créations numériques'],
    },
    {
      id: 'paris',
      at: PARIS,
      nom: 'Écran',
      commune: 'Paris',
      code_postal: '75001',
      code_insee: '75101',
      date_maj: '2024-12-31',
      services: [],
    },
    {
      id: 'réunion/1',
      at: SAINT_DENIS_REUNION,
      nom: 'Zoé',
      commune: 'Saint-Denis',
      code_postal: '97400',
      code_insee: '97411',
      date_maj: '2024-01-01',
    },
    {
      id: 'nouméa',
      at: NOUMEA,
      nom: 'L_Île',
      commune: 'Nouméa',
      code_postal: '98800',
      code_insee: '98818',
      date_maj: '2023-01-01',
    },
    { id: 'nulle-part', nom: 'Nulle part', date_maj: '2022-01-01' },
  ]);

/** Asks the service: `parameters` of the features of a collection. */
export async function askItems(
  app: FastifyInstance,
  collection: string,
  parameters: Readonly<Record<string, string>>,
) {
  const url = `/ogc/collections/${collection}/items?${new URLSearchParams(parameters)}`;
  const answer = await app.inject(url);
  return {
    status: answer.statusCode,
    headers: answer.headers,
    body: answer.json() as Items & { detail: string },
  };
}

/** Identifiers of everything, page after page. */
export async function pageThrough(
  app: FastifyInstance,
  first: string,
  between: () => Promise<void> = async () => undefined,
): Promise<(string | number)[]> {
  const ids: (string | number)[] = [];
  for (let next: string | undefined = first; next; ) {
    const answer = await app.inject(next);
    const { features, links } = answer.json() as Items;
    ids.push(...features.map(({ id }) => id));
    const follows = links.find(({ rel }) => rel === 'next');
    next = follows?.href.slice(new URL(follows.href).origin.length);
    await between();
  }
  return ids;
}
