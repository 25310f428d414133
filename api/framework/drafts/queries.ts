import type { Database, Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import { type Actor, asActor } from '../../core/actor.ts';
import { refuseRetiredCode, refuseSecondDraft, type WrittenDraft } from '../../core/drafts.ts';
import { badParameter } from '../../core/errors.ts';
import type { DraftBody, Framework } from '../schema.ts';

const addCodes = sql(import.meta.url, 'add-codes.sql');
const addDomains = sql(import.meta.url, 'add-domains.sql');
const addSkills = sql(import.meta.url, 'add-skills.sql');
const begin = sql(import.meta.url, 'begin.sql');
const change = sql(import.meta.url, 'change.sql');
const clear = sql(import.meta.url, 'clear.sql');
const copyDomains = sql(import.meta.url, 'copy-domains.sql');
const copySkills = sql(import.meta.url, 'copy-skills.sql');
const discard = sql(import.meta.url, 'discard.sql');
const find = sql(import.meta.url, 'find-draft.sql');
const partyOfStatement = sql(import.meta.url, 'party-of.sql');
const publish = sql(import.meta.url, 'publish.sql');
const replace = sql(import.meta.url, 'replace.sql');

/** @returns undefined where no version is being written */
export const findDraft = async (db: Queryable): Promise<Framework | undefined> =>
  (await db.query<Framework>(find))[0];

/** @returns undefined for who speaks for none */
export const partyOf = async (db: Queryable, person: string): Promise<string | undefined> =>
  (await db.query<{ party: string }>(partyOfStatement, [person]))[0]?.party;

/** Begins a version with what the one in force says. @throws RefusedError 409 where one is begun already */
export const beginDraft = (db: Database, party: string | undefined, actor: Actor): Promise<WrittenDraft> =>
  asActor(db, actor, async (client) => {
    const [draft] = await client.query<WrittenDraft>(begin, [party ?? null]);
    if (!draft) throw new Error('no version of the framework is in force');
    await client.query(copyDomains, [draft.version]);
    await client.query(copySkills, [draft.version]);
    return draft;
  }).catch((error: unknown) => refuseSecondDraft(error, 'framework'));

/**
 * Writes a draft anew, whole.
 * @returns undefined when someone else wrote meanwhile
 * @throws RefusedError for the code of a skill that a version left out
 */
export const changeDraft = (
  db: Database,
  revision: number,
  { title, changes, domains }: DraftBody,
  actor: Actor,
): Promise<WrittenDraft | undefined> =>
  asActor(db, actor, async (client) => {
    const [draft] = await client.query<WrittenDraft>(change, [revision, title, changes]);
    if (!draft) return undefined;
    const codes = domains.flatMap(({ skills }) => skills.map(({ skill }) => skill));
    await client.query(clear, [draft.version]);
    await client.query(addCodes, [codes]);
    await client.query(addDomains, [draft.version, JSON.stringify(domains)]);
    await client.query(addSkills, [draft.version, JSON.stringify(domains)]);
    return draft;
  }).catch((error: unknown) => refuseRetiredCode(error, 'skill'));

/**
 * Puts a draft in force, in the place of the version that was.
 * @returns undefined when someone else wrote meanwhile
 * @throws RefusedError where a domain has no skill yet
 */
export const publishDraft = (
  db: Database,
  revision: number,
  now: Date,
  actor: Actor,
): Promise<WrittenDraft | undefined> =>
  asActor(db, actor, async (client) => {
    await client.query(replace, [now]);
    const [published] = await client.query<WrittenDraft>(publish, [revision, now]);
    // Nothing takes its place: what was replaced is in force again.
    if (!published) throw new Gone();
    return published;
  }).catch((error: unknown) => {
    if (error instanceof Gone) return undefined;
    if ((error as { constraint?: string }).constraint === 'framework_whole')
      throw badParameter('domains', 'une compétence au moins est attendue dans chaque domaine.');
    throw error;
  });

/** The draft is no more as it was read. */
class Gone extends Error {}

/** @returns whether there was one of this revision */
export const discardDraft = async (db: Database, revision: number, actor: Actor): Promise<boolean> =>
  (await asActor(db, actor, (client) => client.query(discard, [revision]))).length > 0;
