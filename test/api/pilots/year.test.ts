import type { FastifyInstance } from 'fastify';
import t from 'tap';
import { act } from '../../../api/core/actor.ts';
import type { Database } from '../../../db/database.ts';
import { asking } from '../../asking.ts';
import { build, NOW } from '../../helper.ts';
import { signIn } from '../../people.ts';
import { addSchools, addSubmitted, giveCommune, openCampaign, signInParties } from './people.ts';

const ROUBAIX = '59512';

/** A pilot that all the parties have approved, and its mayor; its class has lessons on Tuesdays at 15:30. */
async function approved(app: FastifyInstance, db: Database, codes: readonly string[]) {
  const ask = asking(app);
  const members = await signInParties(app, db);
  const education = members.get('Éducation nationale') ?? { cookie: '' };
  const campaign = await openCampaign(app, education, { places_least: 1, places_most: 9 });
  const uais = await addSchools(db, codes);
  const pilots = await addSubmitted(
    db,
    campaign,
    codes.map((code_insee, index) => ({ uai: uais[index] ?? '', code_insee })),
  );
  for (const pilot of pilots)
    for (const [side, who] of members)
      await ask('POST', `/pilots/${pilot}/words`, who, { side, answer: 'yes', text: 'Oui.' });
  const mayor = await signIn(app, db, 'ecoles.nommee@ville.fr');
  for (const code of codes) await giveCommune(db, 'ecoles.nommee@ville.fr', code);
  return { campaign, pilots, mayor, education };
}

t.test('lessons are planned on the days of school, once', async (t) => {
  const { app, db } = await build(t);
  const ask = asking(app);
  const { pilots, mayor, education } = await approved(app, db, [ROUBAIX, '97411', '2A004', '69123']);
  const [north = 0, reunion = 0, corsica = 0, lyon = 0] = pilots;
  const plan = (pilot: number, from: string, until: string, who = mayor) =>
    ask('POST', `/pilots/${pilot}/lessons`, who, { from, until });

  const autumn = await plan(north, '2026-10-01', '2026-11-30');
  t.same(
    autumn.body,
    {
      planned: 6,
      skipped: [
        { on_day: '2026-10-20', why: 'Vacances de la Toussaint', classes: 1 },
        { on_day: '2026-10-27', why: 'Vacances de la Toussaint', classes: 1 },
      ],
    },
    'zone B',
  );
  t.equal((await plan(north, '2026-10-01', '2026-11-30')).body.planned, 0, 'once');
  t.equal((await plan(lyon, '2027-02-10', '2027-02-28')).body.planned, 0, 'zone A has its winter holidays');
  t.match(
    (await plan(north, '2027-02-10', '2027-02-28')).body,
    { planned: 1, skipped: [{ on_day: '2027-02-23' }] },
    'zone B not yet',
  );
  const south = (await plan(reunion, '2026-12-01', '2027-02-09')).body;
  t.equal(south.planned, 5, 'La Réunion goes back in February');
  t.match(south.skipped, [{ on_day: '2026-12-22', why: 'Vacances d’été austral' }]);
  const island = (await plan(corsica, '2026-10-01', '2026-10-10')).body;
  t.match(
    island,
    { planned: 0, skipped: [{ on_day: '2026-10-06', why: 'le calendrier scolaire n’est pas encore connu' }] },
    'Corsica has published nothing',
  );
  t.match((await plan(north, '2026-10-01', '2026-09-01')).body.errors, [{ name: 'until' }]);
  t.equal((await plan(north, '2026-10-01', '2026-11-30', education)).status, 403);

  const { lessons } = (await ask('GET', `/pilots/${north}/year`, mayor)).body;
  t.match(lessons[0], {
    on_day: '2026-10-06',
    starts: '15:30',
    state: 'planned',
    wanted: { animator: 1, volunteer: 1 },
  });
  const add = (on_day: string) =>
    ask('POST', `/pilots/${north}/classes/${lessons[0].school_class}/lessons`, mayor, { on_day });
  t.match((await add('2026-12-22')).body.errors, [{ name: 'on_day', message: /Vacances de Noël/ }]);
  t.match((await add('2026-10-06')).body.errors, [{ name: 'on_day', message: /déjà une séance/ }]);
  t.match((await add('2026-11-11')).body.errors, [{ name: 'on_day', message: /Armistice/ }]);
  t.equal((await add('2026-12-01')).status, 201);

  const write = (change: string) =>
    db.transaction(async (client) => {
      await act(client, { role: 'commune', person: '', now: NOW }, 'write');
      await client.query(`update lesson set ${change} where lesson = $1`, [lessons[0].lesson]);
    });
  await t.rejects(write("on_day = '2026-10-07'"), /un autre jour/);
  await t.rejects(write("state = 'held', attendance = 20"), /pas encore eu lieu/);
  for (const told of ['Appeler le 06 12 34 56 78', 'Écrire à jeanne@exemple.fr'])
    await t.rejects(write(`state = 'cancelled', reason = '${told}'`), /names_nobody/);
});
