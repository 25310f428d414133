import type { FastifyInstance } from 'fastify';
import type { Database } from '../../../db/database.ts';
import type { Asked, Who } from '../../asking.ts';
import { addOrganisation, resourceOf, signInDelegate } from '../../partners.ts';
import { give, giveParty, signIn } from '../../people.ts';
import { LILLE, ROUBAIX } from '../../places.ts';
import { addVenues } from '../../venues.ts';

/** All who act in the fund, each with what they need. */
export interface Acting {
  readonly donor: Who;
  readonly party: Who;
  readonly venue: Who;
  readonly other: Who;
  readonly operator: Who;
  readonly moderator: Who;
  readonly stranger: Who;
  readonly members: readonly Who[];
  readonly organisation: number;
}

/** Two venues with their stewards, a donor, a party, an operator, a moderator, and four members of the committee. */
export async function setUpFund(app: FastifyInstance, db: Database): Promise<Acting> {
  await addVenues(db, [
    { id: 'moulins', nom: 'Médiathèque de Moulins', at: LILLE },
    { id: 'roubaix', nom: 'Fabrique de Roubaix', at: ROUBAIX },
  ]);
  const organisation = await addOrganisation(db, 'Lumière & Fils');
  const donor = await signInDelegate(app, db, 'donatrice.nommee@lumiere.fr', organisation);
  const enter = async (mail: string, role: string, venue?: string) => {
    const who = await signIn(app, db, mail);
    await give(db, mail, role, venue);
    return who;
  };
  const party = await signIn(app, db, 'partie.nommee@etat.fr');
  await giveParty(db, 'partie.nommee@etat.fr', 'État');
  const members = [];
  for (const number of [1, 2, 3, 4])
    members.push(await enter(`membre.nomme${number}@comite.fr`, 'committee'));
  return {
    donor,
    party,
    organisation,
    members,
    venue: await enter('accueil.nommee@moulins.fr', 'steward', 'moulins'),
    other: await enter('accueil.nomme@roubaix.fr', 'steward', 'roubaix'),
    operator: await enter('tresor.nomme@fonds.fr', 'operator'),
    moderator: await enter('moderation.nommee@annuaire.fr', 'moderator'),
    stranger: await signIn(app, db, 'passant.nomme@exemple.fr'),
  };
}

/** A pledge, and what is received of it. @returns its number */
export async function pay(
  ask: Asked,
  { donor, operator, organisation }: Acting,
  amount: number,
  euros: number,
) {
  const details = { amount, nature: 'Don' };
  const payload = { owner: { organisation }, resource: resourceOf('pledge', { details }) };
  const { resource } = (await ask('POST', '/resources', donor, payload)).body;
  await ask('POST', `/resources/${resource}/moves`, donor, { act: 'publish', from: 'draft' });
  const url = `/fund/pledges/${resource}/payments`;
  const paid = euros > 0 && (await ask('POST', url, operator, { euros, received_on: '2026-05-20' }));
  if (paid && paid.status !== 201) throw new Error(JSON.stringify(paid.body));
  return resource as number;
}

/** A call that takes applications. @returns its number */
export async function openCall(ask: Asked, { party }: Acting, budget: number) {
  const details = { budget, criteria: 'Un projet qui aide des personnes.' };
  const payload = {
    owner: { party: 'État' },
    resource: resourceOf('call', { details, ends_on: '2026-12-31' }),
  };
  const { resource } = (await ask('POST', '/resources', party, payload)).body;
  await ask('POST', `/resources/${resource}/moves`, party, { act: 'publish', from: 'draft' });
  return resource as number;
}

export const application = (venue: string, amount: number, more: object = {}) => ({
  venue,
  details: {
    amount,
    project: 'Des ateliers pour apprendre ensemble.',
    lines: [
      { line: 'Tablettes', euros: amount },
      { line: 'Animation', euros: 500 },
    ],
    planning: 'De septembre à juin.',
    ...more,
  },
});

/** An application that the committee has voted on: as many for as are said, the others against. */
export async function voted(
  ask: Asked,
  acting: Acting,
  uptake: number,
  ayes: number,
  noes = 0,
  proposed = 3_000,
) {
  const said = { opinion: 'Favorable', proposed, grounds: 'Solide.' };
  await ask('POST', `/uptakes/${uptake}/moves`, acting.party, { act: 'instruct', from: 'asked', said });
  for (const [index, member] of acting.members.slice(0, ayes + noes).entries()) {
    await ask('PUT', `/fund/applications/${uptake}/declaration`, member, { interest: null });
    const vote = { yes: index < ayes, reason: 'Bien pensé.' };
    await ask('PUT', `/fund/applications/${uptake}/vote`, member, vote);
  }
}
