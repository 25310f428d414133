import type { FastifyInstance } from 'fastify';
import { asActor } from '../../../api/core/actor.ts';
import { parties } from '../../../api/standard/parties.ts';
import type { Database } from '../../../db/database.ts';
import { type Asked, asking, type Who } from '../../asking.ts';
import { resourceOf } from '../../partners.ts';
import { giveParty, signIn } from '../../people.ts';

const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ';
/** Seven digits and their key. */
export const uaiOf = (digits: string) => digits + LETTERS[Number(digits) % 23];

/** Writes schools as an import would. @param codes INSEE, one school each; @returns their UAI */
export async function addSchools(db: Database, codes: readonly string[]): Promise<string[]> {
  const schools = codes.map((code_insee, index) => ({
    uai: uaiOf(`059${String(index + 1).padStart(4, '0')}`),
    code_insee,
    nom: `École Condorcet ${index + 1}`,
  }));
  await db.query(
    `insert into school (uai, nom, nature, secteur, elementary, adresse, code_insee, eleves, location, location_approximate)
     select uai, given.nom, 'ECOLE ELEMENTAIRE', 'public', true, '1 rue Condorcet', code_insee, 120, location, false
     from json_to_recordset($1::json) given (uai text, nom text, code_insee text) join commune using (code_insee)`,
    [JSON.stringify(schools)],
  );
  return schools.map(({ uai }) => uai);
}

/** Lets someone speak for a commune. */
export async function giveCommune(db: Database, mail: string, codeInsee: string): Promise<void> {
  await asActor(db, { role: 'modération', person: '' }, (client) =>
    client.query(
      `insert into mandate (person, role, code_insee, proof)
       select id, 'commune', $2, 'decision' from person where email = $1`,
      [mail, codeInsee],
    ),
  );
}

/** Someone who speaks for each of the four parties. */
export async function signInParties(app: FastifyInstance, db: Database): Promise<Map<string, Who>> {
  const members = new Map<string, Who>();
  for (const [index, party] of parties.entries()) {
    const mail = `membre.nommee${index}@partie.fr`;
    members.set(party, await signIn(app, db, mail));
    await giveParty(db, mail, party);
  }
  return members;
}

/** Opens a campaign. @returns its number */
export async function openCampaign(
  app: FastifyInstance,
  party: Who,
  places: { readonly places_least: number; readonly places_most: number },
): Promise<number> {
  const ask = asking(app);
  const details = { year: 2026, criteria: 'L’équilibre entre régions, villes et campagnes.', ...places };
  const { body, status } = await ask('POST', '/resources', party, {
    owner: { party: 'Éducation nationale' },
    resource: resourceOf('campaign', { details }),
  });
  if (status !== 201) throw new Error(JSON.stringify(body));
  await ask('POST', `/resources/${body.resource}/moves`, party, { act: 'publish', from: 'draft' });
  return body.resource;
}

/** Applications that are submitted, each with a school that agrees; written as a commune would. @returns their numbers */
export const addSubmitted = (
  db: Database,
  campaign: number,
  schools: readonly { readonly uai: string; readonly code_insee: string }[],
): Promise<number[]> =>
  asActor(db, { role: 'commune', person: '' }, async (client) => {
    const rows = await client.query<{ pilot: number }>(
      `insert into pilot (campaign, code_insee, rooms, machines)
       select $1, code_insee, 'Une salle', 12 from json_to_recordset($2::json) given (code_insee text) returning pilot::int`,
      [campaign, JSON.stringify(schools)],
    );
    await client.query(
      `with taken as (
         insert into pilot_school (pilot, uai, vouched, asked_at, answered_at, agrees)
         select pilot, uai, 'académie', moment_said(), moment_said(), true
         from pilot join json_to_recordset($2::json) given (uai text, code_insee text) using (code_insee) where campaign = $1
         returning pilot, uai)
       insert into school_class (pilot, uai, levels, pupils, weekday, starts, ends)
       select pilot, uai, '{CM1}', 24, 2, '15:30', '16:30' from taken`,
      [campaign, JSON.stringify(schools)],
    );
    await client.query("select set_config('app.act', 'submit', true)");
    await client.query("update pilot set state = 'submitted' where campaign = $1 and state = 'draft'", [
      campaign,
    ]);
    return rows.map(({ pilot }) => pilot);
  });

/** Publishes something as its owner would. @returns its number */
export async function publish(
  ask: Asked,
  who: Who,
  owner: object,
  kind: string,
  more: object = {},
): Promise<number> {
  const { status, body } = await ask('POST', '/resources', who, { owner, resource: resourceOf(kind, more) });
  if (status !== 201) throw new Error(JSON.stringify(body));
  const moved = await ask('POST', `/resources/${body.resource}/moves`, who, {
    act: 'publish',
    from: 'draft',
  });
  if (moved.status !== 200) throw new Error(JSON.stringify(moved.body));
  return body.resource;
}

/** What a practice of the toolbox says of itself as a kit for primary schools. */
export const kitOf = (chapters: readonly string[], more: object = {}): object => ({
  form: 'Mallette',
  subjects: ['Code et robotique'],
  level: 'Débutant',
  licence: 'CC BY 4.0',
  link: 'https://exemple.fr/kit',
  edition: '1re édition',
  school: ['École primaire'],
  ages: ['CM1'],
  chapters,
  ...more,
});

/** Someone who comes to schools around a place. */
export async function volunteer(
  app: FastifyInstance,
  db: Database,
  name: string,
  at: readonly number[],
  more: object = {},
) {
  const who = await signIn(app, db, `${name}.nomme@exemple.fr`);
  const resource = await publish(asking(app), who, { person: true }, 'volunteer', {
    reach: 'circle',
    centre: at,
    radius: 20_000,
    details: {
      trades: ['Formation et pédagogie'],
      availability: 'Le mardi',
      seen_by: ['Les communes'],
      halfdays: ['mardi après-midi'],
      ...more,
    },
  });
  return { who, resource };
}
