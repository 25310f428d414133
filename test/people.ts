import type { FastifyInstance } from 'fastify';
import { asActor } from '../api/core/actor.ts';
import { makeOperator } from '../api/people/queries.ts';
import type { Database } from '../db/database.ts';

/** Signs in by the mail that waits in the outbox. @returns the cookie header of the session */
export async function signIn(app: FastifyInstance, db: Database, mail: string): Promise<{ cookie: string }> {
  const remoteAddress = `10.${Math.floor(Math.random() * 250)}.${Math.floor(Math.random() * 250)}.1`;
  await app.inject({ method: 'POST', url: '/api/people/links', remoteAddress, payload: { mail } });
  const [row] = await db.query<{ text: string }>(
    'select text from mail where recipient = $1 order by mail desc limit 1',
    [mail],
  );
  const token = /jeton=(\w+)/.exec(row?.text ?? '')?.[1] ?? '';
  const entered = await app.inject({
    method: 'POST',
    url: '/api/people/sessions',
    remoteAddress,
    payload: { token },
  });
  const cookie = entered.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ');
  return { cookie };
}

const DIRECTORY = { role: 'modération', person: '' };

/** Gives a role as a decision of the directory would. @param venue id of the venue, for a steward */
export async function give(db: Database, mail: string, role: string, venue?: string): Promise<void> {
  await asActor(db, DIRECTORY, (client) =>
    client.query(
      `insert into mandate (person, role, venue, proof)
       select person.id, $2, (select number from venue where id = $3), $4 from person where email = $1`,
      [mail, role, venue ?? null, role === 'steward' ? 'decision' : 'operator'],
    ),
  );
}

/** Lets someone speak for a party of the convention. */
export async function giveParty(db: Database, mail: string, party: string): Promise<void> {
  await asActor(db, DIRECTORY, (client) =>
    client.query(
      `insert into mandate (person, role, party, proof)
       select person.id, 'party', $2, 'operator' from person where email = $1`,
      [mail, party],
    ),
  );
}

/** Lets someone who is known speak for an organisation. */
export async function giveDelegate(db: Database, mail: string, organisation: number): Promise<void> {
  await asActor(db, DIRECTORY, (client) =>
    client.query(
      `insert into mandate (person, role, organisation, proof)
       select id, 'delegate', $2, 'decision' from person where email = $1`,
      [mail, organisation],
    ),
  );
}

/** Takes the operator's role from whoever has it, and gives it to someone who never came: there must be one. */
export async function replaceOperators(db: Database): Promise<void> {
  await makeOperator(db, 'releve@exemple.fr');
  await asActor(db, DIRECTORY, (client) =>
    client.query(
      `delete from mandate using person
       where role = 'operator' and person.id = mandate.person and email <> 'releve@exemple.fr'`,
    ),
  );
}

/** Makes a key as `maker` would. @returns the header that shows it */
export async function keyFor(
  app: FastifyInstance,
  maker: { readonly cookie: string },
  wish: object,
): Promise<{ authorization: string }> {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/keys',
    headers: maker,
    remoteAddress: `10.${Math.floor(Math.random() * 250)}.${Math.floor(Math.random() * 250)}.2`,
    payload: { name: 'logiciel', rights: ['edit'], ...wish },
  });
  if (answer.statusCode !== 201) throw new Error(answer.body);
  return { authorization: `Bearer ${answer.json().secret}` };
}
