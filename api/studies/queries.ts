import type { Database, Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { type Actor, asActor } from '../core/actor.ts';
import { badParameter, RefusedError } from '../core/errors.ts';
import { dayInWords } from '../core/french.ts';
import type { OwnStudies, Study, StudyBody } from './schema.ts';

const add = sql(import.meta.url, 'add.sql');
const change = sql(import.meta.url, 'change.sql');
const decisions = sql(import.meta.url, 'decisions.sql');
const discard = sql(import.meta.url, 'discard.sql');
const findFileStatement = sql(import.meta.url, 'find-file.sql');
const list = sql(import.meta.url, 'list.sql');
const mayNoteStatement = sql(import.meta.url, 'may-note.sql');
const setFileStatement = sql(import.meta.url, 'set-file.sql');
const touch = sql(import.meta.url, 'touch.sql');

interface Written {
  readonly study: number;
  readonly version: number;
}

interface Read {
  readonly study: number;
  readonly version: number;
}

/** @param drafts those that are being prepared too */
export const listStudies = (db: Queryable, drafts: boolean): Promise<Study[]> =>
  db.query<Study>(list, [drafts]);

/** Whether someone notes studies: who runs the site, or speaks for a party. */
export const mayNote = async (db: Queryable, person: string): Promise<boolean> =>
  (await db.query<{ may: boolean }>(mayNoteStatement, [person]))[0]?.may ?? false;

/** All studies, and the decisions that may have ordered one, to who notes them. */
export const ownStudies = async (db: Queryable, person: string): Promise<OwnStudies> => ({
  studies: await listStudies(db, true),
  decisions: await db.query<OwnStudies['decisions'][number]>(decisions, [person]),
});

interface StudyFile {
  readonly name: string;
  readonly base64: string;
  readonly sha256: string;
}

/** @param drafts of one that is not published too @returns undefined where there is none */
export const findFile = async (
  db: Queryable,
  study: number,
  drafts: boolean,
): Promise<StudyFile | undefined> => (await db.query<StudyFile>(findFileStatement, [study, drafts]))[0];

/** To who has no part in it. */
export const notYours = () =>
  new RefusedError(
    403,
    'Les études sont notées par les parties à la convention et par l’exploitant du site.',
  );

/** What the database refuses of a study, in words. */
function refused(error: unknown): never {
  const { constraint, message = '' } = error as { constraint?: string; message?: string };
  if (constraint === 'study_writer') throw notYours();
  if (constraint === 'study_decision')
    throw badParameter(
      'decision',
      'une décision adoptée d’un comité de la convention est attendue, ou aucune.',
    );
  if (constraint === 'study_after_decision')
    throw badParameter(
      'ordered_on',
      `le jour de la décision, le ${dayInWords(message)}, ou un jour qui le suit est attendu.`,
    );
  if (constraint === 'study_stays')
    throw new RefusedError(
      409,
      'Une étude publiée reste telle quelle, et une commande annoncée ne s’efface pas.',
    );
  if (constraint === 'study_has_result')
    throw badParameter('result', 'un résultat est attendu pour publier l’étude.');
  if (constraint === 'study_after_order')
    throw badParameter('ordered_on', 'un jour passé est attendu pour une étude publiée.');
  if (constraint === 'study_file_is_pdf') throw badParameter('file', 'un fichier PDF est attendu.');
  throw error;
}

export const addStudy = (db: Database, body: StudyBody, today: string, actor: Actor): Promise<Written> =>
  asActor(db, actor, async (client) => {
    const [added] = await client.query<Written>(add, [JSON.stringify(body), today]);
    if (!added) throw new Error('there is no agreement to order studies');
    return added;
  }).catch(refused);

/** @returns undefined when someone else wrote meanwhile */
export const changeStudy = (
  db: Database,
  { study, version }: Read,
  body: StudyBody,
  today: string,
  actor: Actor,
): Promise<Written | undefined> =>
  asActor(
    db,
    actor,
    async (client) => (await client.query<Written>(change, [study, version, JSON.stringify(body), today]))[0],
  ).catch(refused);

/** @returns whether there was such a draft */
export const discardStudy = async (db: Database, { study, version }: Read, actor: Actor): Promise<boolean> =>
  (await asActor(db, actor, (client) => client.query(discard, [study, version])).catch(refused)).length > 0;

/** Joins the report to a study that is not published yet. @returns undefined when someone else wrote meanwhile */
export const setFile = (
  db: Database,
  { study, version }: Read,
  { name, bytes }: { readonly name: string; readonly bytes: Buffer },
  actor: Actor,
): Promise<Written | undefined> =>
  asActor(db, actor, async (client) => {
    const [written] = await client.query<Written>(touch, [study, version]);
    if (written) await client.query(setFileStatement, [study, name, bytes.toString('base64')]);
    return written;
  }).catch(refused);
