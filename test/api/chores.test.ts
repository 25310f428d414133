import { mock } from 'node:test';
import t from 'tap';
import { keepDoingChores } from '../../api/chores.ts';
import { mailerFor } from '../../api/core/mailer.ts';
import { writeMail } from '../../api/outbox/doors.ts';
import { build, NOW, testConfig } from '../helper.ts';
import { arrived, openSmtp } from '../smtp.ts';

t.test('what waits leaves minute after minute, without anyone asking', async (t) => {
  const { url: SMTP_URL, received } = await openSmtp(t);
  const { app, db } = await build(t);
  const mailer = mailerFor({ SMTP_URL, MAIL_FROM: 'a@proximite.test' });
  mock.timers.enable({ apis: ['setInterval'] });
  t.teardown(() => mock.timers.reset());
  const stop = keepDoingChores({ db, config: testConfig, clock: () => NOW, mailer, log: app.log });
  const write = (address: string) =>
    writeMail(db, { to: address, subject: 'S', text: 'T', html: 'T' }, { purpose: 'claim' }, NOW);
  await write('a@exemple.fr');
  mock.timers.tick(59_000);
  mock.timers.tick(1_000);
  t.match(await arrived(received, 1), { to: ['a@exemple.fr'] });
  stop();
  await write('b@exemple.fr');
  mock.timers.tick(600_000);
  t.equal(received.length, 1, 'stopped');
});
