import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { act, type Doer } from '../core/actor.ts';
import { badParameter, RefusedError } from '../core/errors.ts';
import { campaign as kind } from '../resources/kinds/campaign.ts';
import { type Life, moveOf } from '../resources/kinds/kind.ts';
import type { Campaign, Dossier, Listed, Mine, PilotBody, Pilots } from './schema.ts';

const addStatement = sql(import.meta.url, 'add.sql');
const askAgain = sql(import.meta.url, 'ask-again.sql');
const awaiting = sql(import.meta.url, 'awaiting.sql');
const campaigns = sql(import.meta.url, 'campaigns.sql');
const find = sql(import.meta.url, 'find.sql');
const keepSchools = sql(import.meta.url, 'keep-schools.sql');
const list = sql(import.meta.url, 'list.sql');
const lockStatement = sql(import.meta.url, 'lock.sql');
const mine = sql(import.meta.url, 'mine.sql');
const move = sql(import.meta.url, 'move.sql');
const movesOf = sql(import.meta.url, 'moves-of.sql');
const schoolsOf = sql(import.meta.url, 'schools-of.sql');
const stateOf = sql(import.meta.url, 'state-of.sql');
const sidesStatement = sql(import.meta.url, 'sides.sql');
const wordsOf = sql(import.meta.url, 'words-of.sql');
const tooMany = sql(import.meta.url, 'too-many.sql');
const write = sql(import.meta.url, 'write.sql');
const writeClasses = sql(import.meta.url, 'write-classes.sql');

/** How an application goes; `parts` says it of its kind. */
export const life: Life = kind.parts?.pilot ?? kind.life;

/** Those that were opened, the latest school year first. @param campaign one of them */
export const findCampaigns = (db: Queryable, campaign: number | undefined): Promise<Campaign[]> =>
  db.query<Campaign>(campaigns, [campaign ?? null]);

export const findPilots = async (db: Queryable, campaign: number | undefined): Promise<Pilots> => ({
  campaigns: await findCampaigns(db, campaign),
  pilots: await db.query<Listed>(list, [campaign ?? null]),
});

/** @returns undefined for none that was opened */
export const findCampaign = async (db: Queryable, campaign: number): Promise<Campaign | undefined> =>
  (await findCampaigns(db, campaign))[0];

/** On which sides of an application someone is: « commune », parties by their names, « moderator », « operator ». */
export async function sidesOf(db: Queryable, person: string, codeInsee: string): Promise<string[]> {
  const rows = await db.query<{ side: string }>(sidesStatement, [person, codeInsee]);
  return rows.map(({ side }) => side);
}

const actsOf = (state: string, sides: readonly string[]): string[] =>
  sides.includes('commune')
    ? life.moves.filter(({ from, by }) => from.includes(state) && by.includes('taker')).map((one) => one.act)
    : [];

/** Where a head is asked is read by who asks, and by who checks it. */
const readsAddresses = (sides: readonly string[]) =>
  sides.some((side) => ['commune', 'moderator', 'operator'].includes(side));

/** An application whole. @param person who reads it @returns undefined for none, or none of theirs */
export async function findDossier(
  db: Queryable,
  pilot: number,
  person: string,
): Promise<Dossier | undefined> {
  const [row] = await db.query<Omit<Dossier, 'schools' | 'words' | 'moves' | 'sides' | 'acts'>>(find, [
    pilot,
  ]);
  if (!row) return undefined;
  const sides = await sidesOf(db, person, row.commune.code_insee);
  // Until it is submitted, it is the commune's own affair.
  if (!sides.some((side) => row.submitted_on !== null || side === 'commune' || side === 'operator'))
    return undefined;
  const schools = await db.query<Dossier['schools'][number]>(schoolsOf, [pilot]);
  return {
    ...row,
    schools: readsAddresses(sides) ? schools : schools.map((one) => ({ ...one, mail: null })),
    words: await db.query<Dossier['words'][number]>(wordsOf, [pilot]),
    moves: await db.query<Dossier['moves'][number]>(movesOf, [pilot]),
    sides,
    acts: actsOf(row.state, sides),
  };
}

/** What waits for someone: the communes they speak for, the applications that their parties judge, and their campaigns. */
export async function findMine(
  db: Queryable,
  person: string,
  parties: readonly string[],
  now: Date,
): Promise<Mine> {
  const communes = await db.query<Mine['communes'][number]>(mine, [person, now]);
  if (parties.length === 0) return { communes, awaiting: [], campaigns: [] };
  const campaigns = await findCampaigns(db, undefined);
  return {
    communes,
    awaiting: await db.query<Mine['awaiting'][number]>(awaiting, [parties]),
    campaigns: campaigns
      .filter(({ state }) => state !== 'closed')
      .map(({ campaign, title, state, submitted, demonstration }) => ({
        campaign,
        title,
        state,
        submitted,
        demonstration,
      })),
  };
}

/** Whether an application came to nothing. */
export const isOver = (state: string): boolean => state === 'withdrawn' || state === 'lapsed';

/** What is refused of an application that is written no more. */
export const noLongerDraft = (state: string): RefusedError =>
  new RefusedError(
    409,
    isOver(state)
      ? `Cette candidature est terminée (« ${life.states[state]} ») : elle ne s’écrit plus.`
      : 'La candidature est déposée : reprenez-la d’abord pour la changer.',
  );

const missingSaid: Readonly<Record<string, string>> = {
  schools: 'une école au moins',
  classes: 'une classe au moins pour chaque école',
  agreements: 'l’accord de la direction de chaque école',
  rooms: 'les salles',
  machines: 'le nombre de machines',
};

/** @throws RefusedError in the words of who applies or judges */
export function refused(error: unknown): never {
  const { constraint, message } = error as { constraint?: string; message: string };
  switch (constraint) {
    case 'campaign_open':
      throw new RefusedError(409, 'Cette campagne ne prend pas, ou plus, de candidatures.');
    case 'one_pilot_a_commune':
      throw new RefusedError(409, 'Votre commune a déjà une candidature à cette campagne.');
    case 'pilot_complete': {
      const missing = message.split(' ').map((name) => missingSaid[name] ?? name);
      throw new RefusedError(409, `Il manque encore : ${missing.join(', ')}.`);
    }
    case 'school_of_commune':
      throw badParameter('schools', `une école de la commune est attendue, pas ${message}.`);
    case 'opinions_open':
      throw new RefusedError(409, 'Les parties ne se prononcent pas, ou plus, sur cette candidature.');
    default:
      throw error;
  }
}

/** Waits behind whoever gives or frees a place of the same campaign. @returns the state of the application, as it is then */
export async function lock(client: Queryable, pilot: number): Promise<string> {
  await client.query(lockStatement, [pilot]);
  const [row] = await client.query<{ state: string }>(stateOf, [pilot]);
  return row?.state ?? '';
}

/** Begins an application. @throws RefusedError */
export async function addPilot(
  client: Queryable,
  campaign: number,
  codeInsee: string,
  by: Doer,
): Promise<number> {
  await act(client, by, 'create');
  const [row] = await client.query<{ pilot: number }>(addStatement, [campaign, codeInsee]).catch(refused);
  if (!row) throw new RefusedError(404, 'Aucune campagne n’a ce numéro.');
  return row.pilot;
}

/** @throws RefusedError 400 where an application counts more pupils than a school can have */
async function refuseTooMany(client: Queryable, pilot: number, uais: readonly string[]): Promise<void> {
  type Crowded = { readonly uai: string; readonly eleves: number; readonly pupils: number };
  const [found] = await client.query<Crowded>(tooMany, [pilot]);
  if (!found) return;
  const { uai, eleves, pupils } = found;
  throw badParameter(
    `pupils-${uais.indexOf(uai) + 1}-1`,
    `pas plus d’élèves que l’école n’en a est attendu : ${pupils} dans ses classes ici, ${eleves} à l’annuaire national.`,
  );
}

/** Writes a draft whole. @param version that was read @throws RefusedError 409 where someone wrote since */
export async function writePilot(
  client: Queryable,
  pilot: number,
  version: number,
  { rooms, machines, animators, volunteers, wishes, schools }: PilotBody,
  by: Doer,
): Promise<number> {
  const state = await lock(client, pilot);
  if (state !== 'draft') throw noLongerDraft(state);
  await act(client, by, 'write');
  const values = [pilot, version, rooms || null, machines, animators, volunteers, wishes || null];
  const [row] = await client.query<{ version: number }>(write, values).catch(refused);
  if (!row)
    throw new RefusedError(
      409,
      'Quelqu’un a modifié cette candidature depuis que vous l’avez lue. Relisez-la, puis recommencez.',
    );
  const classes = schools.flatMap(({ uai, classes: own }) => own.map((one) => ({ uai, ...one })));
  const uais = schools.map(({ uai }) => uai);
  await client.query(askAgain, [pilot, JSON.stringify(classes)]);
  await client.query(keepSchools, [pilot, uais]).catch(refused);
  await client.query(writeClasses, [pilot, JSON.stringify(classes)]).catch(refused);
  await refuseTooMany(client, pilot, uais);
  return row.version;
}

interface Asked {
  readonly act: string;
  /** The state that was read. */
  readonly from: string;
}

/** Submits, takes back or withdraws. @returns the state it is in now @throws RefusedError that says why not */
export async function movePilot(
  client: Queryable,
  { pilot, state }: Pick<Dossier, 'pilot' | 'state'>,
  asked: Asked,
  by: Doer,
): Promise<string> {
  if (state !== asked.from)
    throw new RefusedError(
      409,
      `L’état a changé : « ${life.states[state]} » maintenant. Relisez, puis recommencez.`,
    );
  const { to } = moveOf(life, asked.act, state) ?? {};
  if (!to) throw new RefusedError(409, `Une candidature « ${life.states[state]} » ne le peut pas.`);
  await lock(client, pilot);
  await act(client, by, asked.act);
  const rows = await client.query(move, [pilot, state, to]).catch(refused);
  if (rows.length === 0)
    throw new RefusedError(409, 'Quelqu’un vient de la faire avancer. Relisez, puis recommencez.');
  return to;
}
