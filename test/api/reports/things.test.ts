import t from 'tap';
import type { Decision, Waiting } from '../../../api/moderation/schema.ts';
import { build } from '../../helper.ts';
import { addOrganisation, resourceOf, signInDelegate } from '../../partners.ts';
import { give, signIn } from '../../people.ts';
import { LILLE } from '../../places.ts';
import { addVenues } from '../../venues.ts';

t.test('what partners show is reported, read once, and decided', async (t) => {
  const { app, db } = await build(t);
  await addVenues(db, [{ id: 'moulins', nom: 'Médiathèque de Moulins', at: LILLE }]);
  const organisation = await addOrganisation(db, 'Lumière & Fils');
  const giver = await signInDelegate(app, db, 'offre@exemple.fr', organisation);
  const moderator = await signIn(app, db, 'moderation@exemple.fr');
  await give(db, 'moderation@exemple.fr', 'moderator');
  await give(db, 'offre@exemple.fr', 'steward', 'moulins');
  let from = 1;
  const post = (url: string, payload: object, headers: object = {}) =>
    app.inject({
      method: 'POST',
      url: `/api${url}`,
      remoteAddress: `10.1.1.${from}`,
      headers: { ...headers },
      payload,
    });
  const publish = async (kind: string) => {
    const body = { owner: { organisation }, resource: resourceOf(kind) };
    const { resource } = (await post('/resources', body, giver)).json();
    await post(`/resources/${resource}/moves`, { act: 'publish', from: 'draft' }, giver);
    return resource as number;
  };
  const queue = async (headers: { cookie: string }, kind = 'alert') =>
    (await app.inject({ url: `/api/queue?kind=${kind}`, headers })).json<Waiting[]>();
  const mails = (mail: string) =>
    db.query<{ text: string }>(
      "select text from mail where recipient = $1 and purpose <> 'link' order by mail desc",
      [mail],
    );
  const days = await publish('skills');
  const reports = `/resources/${days}/reports`;

  t.test('by anyone, without an account: the subject is asked, an address needs a consent', async (t) => {
    t.match((await post(reports, { subject: 'closed' })).json().errors, [{ name: 'subject' }]);
    t.match((await post(reports, { subject: 'other' })).json().errors, [{ name: 'message' }]);
    const wrong = await post(reports, { subject: 'money', mail: 'passante@exemple.fr' });
    t.match(wrong.json().errors, [{ name: 'consent' }]);
    const message = 'On m’a demandé 50 euros.';
    const sent = await post(reports, {
      subject: 'money',
      message,
      mail: 'passante@exemple.fr',
      consent: true,
    });
    t.match([sent.statusCode, sent.json()], [201, { kept: false }]);
    await post(reports, { subject: 'wrong' });
    const third = (await post(reports, { subject: 'wrong' })).json();
    const secret = new URLSearchParams({ secret: third.secret });
    const back = await app.inject({ method: 'DELETE', url: `/api/reports?${secret}` });
    t.equal(back.statusCode, 204, 'and is taken back');
    t.equal((await post('/resources/999/reports', { subject: 'fraud' })).statusCode, 404);
    const draft = await post('/resources', { owner: { organisation }, resource: resourceOf('goods') }, giver);
    const hidden = await post(`/resources/${draft.json().resource}/reports`, { subject: 'fraud' });
    t.equal(hidden.statusCode, 404, 'what nobody sees is not told to be there');
  });

  t.test('one line for each thing, for moderators alone, what presses first', async (t) => {
    await post(`/partners/${organisation}/reports`, { subject: 'wrong' });
    t.same(await queue(giver), []);
    t.match(await queue(moderator), [
      {
        kind: 'alert',
        key: `resource-${days}`,
        nom: 'Essai de skills',
        urgent: true,
        about: { resource: days, reports: [{ subject: 'money' }, { subject: 'wrong' }], answerable: true },
      },
      { kind: 'alert', key: `organisation-${organisation}`, urgent: false },
    ]);
    t.same(await queue(moderator, 'report'), [], 'not among the reports of venues');
    t.notMatch(JSON.stringify(await queue(moderator)), /passante@/);
  });

  t.test('taken away for a reason, or kept; only what was read is decided', async (t) => {
    const [waiting] = await queue(moderator);
    if (waiting?.kind !== 'alert') throw new Error('no alert');
    const read = waiting.about.reports.map(({ report }) => report);
    await post(reports, { subject: 'fraud', message: 'Venu entre-temps.' });
    const decide = (payload: object, headers = moderator, url = reports) =>
      post(`${url}/decision`, { outcome: 'closed', reports: read, ...payload }, headers);
    t.equal((await decide({ reason: 'Payant.' }, giver)).statusCode, 403);
    t.match((await decide({})).json().errors, [{ name: 'reason' }]);
    const elsewhere = await decide({ reason: 'Payant.' }, moderator, `/partners/${organisation}/reports`);
    t.equal(elsewhere.statusCode, 404, 'not the reports of another');
    t.equal((await decide({ reason: 'On y demande de l’argent.', answer: 'Bien vu.' })).statusCode, 204);
    t.equal((await app.inject(`/api/resources/${days}`)).statusCode, 410);
    t.match((await mails('offre@exemple.fr'))[0]?.text, /On y demande de l’argent/);
    t.notMatch((await mails('offre@exemple.fr'))[0]?.text, /50 euros|passante/, 'nor who said so');
    t.match((await mails('passante@exemple.fr'))[0]?.text, /retirée[\s\S]*Bien vu/);
    t.same(await db.query('select mail from report where mail is not null'), []);
    t.equal((await decide({ reason: 'Encore.' })).statusCode, 404, 'once');
    const [left] = await queue(moderator);
    if (left?.kind !== 'alert') throw new Error('no alert');
    t.match(left.about.reports, [{ message: 'Venu entre-temps.' }]);
    const rest = left.about.reports.map(({ report }) => report);
    t.equal((await decide({ outcome: 'rejected', reports: rest })).statusCode, 204);

    const [last] = await queue(moderator);
    if (last?.kind !== 'alert') throw new Error('no alert');
    const ofPartner = last.about.reports.map(({ report }) => report);
    const closed = await decide(
      { reports: ofPartner, reason: 'Elle n’existe pas.' },
      moderator,
      `/partners/${organisation}/reports`,
    );
    t.equal(closed.statusCode, 204, closed.body);
    t.equal((await app.inject(`/api/partners/${organisation}`)).statusCode, 410);
    t.same(await queue(moderator), []);
    const decisions = (await app.inject({ url: '/api/decisions', headers: moderator })).json<Decision[]>();
    const told = decisions.map(({ kind, outcome, nom }) => [kind, outcome, nom].join(' '));
    t.same(told.filter((one) => /withheld|rejected/.test(one)).sort(), [
      'alert rejected Essai de skills',
      'organisation withheld Lumière & Fils',
      'resource withheld Essai de skills',
    ]);
  });

  t.test('few an hour from one place', async (t) => {
    from = 2;
    const need = await post(
      '/resources',
      { owner: { venue: 'moulins' }, resource: resourceOf('need') },
      giver,
    );
    const url = `/resources/${need.json().resource}/reports`;
    await post(`/resources/${need.json().resource}/moves`, { act: 'publish', from: 'draft' }, giver);
    for (let sent = 0; sent < 10; sent += 1) t.equal((await post(url, { subject: 'wrong' })).statusCode, 201);
    t.equal((await post(url, { subject: 'wrong' })).statusCode, 429);
  });
});
