import type { Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import { act, type Doer } from '../../core/actor.ts';
import type { Writing } from '../../core/mailer.ts';
import { parties } from '../../standard/parties.ts';
import { wordMail } from '../mails.ts';
import { lock, refused } from '../queries.ts';
import type { Dossier, WordBody } from '../schema.ts';
import { aboutOf, lastMove, tell, tellMoves } from '../telling.ts';
import type { Candidate } from './schema.ts';

const choice = sql(import.meta.url, 'choice.sql');
const sayStatement = sql(import.meta.url, 'say.sql');

const answers = { yes: 'oui', no: 'non', question: 'une question' } as const;

/** Says what a party thinks, or what the commune answers; all four in favour, it takes a place or waits for one. @throws RefusedError */
export async function say(
  client: Queryable,
  dossier: Dossier,
  { side, answer, text }: WordBody,
  by: Doer,
  writing: Writing,
): Promise<void> {
  const { pilot } = dossier;
  await lock(client, pilot);
  const before = await lastMove(client);
  await act(client, by, 'say');
  await client
    .query(sayStatement, [pilot, side, answer ?? null, text, by.person, writing.now])
    .catch(refused);
  const about = aboutOf(dossier, writing.origin);
  const key = `word ${pilot} ${side} ${writing.now.getTime()}`;
  const said = answer ? answers[answer] : 'une réponse';
  for (const other of side === 'commune' ? parties : ['commune'])
    await tell(
      client,
      pilot,
      other,
      key,
      (to) => wordMail(to, about, side === 'commune' ? about.commune : side, said, text),
      writing.now,
    );
  await tellMoves(client, before, writing);
}

/** What the parties compare. */
export const findCandidates = (db: Queryable, campaign: number): Promise<Candidate[]> =>
  db.query<Candidate>(choice, [campaign]);
