import { randomBytes } from 'node:crypto';
import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { Actor } from '../core/actor.ts';
import { badParameter } from '../core/errors.ts';
import type { ReadHours } from '../hours/doors.ts';
import { addVenue, settlePatch } from '../stewardship/doors.ts';
import type { Lookalike, OwnProposal, ProposalBody, ProposalDecision } from './schema.ts';

const lookalikes = sql(import.meta.url, 'lookalikes.sql');
const add = sql(import.meta.url, 'add.sql');
const mine = sql(import.meta.url, 'mine.sql');
const decide = sql(import.meta.url, 'decide.sql');
const publish = sql(import.meta.url, 'publish.sql');

type Fields = Readonly<Record<string, unknown>>;

/** As the directory keeps them: the commune with its code, the telephone with its country. @throws RefusedError naming the field */
const settled = (client: Queryable, fields: Fields): Promise<Fields> =>
  settlePatch(client, fields, { commune: String(fields.commune), code_postal: String(fields.code_postal) });

/** Venues that may be the one described, the likest first. */
export async function findLookalikes(client: Queryable, given: Fields): Promise<Lookalike[]> {
  const fields = await settled(client, given);
  return client.query<Lookalike>(lookalikes, [
    fields.code_insee ?? null,
    fields.nom,
    fields.adresse,
    fields.telephone ?? null,
    fields.courriels ?? [],
    fields.longitude ?? null,
    fields.latitude ?? null,
  ]);
}

/** @returns the proposal's number */
export async function addProposal(
  client: Queryable,
  { fields, message, keeps }: ProposalBody,
  person: string,
  now: Date,
): Promise<number> {
  const values = [person, JSON.stringify(await settled(client, fields)), message ?? null, keeps, now];
  const [row] = await client.query<{ proposal: number }>(add, values);
  return row?.proposal ?? 0;
}

export const findOwnProposals = (db: Queryable, person: string): Promise<OwnProposal[]> =>
  db.query<OwnProposal>(mine, [person]);

interface Decided {
  readonly fields: Fields;
  readonly keeps: boolean;
  readonly person: string;
  readonly mail: string;
  readonly found: boolean;
}

interface Decision extends ProposalDecision {
  readonly actor: Actor;
  readonly readHours: ReadHours;
}

/** A venue of the directory's own: no source has a name for it. */
async function publishVenue(
  client: Queryable,
  proposal: number,
  { fields, keeps, person }: Decided,
  { actor, readHours }: Pick<Decision, 'actor' | 'readHours'>,
  now: Date,
): Promise<string | undefined> {
  const source_id = `nouvelle-proximite-${randomBytes(5).toString('hex')}`;
  const given = { source: 'Nouvelle Proximité', source_id, fields };
  const added = await addVenue(client, given, { ...actor, readHours }, now);
  if (added) await client.query(publish, [proposal, added.id, keeps ? person : null]);
  return added?.id;
}

/**
 * Decides a proposal, once, and adds its venue where it is published.
 * @returns who proposed it and the venue it is, or undefined when it is decided already
 */
export async function decideProposal(
  client: Queryable,
  proposal: number,
  { outcome, venue, answer, actor, readHours }: Decision,
  now: Date,
): Promise<{ mail: string; nom: string; venue: string | undefined } | undefined> {
  const values = [proposal, outcome, venue ?? null, answer ?? null, actor.person, now];
  const [decided] = await client.query<Decided>(decide, values);
  if (!decided) return undefined;
  if (outcome === 'known' && !decided.found)
    throw badParameter('venue', 'l’identifiant d’un lieu de l’annuaire est attendu.');
  const nom = String(decided.fields.nom);
  if (outcome !== 'published') return { mail: decided.mail, nom, venue };
  const id = await publishVenue(client, proposal, decided, { actor, readHours }, now);
  return { mail: decided.mail, nom, venue: id };
}
