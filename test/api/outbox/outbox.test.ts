import type { FastifyBaseLogger } from 'fastify';
import t from 'tap';
import { mailerFor } from '../../../api/core/mailer.ts';
import { writeMail } from '../../../api/outbox/doors.ts';
import { forgetSent, sendMails } from '../../../api/outbox/queries.ts';
import type { Mails } from '../../../api/outbox/schema.ts';
import { build, NOW } from '../../helper.ts';
import { give, signIn } from '../../people.ts';
import { openSmtp } from '../../smtp.ts';

const MAIL_FROM = 'Proximité <ne-pas-repondre@proximite.test>';
const minutesLater = (minutes: number) => () => new Date(NOW.getTime() + minutes * 60_000);
const to = (address: string) => ({ to: address, subject: 'Sujet', text: 'Secret', html: '<p>Secret</p>' });

async function open(t: Parameters<typeof build>[0]) {
  const { url: SMTP_URL, received, refuses } = await openSmtp(t);
  const { app, db } = await build(t);
  const mailer = mailerFor({ SMTP_URL, MAIL_FROM });
  if (!mailer) throw new Error('no mailer');
  const write = (address: string, purpose: 'claim' | 'reminder' = 'claim') =>
    writeMail(db, to(address), { purpose }, NOW);
  const send = (minutes: number, log: FastifyBaseLogger = app.log) =>
    sendMails(db, mailer, minutesLater(minutes), log);
  return { app, db, received, refuses, write, send };
}

t.test('a mail that is refused leaves once its server takes it, minutes later and once', async (t) => {
  const { db, received, refuses, write, send } = await open(t);
  refuses.on = true;
  await write('animatrice@exemple.fr');
  t.equal(await send(0), 0);
  t.equal(await send(0.5), 0, 'not tried again at once');
  refuses.on = false;
  t.equal(await send(0.9), 0);
  t.equal(await send(1), 1, 'a minute later');
  t.equal(await send(60), 0, 'and never again');
  t.equal(received.length, 1);
  t.same(await db.query('select recipient, text, html, failure, tries from mail'), [
    { recipient: 'parti@invalid', text: '', html: '', failure: null, tries: 2 },
  ]);
});

t.test('an appointment leaves with its mail, and is kept no longer', async (t) => {
  const { db, received, send } = await open(t);
  const calendar = 'BEGIN:VCALENDAR\r\nEND:VCALENDAR';
  await writeMail(db, { ...to('ana@exemple.fr'), calendar }, { purpose: 'event' }, NOW);
  await send(0);
  t.match(received[0]?.text, /text\/calendar[\s\S]*rendez-vous\.ics/);
  t.same(await db.query('select calendar from mail'), [{ calendar: null }]);
});

t.test('two processes at once send each mail once; who waits is served before who is reminded', async (t) => {
  const { received, write, send } = await open(t);
  await write('rappel@exemple.fr', 'reminder');
  for (let rank = 0; rank < 20; rank += 1) await write(`personne-${rank}@exemple.fr`);
  const left = await Promise.all([send(0), send(0), send(0)]);
  t.equal(
    left.reduce((sum, one) => sum + one, 0),
    21,
  );
  const recipients = received.map(({ to: [address] }) => address);
  t.equal(new Set(recipients).size, 21);
  t.equal(recipients.length, 21);
  t.ok(recipients.slice(-3).includes('rappel@exemple.fr'), 'written first, sent last');
});

t.test('after eight tries the operator sees it, masked, and tries again', async (t) => {
  const { app, db, received, refuses, write, send } = await open(t);
  const operator = await signIn(app, db, 'exploitation@exemple.fr');
  await give(db, 'exploitation@exemple.fr', 'operator');
  await db.query('delete from mail');
  const mails = async () => (await app.inject({ url: '/api/mails', headers: operator })).json<Mails>();
  t.same(await mails(), { waiting: 0, sent: 0, failing: 0, given_up: 0, last: [] });
  refuses.on = true;
  await write('animatrice@exemple.fr');
  t.match(await mails(), { waiting: 1, last: [] });
  await send(0);
  t.match(await mails(), {
    waiting: 0,
    failing: 1,
    last: [{ purpose: 'claim', recipient: 'a…@exemple.fr', failure: 'EENVELOPE', tries: 1, given_up: false }],
  });
  for (let day = 1; day <= 12; day += 1) await send(day * 24 * 60);
  const stand = await mails();
  t.match(stand, { failing: 0, given_up: 1, last: [{ tries: 8, given_up: true }] });
  t.notMatch(JSON.stringify(stand), /animatrice|Secret|Sujet/, 'nothing of what it says');

  const retry = (mail: number | undefined) =>
    app.inject({ method: 'POST', url: `/api/mails/${mail}/retry`, headers: operator, payload: {} });
  const { mail } = stand.last[0] ?? {};
  t.same([(await retry(mail)).statusCode, (await retry(mail)).statusCode], [204, 404]);
  refuses.on = false;
  t.equal(await send(0), 1);
  t.equal(received.length, 1);
  t.match(await mails(), { sent: 1, given_up: 0, last: [] });
});

t.test('mails are forgotten a year after they left', async (t) => {
  const { db, write, send } = await open(t);
  await write('a@exemple.fr');
  await send(0);
  await write('b@exemple.fr');
  const kept = async (days: number) => {
    await forgetSent(db, minutesLater(days * 24 * 60)());
    return (await db.query('select mail from mail')).length;
  };
  t.same([await kept(364), await kept(366)], [2, 0]);
});
