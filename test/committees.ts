import type { FastifyInstance } from 'fastify';
import { asActor } from '../api/core/actor.ts';
import type { Database } from '../db/database.ts';
import type { Asked, Who } from './asking.ts';
import { bystanders } from './everyone.ts';
import { addOrganisation, signInDelegate } from './partners.ts';
import { give, giveParty, signIn } from './people.ts';

/** Of the convention, as the migrations make it. */
export const STEERING = 'convention-2015-pilotage';
export const GOVERNANCE = 'convention-2015-gouvernance';

/** Who acts around the committees of the convention, and of another agreement, whose second party is an organisation. */
export interface Acting {
  readonly operator: Who;
  readonly etat: Who;
  readonly syntec: Who;
  /** Of the organisation that is a party to another agreement. */
  readonly delegate: Who;
  /** Speaks for a party that is none to these agreements. */
  readonly other: Who;
  /** Sits in the steering committee, and speaks for nobody. */
  readonly member: Who;
  readonly stranger: Who;
  readonly steward: Who;
  readonly moderator: Who;
  readonly nobody: Record<string, string>;
}

export async function setUpCommittees(app: FastifyInstance, db: Database): Promise<Acting> {
  const organisation = await addOrganisation(db, 'Lumière & Fils');
  await asActor(db, { role: 'exploitation', person: '' }, (client) =>
    client.query(
      `with one as (insert into agreement (slug, kind, title, object, signed_on)
       values ('lumiere', 'partenariat', 'Partenariat avec Lumière', 'Prêter des machines aux lieux.', '2026-01-15') returning agreement)
     insert into agreement_party (agreement, place, name, party, organisation)
     select agreement, 1, 'État', 'État', null from one union all select agreement, 2, 'Lumière & Fils', null, $1::bigint from one`,
      [organisation],
    ),
  );
  const party = async (mail: string, name: string) => {
    const who = await signIn(app, db, mail);
    await giveParty(db, mail, name);
    return who;
  };
  const operator = await signIn(app, db, 'exploitante.nommee@site.fr');
  await give(db, 'exploitante.nommee@site.fr', 'operator');
  return {
    operator,
    etat: await party('bureau.nomme@etat.fr', 'État'),
    syntec: await party('bureau.nommee@syntec.fr', 'Syntec Numérique'),
    delegate: await signInDelegate(app, db, 'deleguee.nommee@lumiere.fr', organisation),
    other: await party('bureau.nomme@amf.fr', 'AMF'),
    member: await signIn(app, db, 'membre.nommee@etat.fr'),
    stranger: await signIn(app, db, 'passante.nommee@exemple.fr'),
    ...(await bystanders(app, db)),
    nobody: {},
  };
}

export const PARTIES = `select agreement_party::int, agreement_party.name from agreement_party join agreement using (agreement)
  where slug = $1 order by place`;

/** The numbers of an agreement's parties, in their order. */
export async function partiesOf(db: Database, agreement = 'convention-2015'): Promise<number[]> {
  const rows = await db.query<{ agreement_party: number }>(PARTIES, [agreement]);
  return rows.map(({ agreement_party }) => agreement_party);
}

/** Does something and holds that it was done. @returns what was answered */
export const sure =
  (ask: Asked) =>
  async (...asked: Parameters<Asked>) => {
    const { status, body } = await ask(...asked);
    if (status >= 300) throw new Error(`${asked[0]} ${asked[1]}: ${status} ${JSON.stringify(body)}`);
    return body;
  };

/**
 * When meetings are, each time that it is read another quarter of an hour of a day: a committee meets once at a time.
 * @param day YYYY-MM-DD
 */
export function oneAfterTheOther(day: string) {
  let given = -1;
  const two = (part: number) => String(part).padStart(2, '0');
  return {
    get at() {
      given += 1;
      return `${day}T${two(Math.floor(given / 4))}:${two((given % 4) * 15)}`;
    },
    lasts_minutes: 15,
  };
}

export const version = (number: number) => ({ 'if-match': `"${number}"` });

/** What the governance committee decided in a meeting entered afterwards, and what it did not. */
export interface Governed {
  readonly meeting: number;
  readonly adopted: number;
  readonly rejected: number;
}

/** @param holder the mail of who sits there, with an account @param at YYYY-MM-DDTHH:MM in Paris */
export async function govern(ask: Asked, operator: Who, holder: string, at: string): Promise<Governed> {
  const done = sure(ask);
  const seat = { college: 'ministères', body: 'Un ministère', office: 'Déléguée', mail: holder };
  const mandate = { begins_on: '2026-01-01', ends_on: '2028-12-31' };
  const { member } = await done('POST', `/committees/${GOVERNANCE}/members`, operator, {
    ...seat,
    ...mandate,
  });
  const past = { at, lasts_minutes: 90, place: 'Paris', link: null };
  const { meeting } = await done('POST', `/committees/${GOVERNANCE}/past-meetings`, operator, past);
  const decide = async (text: string, voice: string) => {
    const { decision } = await done('POST', `/meetings/${meeting}/decisions`, operator, { text });
    await done('POST', `/meetings/${meeting}/decisions/${decision}/voices`, operator, { member, voice });
    return decision as number;
  };
  return {
    meeting,
    adopted: await decide('Demander une personne formée.', 'yes'),
    rejected: await decide('Doubler les critères.', 'no'),
  };
}
