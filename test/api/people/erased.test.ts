import { Writable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import t from 'tap';
import { buildApp } from '../../../api/app.ts';
import { doChores } from '../../../api/chores.ts';
import { loggerFor } from '../../../api/core/log.ts';
import { type Mailer, mailerFor } from '../../../api/core/mailer.ts';
import type { Waiting } from '../../../api/moderation/schema.ts';
import { sendMails } from '../../../api/outbox/queries.ts';
import { NOW, openDatabase, testConfig } from '../../helper.ts';
import { give, signIn } from '../../people.ts';
import { LILLE } from '../../places.ts';
import { openSmtp } from '../../smtp.ts';
import { addVenues } from '../../venues.ts';
import { placesOf } from '../../written.ts';

const MAIL = 'jeanne.disparue@exemple.fr';

/** The application with its logs, as `server.ts` writes them. */
async function open(t: Parameters<typeof openDatabase>[0], mailer: Mailer | undefined) {
  const db = await openDatabase(t);
  const lines: string[] = [];
  const stream = new Writable({
    write(line, _encoding, done) {
      lines.push(String(line));
      done();
    },
  });
  const settings = loggerFor('trace');
  const logger = typeof settings === 'object' ? { ...settings, stream } : false;
  const app = await buildApp({ db, config: testConfig, clock: () => NOW, mailer, logger });
  t.after(() => app.close());
  return { app, db, lines };
}

const published = [
  '/api/venues.csv',
  '/api/venues.geojson',
  '/api/venues.atom',
  '/api/venues',
  '/api/venues/epn',
];
const told = [
  '/api/venues/epn/history',
  '/api/venues/epn/comparison?from=1&to=2',
  '/lieux/epn/epn-de-lille/historique',
];

async function whole(app: FastifyInstance): Promise<string> {
  const answers = [];
  for (const url of [...published, ...told])
    answers.push((await app.inject({ url, headers: { accept: 'text/html,*/*' } })).body);
  return answers.join('\n');
}

const tokensIn = (text: string) => [...text.matchAll(/jeton=([\w.-]+)/g)].map(([, token]) => token ?? '');

t.test('an erased person is in no table, no log and no export', async (t) => {
  const { url: SMTP_URL, refuses } = await openSmtp(t);
  const mailer = mailerFor({ SMTP_URL, MAIL_FROM: 'a@proximite.test' });
  if (!mailer) throw new Error('no mailer');
  // Mails stay in the outbox, where the test reads them, until it sends them.
  const { app, db, lines } = await open(t, undefined);
  await addVenues(db, [
    { id: 'epn', nom: 'EPN de Lille', at: LILLE, date_maj: '2025-01-01' },
    { id: 'autre', nom: 'Autre', at: LILLE, date_maj: '2025-01-01' },
  ]);
  const ask = (method: 'POST' | 'PATCH', url: string, payload: object, headers: object = {}) =>
    app.inject({ method, url, payload, headers: { ...headers } });

  const headers = await signIn(app, db, MAIL);
  await signIn(app, db, MAIL);
  const [person] = await db.query<{ id: string }>('select id from person where email = $1', [MAIL]);
  const id = person?.id ?? '';
  const moderator = await signIn(app, db, 'moderation@exemple.fr');
  await give(db, 'moderation@exemple.fr', 'moderator');

  for (const venue of ['epn', 'autre'])
    await ask('POST', `/api/venues/${venue}/claims`, { message: `Écrivez-moi : ${MAIL}` }, headers);
  const claims = (await app.inject({ url: '/api/queue', headers: moderator })).json<Waiting[]>();
  const claim = claims.find(({ venue }) => venue === 'epn');
  const decision = { granted: true, answer: `Bienvenue, ${MAIL}` };
  t.equal((await ask('POST', `/api/claims/${claim?.key}/decision`, decision, moderator)).statusCode, 204);
  const change = { ...headers, 'if-match': '1' };
  t.equal((await ask('PATCH', '/api/venues/epn', { nom: 'EPN' }, change)).statusCode, 200);
  const report = { subject: 'other', message: `Répondez à ${MAIL}`, mail: MAIL, consent: true };
  t.equal((await ask('POST', '/api/venues/autre/reports', report)).statusCode, 201);
  const fields = { nom: 'Atelier', adresse: `chez ${MAIL}`, code_postal: '59000', commune: 'Lille' };
  t.equal((await ask('POST', '/api/proposals', { fields, message: MAIL }, headers)).statusCode, 201);
  const invited = { mail: MAIL };
  const own = await ask('POST', '/api/venues/autre/invitations', invited, moderator);
  t.equal(own.statusCode, 201);
  await db.query("update venue set date_maj = '2025-01-01'");
  t.equal((await doChores(db, testConfig, NOW)).reminders, 1);

  const mails = await db.query<{ text: string }>('select text from mail');
  const tokens = mails.flatMap(({ text }) => tokensIn(text));
  for (const token of tokens)
    for (const page of ['/rien-n-a-change', '/rappels/arreter', '/connexion/lien'])
      await app.inject({ url: `${page}?jeton=${token}`, headers: { accept: 'text/html' } });
  // Some leave, one is refused and waits, a link is asked and never used.
  await sendMails(db, mailer, () => NOW, app.log);
  refuses.on = true;
  await ask('POST', '/api/people/links', { mail: MAIL });
  await sendMails(db, mailer, () => NOW, app.log);
  const held = (await app.inject({ url: '/api/people/me/export', headers })).body;
  for (const word of [MAIL, '"epn"', 'Répondez à', 'Écrivez-moi', 'rappels'])
    t.match(held, word, `what is held is given: ${word}`);
  t.not((await placesOf(db, [MAIL, id])).length, 0);

  t.equal((await app.inject({ method: 'DELETE', url: '/api/people/me', headers })).statusCode, 204);
  t.same(await placesOf(db, [MAIL, id]), []);
  const written = lines.join('');
  t.match(written, /request completed/, 'there are logs to look at');
  for (const word of [MAIL, id, ...tokens]) t.notOk(written.includes(word), `not in the logs: ${word}`);
  const public_ = await whole(app);
  t.match(public_, /EPN/);
  for (const word of [MAIL, id]) t.notOk(public_.includes(word), 'nor in what is public');
  const [venue] = await db.query<{ nom: string }>("select nom from venue where id = 'epn'");
  t.equal(venue?.nom, 'EPN', 'what they did stays');
});
