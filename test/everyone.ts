import type { FastifyInstance } from 'fastify';
import type { Test } from 'tap';
import type { Database } from '../db/database.ts';
import { give, signIn } from './people.ts';
import { LILLE } from './places.ts';
import { addVenues } from './venues.ts';

interface Cookie {
  readonly cookie: string;
}

/** Those who have a role, and no word in an agreement: the steward of a venue (one is added where there is none), and a moderator. */
export async function bystanders(
  app: FastifyInstance,
  db: Database,
): Promise<Readonly<Record<'steward' | 'moderator', Cookie>>> {
  const [kept = { id: 'tenu-par-une' }] = await db.query<{ id: string }>('select id from venue limit 1');
  if (kept.id === 'tenu-par-une') await addVenues(db, [{ id: kept.id, at: LILLE }]);
  const steward = await signIn(app, db, 'tenante.nommee@exemple.fr');
  await give(db, 'tenante.nommee@exemple.fr', 'steward', kept.id);
  const moderator = await signIn(app, db, 'moderatrice.nommee@exemple.fr');
  await give(db, 'moderatrice.nommee@exemple.fr', 'moderator');
  return { steward, moderator };
}

/** Someone whom the operator names for a college in the governance committee of the convention, and who speaks for no party. */
export async function signInSeat(app: FastifyInstance, db: Database, operator: Cookie): Promise<Cookie> {
  const mail = 'siege.nomme@college.fr';
  const cookie = await signIn(app, db, mail);
  const answer = await app.inject({
    method: 'POST',
    url: '/api/committees/convention-2015-gouvernance/members',
    headers: { ...operator },
    payload: {
      college: 'associations',
      body: 'Une association',
      office: 'Déléguée',
      mail,
      begins_on: '2026-01-01',
      ends_on: '2028-12-31',
    },
  });
  if (answer.statusCode !== 201) throw new Error(answer.body);
  return cookie;
}

/**
 * An act, tried by everyone: who is not signed in is told 401, those named what is said of them, anyone else `others`. What
 * is done may change what is answered: those to whom it is open come last, as they are named.
 */
export const eachTries =
  <Who extends string>(t: Test, everyone: readonly Who[]) =>
  async (
    what: string,
    act: (who: Who) => PromiseLike<{ readonly statusCode: number }>,
    told: Readonly<Partial<Record<Who, number>>>,
    others: 403 | 404 = 403,
  ): Promise<void> => {
    const expected = (who: Who) => told[who] ?? (who === 'nobody' ? 401 : others);
    const isOpen = (who: Who) => ![401, 403, 404].includes(expected(who));
    const open = (Object.keys(told) as Who[]).filter(isOpen);
    for (const who of [...everyone.filter((one) => !isOpen(one)), ...open])
      t.equal((await act(who)).statusCode, expected(who), `${what}: ${who}`);
  };
