import t from 'tap';
import { settleApplications } from '../../../api/resources/missions/queries.ts';
import type { Applications, MissionFigures } from '../../../api/resources/missions/schema.ts';
import { build, NOW } from '../../helper.ts';
import { addOrganisation, resourceOf, signInDelegate } from '../../partners.ts';
import { give, signIn } from '../../people.ts';
import { LILLE } from '../../places.ts';
import { nowhereSaid } from '../../sweep.ts';
import { addVenues } from '../../venues.ts';

const PERSONAL = /Idriss|Benali|idriss|envie d’aider/i;

t.test('a mission, from those who apply to its completion, and no name is said', async (t) => {
  const logged: string[] = [];
  const { app, db } = await build(t, {}, () => NOW, { write: (line) => void logged.push(line) });
  await addVenues(db, [{ id: 'moulins', nom: 'Médiathèque de Moulins', at: LILLE }]);
  const organisation = await addOrganisation(db, 'Lumière & Fils');
  const venue = await signIn(app, db, 'moulins@lille.fr');
  await give(db, 'moulins@lille.fr', 'steward', 'moulins');
  const partner = await signInDelegate(app, db, 'rh@lumiere.fr', organisation);
  const stranger = await signIn(app, db, 'passant@exemple.fr');
  const send = (who: { cookie: string } | undefined, method: 'GET' | 'POST', url: string, payload?: object) =>
    app.inject({ method, url: `/api${url}`, headers: who ?? {}, ...(payload && { payload }) });
  const details = {
    objective: 'Accompagner les publics fragiles',
    begins_on: '2026-05-31',
    months: 8,
    hours: 20,
  };
  const owner = { venue: 'moulins' };
  const resource = resourceOf('mission', { details });
  const { resource: number } = (await send(venue, 'POST', '/resources', { owner, resource })).json();
  const publish = () => send(venue, 'POST', `/resources/${number}/moves`, { act: 'publish', from: 'draft' });
  const say = (more: object) =>
    db.query('update resource set details = details || $2::jsonb where resource = $1', [
      number,
      JSON.stringify(more),
    ]);
  t.match((await publish()).json().errors, [{ name: 'hours', message: /de 24 à 48/ }]);
  await say({ hours: 24 });
  t.match((await publish()).json().errors, [{ name: 'begins_on', message: /jour à venir/ }]);
  await say({ begins_on: '2026-06-01' });
  t.equal((await publish()).statusCode, 200);

  const asked = await send(partner, 'POST', `/resources/${number}/uptakes`, { organisation });
  const { uptake } = asked.json();
  const askAgain = () => send(partner, 'POST', `/resources/${number}/uptakes`, { organisation });
  t.match((await askAgain()).json().errors, [{ name: 'organisation', message: /déjà demandé/ }]);
  await t.rejects(
    db.query("insert into uptake (resource, kind, organisation, state) values ($1, 'mission', $2, 'asked')", [
      number,
      organisation,
    ]),
    /taken_once/,
  );
  const own = await app.inject({ url: `/ressources/${number}`, headers: partner });
  t.match(own.body, new RegExp(`l’a déjà demandé\\s*: <a href="/ressources/suivi/${uptake}"`));
  t.notMatch(own.body, /value="demander"/, 'nor is it offered twice');
  const idriss = {
    name: 'Idriss Benali',
    mail: 'idriss@exemple.fr',
    message: 'J’ai envie d’aider les personnes âgées.',
    consent: true,
  };
  const apply = (more: object = {}) =>
    send(undefined, 'POST', `/missions/${number}/applications`, { ...idriss, ...more });
  t.match((await apply({ consent: false, mail: 'x' })).json().errors, [
    { name: 'mail' },
    { name: 'consent' },
  ]);
  t.equal((await apply()).statusCode, 202);
  t.equal((await apply()).statusCode, 202, 'the same answer');
  t.equal((await apply({ mail: 'autre@exemple.fr', name: 'Lou' })).statusCode, 202);
  const seen = async (who: typeof venue) =>
    (await send(who, 'GET', `/missions/${number}/applications`)).json<Applications>().applications;
  t.equal(
    (await send(partner, 'GET', `/missions/${number}/applications`)).statusCode,
    404,
    'not yet a partner',
  );
  await send(venue, 'POST', `/uptakes/${uptake}/moves`, { act: 'agree', from: 'asked' });
  const paper = await app.inject({ url: `/ressources/suivi/${uptake}/convention`, headers: partner });
  t.match(
    paper.body.replaceAll(/\s/g, ' '),
    /Accord de partenariat n° .*Médiathèque de Moulins.*Lumière &amp; Fils/,
  );
  t.notMatch(paper.body, PERSONAL);
  t.match(await seen(partner), [{ name: 'Idriss Benali', mail: null, acts: [] }, { name: 'Lou' }]);
  t.equal((await send(stranger, 'GET', `/missions/${number}/applications`)).statusCode, 404);
  t.match((await send(venue, 'GET', '/people/me/applications')).json(), [{ resource: number, waiting: 2 }]);

  const linkOf = async (mail: string) => {
    const [row] = await db.query<{ text: string }>(
      "select text from mail where recipient = $1 and text ~ 'jeton=' order by mail desc limit 1",
      [mail],
    );
    return /jeton=(\S+)/.exec(row?.text ?? '')?.[1] ?? '';
  };
  const token = await linkOf(idriss.mail);
  const byLink = (what: string, more: object = {}, of = token) =>
    send(undefined, 'POST', `/applications/${what}`, { token: of, ...more });
  t.match((await byLink('links')).json(), { state: 'sent', partners: ['Lumière & Fils'], kept_days: 90 });
  t.equal((await byLink('links', {}, `${token}x`)).statusCode, 400);
  t.equal((await byLink('sharing', { shared: true })).statusCode, 204);
  const [first, second] = await seen(venue);
  t.match(first, { mail: 'idriss@exemple.fr' }, 'shown once its person agrees');

  const move = (
    who: typeof venue,
    application: number | undefined,
    act: string,
    from: string,
    said: object,
  ) => send(who, 'POST', `/applications/${application}/moves`, { act, from, said });
  const accept = (who: typeof venue) =>
    move(who, first?.application, 'accept', 'sent', { note: 'Bienvenue.' });
  t.equal((await accept(partner)).statusCode, 403);
  t.equal((await accept(stranger)).statusCode, 404);
  t.equal((await accept(venue)).statusCode, 200);
  const second_ = await move(venue, second?.application, 'accept', 'sent', { note: 'Aussi.' });
  t.match(second_.json().detail, /une personne par mission/);
  t.equal((await move(venue, second?.application, 'decline', 'sent', {})).statusCode, 400, 'a reason is due');
  await move(venue, second?.application, 'decline', 'sent', { note: 'Une autre personne vient.' });
  t.match(
    await db.query("select text from mail where recipient = 'autre@exemple.fr' order by mail desc limit 1"),
    [{ text: /Une autre personne vient/ }],
  );
  t.equal((await apply({ mail: 'tard@exemple.fr' })).statusCode, 409, 'nobody applies to what is taken');
  const early = await move(venue, first?.application, 'begin', 'accepted', { starts_on: '2026-05-31' });
  t.match(early.json().errors, [{ name: 'starts_on', message: /à partir du 01\/06\/2026/ }]);
  const begin = { starts_on: '2026-06-01' };
  t.equal((await move(venue, first?.application, 'begin', 'accepted', begin)).statusCode, 200);
  const complete = (ended_on: string) => move(venue, first?.application, 'complete', 'running', { ended_on });
  t.match((await complete('2026-08-01')).json().errors, [{ name: 'ended_on', message: /de 6 à 12 mois/ }]);
  t.equal((await complete('2027-01-31')).statusCode, 200);
  await t.rejects(db.query("update application set state = 'running', ended_on = null"), { code: '23514' });
  const figures = (await send(undefined, 'GET', '/missions/figures')).json<MissionFigures>();
  t.match(figures, { open: 0, applications: { completed: 1, declined: 1 }, partners: 1 });
  await nowhereSaid(t, { app, db, logged }, PERSONAL, { id: 'moulins', resource: number, organisation });

  const later = (days: number) => ({
    origin: 'https://proximite.test',
    now: new Date(NOW.getTime() + days * 86_400_000),
  });
  await settleApplications(db, later(89));
  t.equal((await db.query('select * from applicant')).length, 2);
  await settleApplications(db, later(91));
  t.same(await db.query('select * from applicant'), []);
  t.match(await seen(venue), [{ name: null }, { name: null }], 'the counts stay');
});

t.test('an application is withdrawn by its link, or lapses with its mission', async (t) => {
  const { app, db } = await build(t);
  await addVenues(db, [{ id: 'moulins', at: LILLE }]);
  const venue = await signIn(app, db, 'moulins@lille.fr');
  await give(db, 'moulins@lille.fr', 'steward', 'moulins');
  const send = (url: string, payload: object, headers: object = venue) =>
    app.inject({ method: 'POST', url: `/api${url}`, headers: { ...headers }, payload });
  const made = await send('/resources', { owner: { venue: 'moulins' }, resource: resourceOf('mission') });
  const { resource } = made.json();
  await send(`/resources/${resource}/moves`, { act: 'publish', from: 'draft' });
  const apply = (mail: string) =>
    send(
      `/missions/${resource}/applications`,
      { name: 'Lou', mail, message: 'Je suis là.', consent: true },
      {},
    );
  t.equal((await apply('lou@exemple.fr')).statusCode, 202);
  t.equal((await apply('ana@exemple.fr')).statusCode, 202);
  const [mail] = await db.query<{ text: string }>("select text from mail where recipient = 'lou@exemple.fr'");
  const token = /jeton=(\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
  t.equal((await send('/applications/withdrawal', { token }, {})).statusCode, 204);
  t.equal((await send('/applications/links', { token }, {})).statusCode, 404);
  t.same(await db.query("select * from mail where recipient = 'lou@exemple.fr'"), []);
  await send(`/resources/${resource}/moves`, { act: 'close', from: 'published' });
  t.equal((await apply('tard@exemple.fr')).statusCode, 409);
  await settleApplications(db, { origin: 'https://proximite.test', now: NOW });
  t.same(await db.query('select state from application order by application'), [
    { state: 'withdrawn' },
    { state: 'lapsed' },
  ]);
  const told = await db.query(
    "select subject from mail where recipient = 'ana@exemple.fr' order by mail desc limit 1",
  );
  t.match(told, [{ subject: /sans suite/ }]);
  t.same(await db.query('select act, to_state from application_move order by application, moved_at, act'), [
    { act: 'apply', to_state: 'sent' },
    { act: 'withdraw', to_state: 'withdrawn' },
    { act: 'apply', to_state: 'sent' },
    { act: 'lapse', to_state: 'lapsed' },
  ]);
});
