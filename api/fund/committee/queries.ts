import type { Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import { RefusedError } from '../../core/errors.ts';
import { tell } from '../../resources/sides.ts';
import { quorumMail } from '../mails.ts';
import type { Voting } from '../schema.ts';

const declareStatement = sql(import.meta.url, 'declare.sql');
const quorum = sql(import.meta.url, 'quorum.sql');
const voteStatement = sql(import.meta.url, 'vote.sql');
const voting = sql(import.meta.url, 'voting.sql');

/** Where the vote on an application stands, to someone. @returns undefined for none of that number */
export const findVoting = async (
  db: Queryable,
  uptake: number,
  person: string,
): Promise<Voting | undefined> => (await db.query<Voting>(voting, [uptake, person]))[0];

const refusals: Readonly<Record<string, readonly [number, string]>> = {
  committee_member: [403, 'Le vote revient aux membres du comité du fonds.'],
  voting_open: [
    409,
    'Cette candidature n’est pas au vote : l’appel n’est pas en instruction, ou elle est décidée.',
  ],
  interests_declared: [409, 'Dites d’abord si cette candidature touche un de vos intérêts.'],
  no_interest: [
    403,
    'Vous tenez ce lieu, avez donné l’avis, ou déclaré un intérêt : vous ne votez pas sur cette candidature.',
  ],
};

/** @throws RefusedError in the words of who votes */
function refused(error: unknown): never {
  const { constraint } = error as { constraint?: string };
  const [status, sentence] = (constraint && refusals[constraint]) || [];
  throw status && sentence ? new RefusedError(status, sentence) : error;
}

interface Member {
  readonly person: string;
  readonly now: Date;
}

interface Counted {
  readonly uptake: number;
  readonly resource: number;
  readonly title: string;
  readonly ayes: number;
  readonly noes: number;
}

/** Tells the committee, once, that an application has enough votes to be decided. */
async function tellQuorum(client: Queryable, uptake: number, origin: string, now: Date): Promise<void> {
  const [counted] = await client.query<Counted>(quorum, [uptake]);
  if (!counted) return;
  const { resource } = counted;
  const about = { ...counted, address: `${origin}/ressources/suivi/${uptake}#comite` };
  const mail = (to: string) => quorumMail(to, about);
  await tell(client, { resource, uptake, side: 'committee' }, `quorum ${uptake}`, mail, now);
}

/** Says whether an application touches an interest of theirs; one that does takes their vote back. @throws RefusedError */
export const declare = async (
  client: Queryable,
  uptake: number,
  { person, now }: Member,
  interest: string | null,
): Promise<void> =>
  void (await client.query(declareStatement, [uptake, person, interest, now]).catch(refused));

/** Votes, or votes otherwise until it is decided. @throws RefusedError */
export async function castVote(
  client: Queryable,
  uptake: number,
  { person, now, origin }: Member & { readonly origin: string },
  { yes, reason }: { readonly yes: boolean; readonly reason: string },
): Promise<void> {
  await client.query(voteStatement, [uptake, person, yes, reason, now]).catch(refused);
  await tellQuorum(client, uptake, origin, now);
}
