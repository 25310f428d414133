import t from 'tap';
import type { Organisation, OwnOrganisation } from '../../../api/partners/schema.ts';
import { tuesday } from '../../events.ts';
import { build } from '../../helper.ts';
import { addOrganisation, resourceOf, signInDelegate } from '../../partners.ts';
import { give, signIn } from '../../people.ts';
import { LILLE } from '../../places.ts';
import { addVenues } from '../../venues.ts';

t.test('an organisation closes its page, or the directory does', async (t) => {
  const { app, db } = await build(t);
  await addVenues(db, [{ id: 'moulins', nom: 'Médiathèque de Moulins', at: LILLE }]);
  const organisation = await addOrganisation(db, 'Lumière & Fils');
  const at = `/partners/${organisation}`;
  const delegate = await signInDelegate(app, db, 'offre@exemple.fr', organisation);
  await signInDelegate(app, db, 'collegue@exemple.fr', organisation);
  const moderator = await signIn(app, db, 'moderation@exemple.fr');
  await give(db, 'moderation@exemple.fr', 'moderator');
  const steward = await signIn(app, db, 'moulins@lille.fr');
  await give(db, 'moulins@lille.fr', 'steward', 'moulins');
  const post = (url: string, payload: object, headers: object = delegate) =>
    app.inject({ method: 'POST', url: `/api${url}`, headers: { ...headers }, payload });
  const publish = async (kind: string, owner: object = { organisation }, headers = delegate) => {
    const { resource } = (await post('/resources', { owner, resource: resourceOf(kind) }, headers)).json();
    await post(`/resources/${resource}/moves`, { act: 'publish', from: 'draft' }, headers);
    return resource as number;
  };
  const version = async () =>
    (await app.inject({ url: `/api${at}/own`, headers: delegate })).json<OwnOrganisation>().organisation
      .version;
  const close = async (headers: object, payload: object = { reason: 'Nous cessons notre activité.' }) =>
    post(`${at}/closing`, payload, { ...headers, 'if-match': `"${await version()}"` });
  const reopen = async (headers: object) =>
    app.inject({
      method: 'DELETE',
      url: `/api${at}/closing`,
      headers: { ...headers, 'if-match': `"${await version()}"` },
    });
  const mails = (mail: string) =>
    db.query<{ text: string }>('select text from mail where recipient = $1 order by mail desc', [mail]);
  const days = await publish('skills');
  const event = await publish('event');
  const [sitting] = (await post(`/resources/${event}/sittings`, tuesday({ venue: 'moulins' }))).json()
    .sittings;
  await post(`/events/${sitting}/registrations`, {
    name: 'Jeanne',
    mail: 'jeanne@exemple.fr',
    consent: true,
  });
  const need = await publish('need', { venue: 'moulins' }, steward);

  t.test('by those who speak for it: all that it shows goes with it, and they open it again', async (t) => {
    t.match((await close(delegate, { reason: ' ' })).json().errors, [{ name: 'reason' }]);
    t.equal((await close(steward)).statusCode, 403);
    const stale = await post(`${at}/closing`, { reason: 'Fin.' }, { ...delegate, 'if-match': '"0"' });
    t.equal(stale.statusCode, 409);
    t.equal((await app.inject(`/api/resources/${days}`)).json().state, 'published', 'nothing done by half');
    const closed = await close(delegate);
    t.equal(closed.statusCode, 200, closed.body);
    const page = await app.inject({
      url: `/partenaires/${organisation}/lumiere`,
      headers: { accept: 'text/html' },
    });
    t.match([page.statusCode, page.body], [410, /Lumière[\s\S]*n’est plus partenaire/]);
    t.equal((await app.inject(`/api${at}`)).statusCode, 410);
    for (const url of ['/api/partners', '/api/partners.csv', '/api/partners.geojson', '/api/resources.csv'])
      t.notMatch((await app.inject(url)).body, /Lumière/, url);
    t.equal((await app.inject(`/api/resources/${days}`)).json().state, 'closed');
    t.equal((await app.inject(`/api/events/${sitting}`)).statusCode, 404);
    t.match(await mails('jeanne@exemple.fr'), [{ text: /annulé[\s\S]*cessons notre activité/ }]);
    t.match(await mails('collegue@exemple.fr'), [{ text: /a fermé sa page[\s\S]*cessons/ }, {}]);
    const back = await post(`/resources/${days}/moves`, { act: 'reopen', from: 'closed' });
    t.match([back.statusCode, back.json().detail], [409, /page de l’organisation/]);
    const answer = await post(`/resources/${need}/uptakes`, { organisation });
    t.match([answer.statusCode, answer.json().detail], [409, /fermée/]);
    t.equal((await reopen(delegate)).statusCode, 200);
    t.equal((await app.inject(`/api${at}`)).json<Organisation>().state, 'published');
    t.equal(
      (await app.inject(`/api/resources/${days}`)).json().state,
      'closed',
      'what it offered stays closed',
    );
    t.equal((await post(`/resources/${days}/moves`, { act: 'reopen', from: 'closed' })).statusCode, 200);
  });

  t.test('by a moderator: its pages are gone, and they alone open them again', async (t) => {
    t.equal((await close(delegate)).statusCode, 200);
    t.equal((await close(delegate)).statusCode, 409, 'once');
    const closed = await close(moderator, { reason: 'Elle demande de l’argent.' });
    t.equal(closed.statusCode, 200, 'also what it had closed itself');
    t.equal((await app.inject(`/api/resources/${days}`)).statusCode, 410);
    t.match(await mails('offre@exemple.fr'), [
      { text: /modération[\s\S]*elle seule peut[\s\S]*de l’argent/i },
    ]);
    t.match((await reopen(delegate)).json(), { status: 403, detail: /elle seule/ });
    const own = (await app.inject({ url: `/api${at}/own`, headers: delegate })).json<OwnOrganisation>();
    t.match(own.closed, { as: 'modération', reason: 'Elle demande de l’argent.' });
    t.match(
      (await app.inject({ url: `/partenaires/${organisation}/gerer`, headers: delegate })).body,
      /elle seule peut la rouvrir/,
    );
    t.equal((await reopen(moderator)).statusCode, 200);
    t.equal((await app.inject(`/api/resources/${days}`)).json().state, 'closed');
  });

  t.test('the database lets none of what it offers stay', async (t) => {
    await post(`/resources/${days}/moves`, { act: 'reopen', from: 'closed' });
    const alone = db.query(
      "update organisation set state = 'closed', closed_at = now(), closed_as = 'organisation', closed_reason = 'x'",
    );
    await t.rejects(alone, { message: /encore publié/ });
  });
});
