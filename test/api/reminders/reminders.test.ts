import type { FastifyInstance } from 'fastify';
import t from 'tap';
import { doChores } from '../../../api/chores.ts';
import { mailerFor } from '../../../api/core/mailer.ts';
import type { Hours } from '../../../api/hours/schema.ts';
import { sendMails } from '../../../api/outbox/queries.ts';
import { hoursInWords, phoneInWords } from '../../../api/reminders/in-words.ts';
import { linkKey } from '../../../api/reminders/queries.ts';
import type { ReminderLink } from '../../../api/reminders/schema.ts';
import { readToken, signToken } from '../../../api/reminders/token.ts';
import type { Version } from '../../../api/stewardship/schema.ts';
import type { Venue } from '../../../api/venues/schema.ts';
import { build, NOW, testConfig } from '../../helper.ts';
import { give, signIn } from '../../people.ts';
import { LILLE } from '../../places.ts';
import { openSmtp, wordsOf } from '../../smtp.ts';
import { addVenues } from '../../venues.ts';

const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(NOW.getTime() + days * DAY_MS);

const epn = {
  id: 'epn',
  nom: 'EPN de Lille',
  at: LILLE,
  date_maj: '2025-12-01',
  telephone: '+33320495000',
  horaires: 'Mo-Fr 09:00-12:00,14:00-17:30; Sa 10:00-12:00; PH off',
};

interface Written {
  readonly recipient: string;
  readonly text: string;
  readonly unsubscribe: string;
}

async function open(t: Parameters<typeof build>[0], more: Parameters<typeof addVenues>[1] = []) {
  let now = NOW;
  const { app, db } = await build(t, {}, () => now);
  await addVenues(db, [epn, ...more]);
  const headers = await signIn(app, db, 'jeanne@exemple.fr');
  await give(db, 'jeanne@exemple.fr', 'steward', 'epn');
  const remind = async (days = 0, months = 6) =>
    (await doChores(db, { ...testConfig, REMINDER_MONTHS: months }, inDays(days))).reminders;
  const mails = () =>
    db.query<Written>(
      "select recipient, text, unsubscribe from mail where purpose = 'reminder' order by mail",
    );
  const venue = async () => (await app.inject('/api/venues/epn')).json<Venue>();
  const goTo = (days: number) => {
    now = inDays(days);
  };
  return { app, db, headers, remind, mails, venue, goTo };
}

const tokenIn = (text: string, path: string) =>
  new RegExp(`${path}\\?jeton=([\\w.-]+)`).exec(text)?.[1] ?? `no token of ${path}`;
const post = (app: FastifyInstance, url: string, payload: object, headers: object = {}) =>
  app.inject({ method: 'POST', url, payload, headers: { ...headers } });
const pageOf = async (app: FastifyInstance, url: string) =>
  (await app.inject({ url, headers: { accept: 'text/html' } })).body;

t.test('after six months who keeps a venue is asked, twice at most, until it is confirmed', async (t) => {
  const { db, remind, mails } = await open(t, [
    { id: 'fresh', nom: 'Fraîche', at: LILLE, date_maj: '2026-05-01' },
    { id: 'nobodys', nom: 'Sans personne', at: LILLE, date_maj: '2020-01-01' },
  ]);
  await give(db, 'jeanne@exemple.fr', 'steward', 'fresh');
  t.equal(await remind(0, 0), 0, 'an operator may want none');
  t.equal(await remind(0, 7), 0);
  t.same([await remind(), await remind(), await remind(29)], [1, 0, 0]);
  t.same([await remind(31), await remind(32)], [1, 0], 'a month later, once more');
  t.equal(await remind(100), 0, 'and then no more');
  const [first, second] = await mails();
  t.match(first, { recipient: 'jeanne@exemple.fr' });
  t.match(first?.text, /EPN de Lille.*depuis le 1er.décembre 2025/);
  t.match(first?.text, /03 20 49 50 00/);
  t.match(
    first?.text,
    /lundi à vendredi : 9 h à 12 h, 14 h à 17 h 30 ; samedi : 10 h à 12 h ; dimanche : fermé/,
  );
  t.match(first?.text, /Accès internet/);
  t.notMatch(first?.text, /dernier message/);
  t.match(second?.text, /dernier message/);
  // A year later the mails are forgotten, and the count is not.
  await db.query("update mail set sent_at = written_at where purpose = 'reminder'");
  t.equal(await remind(500), 1, 'the other one, whose six months are over');
  t.match(await mails(), [{ text: /Fraîche/ }]);
  await db.query("update venue set date_maj = '2027-10-01' where id = 'epn'");
  t.equal(await remind(501), 0);
  t.equal(await remind(700), 2, 'confirmed, six months pass again');
});

t.test('several processes at once write each reminder once', async (t) => {
  const others = Array.from({ length: 30 }, (_, rank) => ({
    id: `venue ${rank}`,
    nom: `Lieu ${rank}`,
    at: LILLE,
    date_maj: '2025-01-01',
  }));
  const { db, remind, mails } = await open(t, others);
  for (const { id } of others) await give(db, 'jeanne@exemple.fr', 'steward', id);
  const written = await Promise.all([remind(), remind(), remind()]);
  t.equal(
    written.reduce((sum, one) => sum + one, 0),
    31,
  );
  t.equal((await mails()).length, 31);
});

t.test('the link confirms, without signing in; opening it changes nothing, twice is once', async (t) => {
  const { app, remind, mails, venue, goTo } = await open(t);
  await remind();
  const [mail] = await mails();
  const token = tokenIn(mail?.text ?? '', '/rien-n-a-change');
  const { opening: _, ...before } = await venue();
  for (let time = 0; time < 2; time += 1)
    t.match(await pageOf(app, `/rien-n-a-change?jeton=${token}`), /Oui, rien n’a changé/);
  const { opening: __, ...untouched } = await venue();
  t.same(untouched, before);
  goTo(3);
  const confirmed = await post(app, '/api/confirmations', { token });
  t.match(confirmed.json<ReminderLink>(), { state: 'confirmed', confirmed: '2026-06-04' });
  t.match(await venue(), { date_maj: '2026-06-04', version: before.version + 1, horaires: before.horaires });
  const [last] = (await app.inject('/api/venues/epn/history')).json<Version[]>();
  t.match(last, { actor: 'lieu', changes: [{ field: 'date_maj', from: '2025-12-01', to: '2026-06-04' }] });
  goTo(5);
  t.match((await post(app, '/api/confirmations', { token })).json(), { confirmed: '2026-06-04' });
  t.equal((await venue()).version, before.version + 1);
  t.match(await pageOf(app, `/rien-n-a-change?jeton=${token}`), /déjà confirmé/);
  // Pressed twice at once.
  const again = await Promise.all([1, 2].map(() => post(app, '/api/confirmations', { token })));
  t.same(
    again.map(({ statusCode }) => statusCode),
    [200, 200],
  );
});

t.test('what changed since the mail is looked at before it is confirmed', async (t) => {
  const { app, headers, remind, mails, venue } = await open(t);
  await remind();
  const token = tokenIn((await mails())[0]?.text ?? '', '/rien-n-a-change');
  const { version } = await venue();
  await app.inject({
    method: 'PATCH',
    url: '/api/venues/epn',
    headers: { ...headers, 'if-match': `"${version}"` },
    payload: { nom: 'EPN du Vieux-Lille' },
  });
  const page = await pageOf(app, `/rien-n-a-change?jeton=${token}`);
  t.match(page, /a été modifiée depuis/);
  t.match(page, `historique?de=${version}&amp;a=${version + 1}`);
  t.equal((await post(app, '/api/confirmations', { token })).statusCode, 409);
  const looked = await post(app, '/api/confirmations', { token, version: version + 1 });
  t.match([looked.statusCode, looked.json()], [200, { state: 'confirmed', version: version + 2 }]);
  t.equal((await venue()).nom, 'EPN du Vieux-Lille');
});

t.test(
  'a link forged, of another purpose, too old, or of someone who left is refused in words',
  async (t) => {
    const { app, db, headers, remind, mails, venue } = await open(t);
    await remind();
    const text = (await mails())[0]?.text ?? '';
    const [confirm, stop] = [tokenIn(text, '/rien-n-a-change'), tokenIn(text, '/rappels/arreter')];
    const key = await linkKey(db);
    const claims = readToken(key, confirm);
    if (!claims) throw new Error('an unreadable link');
    const old = signToken(key, { ...claims, expires: NOW });
    const forged = signToken('devinée', claims);
    const changed = confirm.replace(/^confirm\.\w+/, 'confirm.zz');
    for (const token of [old, forged, changed, stop, '', 'n’importe quoi'])
      t.equal((await post(app, '/api/confirmations', { token })).statusCode, 400, token);
    t.equal((await post(app, '/api/reminders/stop', { token: confirm })).statusCode, 400);
    t.match(await pageOf(app, `/rien-n-a-change?jeton=${old}`), /plus de trois mois/);
    const page = await pageOf(app, `/rien-n-a-change?jeton=${forged}`);
    t.match(page, /incomplet/);
    t.match(page, /href="\/mon-espace"/);
    await app.inject({ method: 'DELETE', url: '/api/venues/epn/mandate', headers });
    t.equal((await post(app, '/api/confirmations', { token: confirm })).statusCode, 404);
    t.match(await pageOf(app, `/rien-n-a-change?jeton=${confirm}`), /ne tenez plus ce lieu/);
    t.equal((await venue()).date_maj, '2025-12-01');
  },
);

t.test('reminders stop by their link, by a mail program, or in one’s own space', async (t) => {
  const { app, db, headers, remind, mails } = await open(t);
  const { url: SMTP_URL, received } = await openSmtp(t);
  const mailer = mailerFor({ SMTP_URL, MAIL_FROM: 'a@proximite.test' });
  if (!mailer) throw new Error('no mailer');
  await remind();
  const [mail] = await mails();
  const wanted = async () => {
    const me = (await app.inject({ url: '/api/people/me', headers })).json();
    return me.mandates[0].reminders;
  };
  const choose = (reminders: boolean, of = 'epn') =>
    app.inject({ method: 'PATCH', url: `/api/venues/${of}/mandate`, headers, payload: { reminders } });
  const stop = tokenIn(mail?.text ?? '', '/rappels/arreter');
  t.match(await pageOf(app, `/rappels/arreter?jeton=${stop}`), /Arrêter ces rappels/);
  t.equal(await wanted(), true, 'opening the page stops nothing');
  t.equal((await post(app, '/api/reminders/stop', { token: stop })).statusCode, 200);
  t.equal(await wanted(), false);
  t.equal(await remind(40), 0);
  t.same([(await choose(true)).statusCode, await wanted()], [204, true]);
  t.equal((await choose(true, 'nulle')).statusCode, 404);

  await db.query("delete from mail where purpose = 'link'");
  await sendMails(db, mailer, () => NOW, app.log);
  const sent = wordsOf(received[0] ?? { from: '', to: [], text: '' });
  t.match(sent, /List-Unsubscribe-Post: List-Unsubscribe=One-Click/);
  const address = /List-Unsubscribe:\s*<https:\/\/proximite\.test([^>]+)>/.exec(
    sent.replaceAll(/\r\n /g, ''),
  )?.[1];
  const types = {
    'application/x-www-form-urlencoded': 'List-Unsubscribe=One-Click',
    'multipart/form-data; boundary=b':
      '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n',
  };
  for (const [type, payload] of Object.entries(types)) {
    await choose(true);
    const url = address?.trim() ?? '';
    const answer = await app.inject({ method: 'POST', url, headers: { 'content-type': type }, payload });
    t.equal(answer.statusCode, 200, type);
    t.equal(await wanted(), false, type);
  }
  const [left] = await db.query("select text, unsubscribe from mail where purpose = 'reminder'");
  t.same(left, { text: '', unsubscribe: null }, 'nor the link, once it has left');
});

t.test('a week in words, and as it is written where no week is like another', (t) => {
  const day = (from: string, to: string) => [{ from, to, sure: true, comment: null }];
  const hours: Hours = { state: 'read', written: 'Mo-Su', time_zone: 'Europe/Paris', usual: [], days: [] };
  const week = (usual: Hours['usual']) => hoursInWords({ ...hours, usual });
  const [morning, late] = [day('08:30', '12:00'), day('18:00', '24:00')];
  t.equal(
    week([morning, morning, [], morning, late, [], []]),
    'lundi et mardi : 8 h 30 à 12 h ; mercredi : fermé ; jeudi : 8 h 30 à 12 h ; vendredi : 18 h à 24 h ; samedi et dimanche : fermé',
  );
  t.equal(week([morning, null, [], [], [], [], []]), 'Mo-Su');
  t.equal(hoursInWords({ ...hours, state: 'unknown', written: null }), null);
  t.same(['+33320495000', '+262262409000', '+687123456'].map(phoneInWords), [
    '03 20 49 50 00',
    '02 62 40 90 00',
    '+687123456',
  ]);
  t.end();
});

t.test('the operator sees which venue was reminded, whether it left, and who answered', async (t) => {
  const { app, db, headers, remind, venue } = await open(t);
  const operator = await signIn(app, db, 'exploitation@exemple.fr');
  await give(db, 'exploitation@exemple.fr', 'operator');
  await remind();
  const get = async (url: string, who = operator) => app.inject({ url, headers: who });
  t.equal((await get('/api/reminders', headers)).statusCode, 403);
  t.match((await get('/api/reminders?venue=lille')).json(), [
    { venue: 'epn', nom: 'EPN de Lille', rank: 1, sent: null, tries: 0, answered: null },
  ]);
  t.same((await get('/api/reminders?venue=roubaix')).json(), []);
  const listed = await get('/api/mails/list?purpose=reminder&state=waiting');
  t.match(listed.json(), [{ purpose: 'reminder', state: 'waiting', recipient: 'j…@exemple.fr' }]);
  t.same((await get('/api/mails/list?purpose=reminder&state=sent')).json(), []);
  const page = (await get('/exploitation/courriels?motif=reminder')).body;
  t.match(page, /EPN de Lille[\s\S]*pas encore[\s\S]*j…@exemple.fr/);
  t.notMatch(page, /jeanne|depuis le 1er décembre/, 'neither an address nor what a mail says');

  await db.query("update mail set sent_at = $1, recipient = 'parti@invalid', tries = 1", [NOW]);
  const own = { ...headers, 'if-match': `"${(await venue()).version}"` };
  await app.inject({ method: 'PATCH', url: '/api/venues/epn', headers: own, payload: {} });
  t.match((await get('/api/reminders?venue=epn')).json(), [
    { sent: /^2026-06-01/, tries: 1, answered: /^20/ },
  ]);
  t.match((await get('/api/mails/list?state=sent&purpose=reminder')).json(), [{ recipient: null }]);
});
