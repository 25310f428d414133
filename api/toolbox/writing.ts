import type { Database } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { type Actor, asActor } from '../core/actor.ts';
import { badParameter, RefusedError } from '../core/errors.ts';
import type { RatingBody, ValidationBody } from './schema.ts';

const addFile = sql(import.meta.url, 'add-file.sql');
const rateStatement = sql(import.meta.url, 'rate.sql');
const setFileStatement = sql(import.meta.url, 'set-file.sql');
const setValidatorStatement = sql(import.meta.url, 'set-validator.sql');
const unrateStatement = sql(import.meta.url, 'unrate.sql');
const validateStatement = sql(import.meta.url, 'validate.sql');
const withdrawStatement = sql(import.meta.url, 'withdraw.sql');

/** Something of a practice, as it was read. */
export interface Read {
  readonly resource: number;
  /** The version of the practice, or the revision of a rating. */
  readonly version: number;
}

/** What the database holds against a write, in the words of who writes. */
const refusals: Readonly<Record<string, readonly [number, string]>> = {
  published_practice: [409, 'Seul ce qui est publié se valide.'],
  not_ones_own: [403, 'Personne ne valide ce qui est à soi.'],
  validates: [403, 'Cette organisation n’est pas habilitée à valider.'],
  validated_once: [409, 'C’est déjà validé.'],
  rates_others: [403, 'Un lieu donne son avis sur ce qui est publié par d’autres.'],
  link_or_file: [409, 'Il faut une adresse où le trouver, ou un fichier joint.'],
};

function refused(error: unknown): never {
  const { constraint = '' } = error as { constraint?: string };
  const known = refusals[constraint];
  throw known ? new RefusedError(...known) : error;
}

const FILES = 'un fichier PDF, ODT, DOCX ou ZIP est attendu, sans macro.';

/** The last part of a name, without what could not stand in one. */
const nameIn = (name: string) => name.split(/[/\\]/).at(-1)?.replaceAll(/\p{C}/gu, '').trim().slice(0, 120);

/** Joins a file to a practice, with the name of its edition. @returns the new version, or undefined when someone else wrote meanwhile */
export async function setFile(
  db: Database,
  { resource, version }: Read,
  file: { readonly name: string; readonly edition?: string | undefined; readonly bytes: Buffer },
  actor: Actor,
): Promise<number | undefined> {
  return asActor(db, actor, async (client) => {
    await client.query("select set_config('app.act', 'file', true)");
    const values = [resource, file.bytes.toString('base64'), actor.person];
    const [kept] = await client
      .query<{ digest: string; type: string; size: number }>(addFile, values)
      .catch((error) => {
        throw (error as { code?: string }).code === '23502' ? badParameter('file', FILES) : error;
      });
    if (!kept) throw new RefusedError(409, 'Vingt fichiers ont déjà été joints : écrivez une autre fiche.');
    const said = JSON.stringify({ name: nameIn(file.name) || 'fichier', ...kept });
    const [row] = await client.query<{ version: number }>(setFileStatement, [
      resource,
      version,
      said,
      file.edition || null,
    ]);
    return row?.version;
  });
}

/** Takes the file of now away; those of earlier editions stay. @returns as setFile */
export const takeFileAway = (
  db: Database,
  { resource, version }: Read,
  actor: Actor,
): Promise<number | undefined> =>
  asActor(db, actor, async (client) => {
    const rows = await client.query<{ version: number }>(setFileStatement, [resource, version, null, null]);
    return rows[0]?.version;
  }).catch(refused);

/** @returns the number of the validation, or undefined when the practice changed meanwhile @throws RefusedError */
export const validate = (
  db: Database,
  { resource, version }: Read,
  { party, organisation, purpose }: ValidationBody,
  actor: Actor,
  now: Date,
): Promise<number | undefined> =>
  asActor(db, actor, async (client) => {
    const values = [resource, version, party ?? null, organisation ?? null, purpose, actor.person, now];
    return (await client.query<{ validation: number }>(validateStatement, values))[0]?.validation;
  }).catch(refused);

/** @returns whether there was one of theirs */
export const withdraw = (
  db: Database,
  resource: number,
  validation: number,
  actor: Actor,
  now: Date,
): Promise<boolean> =>
  asActor(
    db,
    actor,
    async (client) =>
      (await client.query(withdrawStatement, [resource, validation, actor.person, now])).length > 0,
  );

/** @param read its version: the revision of what the venue had said, 0 for nothing @returns the new one, or undefined when someone else wrote meanwhile */
export const rate = (
  db: Database,
  { resource, version }: Read,
  venue: number,
  { stars, text }: RatingBody,
  actor: Actor,
  now: Date,
): Promise<number | undefined> =>
  asActor(db, actor, async (client) => {
    const values = [resource, venue, version, stars, text ?? null, actor.person, now];
    return (await client.query<{ revision: number }>(rateStatement, values))[0]?.revision;
  }).catch(refused);

/** @returns whether it was still as it was read */
export const unrate = (
  db: Database,
  { resource, version }: Read,
  venue: number,
  actor: Actor,
): Promise<boolean> =>
  asActor(
    db,
    actor,
    async (client) => (await client.query(unrateStatement, [resource, venue, version])).length > 0,
  );

/** @returns whether there is such an organisation, published */
export const setValidator = (
  db: Database,
  organisation: number,
  validates: boolean,
  actor: Actor,
): Promise<boolean> =>
  asActor(
    db,
    actor,
    async (client) => (await client.query(setValidatorStatement, [organisation, validates])).length > 0,
  );
